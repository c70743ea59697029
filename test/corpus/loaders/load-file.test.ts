import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { loadFile } from '../../../src/corpus/loaders/load-file.ts'
import { endings } from '../../../src/corpus/loaders/loaders.ts'
import { DocumentError } from '../../../src/corpus/problem.ts'
import { disorderIn } from '../../support/block-spans.ts'
import { docxFile, listItem, paragraph } from '../../support/docx-files.ts'
import { pdfFile } from '../../support/pdf-files.ts'
import { problemOf } from '../../support/problems.ts'
import { zipFile } from '../../support/zip-files.ts'

const load = (name: string, content: string | Uint8Array, contentType?: string) =>
  loadFile({ name, bytes: Buffer.from(content), ...(contentType === undefined ? {} : { contentType }) })

describe('a file gives', () => {
  test('one document with the hash of its bytes', async () => {
    expect(await load('quay.md', '# Quay\n\nIt is old.')).toMatchObject({
      documents: [
        {
          name: 'quay.md',
          bytesHash: createHash('sha256').update('# Quay\n\nIt is old.').digest('hex'),
          loaded: { title: 'Quay', mediaType: 'text/markdown' },
        },
      ],
      leftOut: [],
    })
  })

  test('its text in the encoding that its sender names', async () => {
    const { documents } = await load('quay', Buffer.from('Das Café.', 'latin1'), 'text/plain; charset=iso-8859-1')
    expect(documents).toMatchObject([{ loaded: { text: 'Das Café.' } }])
  })

  test('the documents of an archive, and says which files of it gave none, and how far it is', async () => {
    const progress: (readonly [number, number])[] = []
    const zip = await zipFile({
      'a.md': 'A.',
      'b.png': 'x',
      'c.pdf': await pdfFile(pdf => pdf.text('C.')),
      'd.zip': await zipFile({ 'e.txt': 'E.' }),
      'f.txt': ' ',
    })
    const { documents, leftOut } = await loadFile({ name: 'all.ZIP', bytes: zip }, (...far) => progress.push(far))
    expect(documents.map(({ name, loaded }) => [name, loaded.text])).toEqual([
      ['a.md', 'A.'],
      ['c.pdf', 'C.'],
    ])
    expect(leftOut.map(each => (each.kind === 'file' ? [each.name, each.problem.kind] : each))).toEqual([
      ['d.zip', 'nested-archive'],
      ['b.png', 'unknown-format'],
      ['f.txt', 'empty'],
    ])
    expect(progress).toEqual([1, 2, 3, 4].map(done => [done, 4]))
  })

  test('what an archive holds that has no ending but says what it is', async () => {
    const bytes = await zipFile({ 'a.md': 'A.' })
    expect((await load('download', bytes, 'application/zip')).documents).toHaveLength(1)
  })
})

describe('a file is refused', () => {
  test('if its only file is, for the same reason', async () => {
    expect(await problemOf(async () => load('a.zip', await zipFile({ 'a.pdf': 'x' })))).toEqual({
      kind: 'not-its-format',
      format: 'PDF',
    })
  })

  test.each([
    ['a.txt', ' \n '],
    ['a.md', '---\ntitle: Quay\n---\n'],
    ['a.html', '<nav>Home</nav>'],
    ['a.csv', ''],
  ])('if there is nothing to quote in it, as in %s', async (name, content) => {
    expect(await problemOf(() => load(name, content))).toEqual({ kind: 'empty' })
  })

  test('if it is larger than 10 MB, packed or not', async () => {
    const large = Buffer.alloc(10 * 1024 * 1024 + 1, 'words ')
    for (const name of ['a.txt', 'a.pdf', 'a.zip', 'a'])
      expect(await problemOf(() => load(name, large))).toEqual({ kind: 'too-large', most: 10 })
    expect(await problemOf(async () => load('a.zip', await zipFile({ 'a.txt': large })))).toMatchObject({
      kind: 'unpacks-too-large',
    })
  })

  test('if its text is longer than 5,000,000 characters', async () => {
    expect((await load('a.txt', 'a'.repeat(5_000_000))).documents).toHaveLength(1)
    expect(await problemOf(() => load('a.txt', 'a'.repeat(5_000_001)))).toEqual({ kind: 'too-long', most: 5_000_000 })
  })

  test.each([
    ['quotes in quotes', 'a.md', '>'.repeat(50_000)],
    ['lists in lists', 'a.md', '- '.repeat(50_000)],
    ['lists under lists', 'a.md', Array.from({ length: 500 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')],
    ['elements in elements', 'a.html', '<div>'.repeat(50_000)],
  ])('if it is nested too deep: %s', async (_, name, content) => {
    expect(await problemOf(() => load(name, content))).toEqual({ kind: 'nested-too-deep' })
  })

  test('if it is a .zip file in name only', async () => {
    expect(await problemOf(() => load('a.zip', 'A text.'))).toEqual({ kind: 'not-its-format', format: 'ZIP' })
  })
})

describe('whatever the bytes are, a file is a text with its blocks in order, or is refused in a sentence', () => {
  const names = endings()
    .split(', ')
    .map(ending => `file${ending}`)

  /** What is wrong with what was read, or null. */
  async function faultOf(name: string, bytes: Uint8Array): Promise<string | null> {
    try {
      const { documents } = await loadFile({ name, bytes })
      const faults = documents.map(({ loaded: { text, blocks, pages = [] } }) => {
        const areInOrder = pages.every((page, n) => page >= (pages[n - 1] ?? 0) && page <= text.length)
        return areInOrder ? disorderIn(text, blocks) : 'the pages are not in order'
      })
      return faults.find(fault => fault !== null) ?? null
    } catch (thrown) {
      if (thrown instanceof DocumentError) return /^[a-z].*[^.:]$/u.test(thrown.message) ? null : thrown.message
      throw thrown
    }
  }

  const fixtures = async (): Promise<readonly (readonly [string, Buffer])[]> => {
    const docx = await docxFile(
      paragraph('Harbour', 'Heading1') + paragraph('The ferry costs four euros.') + listItem('a rope'),
    )
    const pdf = await pdfFile(
      page =>
        page.fontSize(20).text('Harbour').fontSize(10).text('The ferry costs four euros.').addPage().text('It is old.'),
      { compress: false },
    )
    const html = Buffer.from(
      '<html lang=en><title>x</title><h1>Fares</h1><ul><li>a<li>b</ul><table><tr><td>1<td>2</table><pre> x</pre>',
    )
    const markdown = Buffer.from(
      '---\ntitle: x\n---\n\n# Fares\n\n- a `b.c`\n  - d\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    )
    const lines = Buffer.from('{"question":"Who?","answer":"All."}\n')
    return [
      ['file.docx', docx],
      ['file.pdf', pdf],
      ['file.html', html],
      ['file.md', markdown],
      ['file.csv', Buffer.from('question,answer\n"Who?","All,\nall."\n')],
      ['file.jsonl', lines],
      ['file.zip', await zipFile({ 'a.html': html, 'b.jsonl': lines, 'c.md': markdown })],
    ]
  }

  test('as they are', async () => {
    for (const [name, bytes] of await fixtures()) {
      expect(await faultOf(name, bytes)).toBeNull()
      expect((await loadFile({ name, bytes })).documents.length).toBeGreaterThan(0)
    }
  })

  test('at random', async () => {
    const magic = fc.constantFrom('', '%PDF-1.7\n', 'PK\u0003\u0004', '<html>', '---\n', '"', '{"question":')
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        magic,
        fc.uint8Array({ maxLength: 400 }),
        async (name, head, bytes) => {
          expect(await faultOf(name, Buffer.concat([Buffer.from(head), bytes]))).toBeNull()
        },
      ),
    )
  })

  test('damaged in places', async () => {
    const all = await fixtures()
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...all),
        damage,
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        async ([name, bytes], changes, kept) => {
          const copy = Buffer.from(bytes.subarray(0, Math.ceil(bytes.length * kept)))
          for (const [at, byte] of changes) copy[at % copy.length] = byte
          expect(await faultOf(name, copy)).toBeNull()
        },
      ),
      { numRuns: 150 },
    )
  })
})
