import { describe, expect, test } from '@jest/globals'
import { docxLoader } from '../../../src/corpus/loaders/docx.ts'
import { disorderIn, textsOf } from '../../support/block-spans.ts'
import { docxFile, docxParts, footnoteMark, listItem, paragraph, picture, table } from '../../support/docx-files.ts'
import { problemOf } from '../../support/problems.ts'
import { zipFile, zipThatClaims, zipThatIsLocked } from '../../support/zip-files.ts'

const load = (bytes: Buffer) => docxLoader.load(bytes)

describe('the text of a DOCX', () => {
  test('has its headings, paragraphs, lists, tables and footnotes', async () => {
    const { text, blocks, mediaType } = await load(
      await docxFile(
        paragraph('Harbour handbook', 'Title') +
          paragraph('Ferry', 'Heading1') +
          `<w:p><w:r><w:t>The ferry costs four euros.</w:t></w:r>${footnoteMark}</w:p>` +
          listItem('a rope') +
          listItem('of hemp', 1) +
          listItem('a lamp') +
          table([
            ['Day', 'Fare'],
            ['Monday', '4'],
          ]),
      ),
    )
    expect(text).toBe(
      'Harbour handbook\n\nFerry\n\nThe ferry costs four euros.[1]\n\n- a rope\n  - of hemp\n- a lamp\n\n' +
        'Day | Fare\nMonday | 4\n\n1. Except on Sundays.',
    )
    expect(textsOf(text, blocks)).toHaveLength(9)
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'heading',
      'paragraph',
      'item',
      'item',
      'item',
      'table',
      'item',
    ])
    expect(disorderIn(text, blocks)).toBeNull()
    expect(mediaType).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  })

  test('is without pictures, which are counted', async () => {
    expect(await load(await docxFile(picture + paragraph('A ferry.') + picture))).toMatchObject({
      text: 'A ferry.',
      leftOut: [{ kind: 'pictures', count: 2 }],
    })
  })

  test('may have hundreds of pictures', async () => {
    const pictures = Object.fromEntries(Array.from({ length: 520 }, (_, n) => [`word/media/${n}.png`, 'not looked at']))
    expect((await load(await zipFile({ ...docxParts(paragraph('A ferry.')), ...pictures }))).text).toBe('A ferry.')
  })

  test.each(['word/document2.xml', '/word/document2.xml'])(
    'stands where the file says, such as in %s',
    async target => {
      const {
        'word/document.xml': main = '',
        '_rels/.rels': relations = '',
        ...parts
      } = docxParts(paragraph('A ferry.'))
      const moved = {
        ...parts,
        '_rels/.rels': relations.replace('word/document.xml', target),
        'word/document2.xml': main,
      }
      expect((await load(await zipFile(moved))).text).toBe('A ferry.')
    },
  )

  test('expands no entity and reads no file that is named in it', async () => {
    const parts = docxParts(paragraph('A ferry.'))
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
    const document = (parts['word/document.xml'] ?? '')
      .replace('?>', `?><!DOCTYPE w [<!ENTITY l0 "lol">${laughs}<!ENTITY f SYSTEM "file:///etc/hostname">]>`)
      .replace('A ferry.', 'A ferry. &l9; &f;')
    const read = await load(await zipFile({ ...parts, 'word/document.xml': document })).catch(
      (thrown: unknown) => thrown,
    )
    if (read instanceof Error) expect(read).toMatchObject({ problem: { kind: 'damaged' } })
    else expect(read).toMatchObject({ text: expect.stringMatching(/^A ferry\..{0,20}$/u) })
  })
})

describe('the title of a DOCX', () => {
  test('is its own', async () => {
    expect((await load(await docxFile(paragraph('Ferry', 'Heading1'), 'Fares &amp; times'))).title).toBe(
      'Fares & times',
    )
  })

  test('is its first heading else, if it has one', async () => {
    expect((await load(await docxFile(paragraph('x') + paragraph('Ferry', 'Heading2')))).title).toBe('Ferry')
    expect((await load(await docxFile(paragraph('x'), ' '))).title).toBeUndefined()
  })
})

describe('a DOCX is refused', () => {
  test('if it is an archive of other things', async () => {
    expect(await problemOf(async () => load(await zipFile({ 'a.txt': 'x' })))).toEqual({
      kind: 'not-its-format',
      format: 'DOCX',
    })
  })

  test('if it is damaged', async () => {
    const whole = await docxFile(paragraph('A ferry.'))
    expect(await problemOf(() => load(whole.subarray(0, whole.length / 2)))).toEqual({
      kind: 'damaged',
      format: 'DOCX',
    })
    const parts = docxParts(paragraph('A ferry.'))
    const broken = await zipFile({ ...parts, 'word/document.xml': 'no document' })
    expect(await problemOf(() => load(broken))).toEqual({ kind: 'damaged', format: 'DOCX' })
  })

  test('if it is encrypted', async () => {
    const locked = zipThatIsLocked(await docxFile(paragraph('A ferry.')))
    expect(await problemOf(() => load(locked))).toEqual({ kind: 'encrypted', format: 'DOCX' })
  })

  test.each([
    ['says so', (zip: Buffer) => zip],
    ['says that it is small', (zip: Buffer) => zipThatClaims(zip, 100)],
  ])('if what is packed into it is too large, and it %s', async (_, claiming) => {
    const bomb = await zipFile({ ...docxParts(paragraph('A ferry.')), 'word/more.xml': ' '.repeat(60 * 1024 * 1024) })
    expect(await problemOf(() => load(claiming(bomb)))).toEqual({ kind: 'unpacks-too-large', most: 100 })
  })

  test('if it is nested deeper than any document', async () => {
    const deep = await docxFile(
      '<w:sdt><w:sdtContent>'.repeat(5_000) + paragraph('x') + '</w:sdtContent></w:sdt>'.repeat(5_000),
    )
    expect(await problemOf(() => load(deep))).toEqual({ kind: 'nested-too-deep' })
  })

  test('if it is larger than 10 MB', async () => {
    expect(await problemOf(() => load(Buffer.alloc(10 * 1024 * 1024 + 1)))).toEqual({ kind: 'too-large', most: 10 })
  })
})
