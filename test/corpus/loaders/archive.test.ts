import { describe, expect, test } from '@jest/globals'
import { filesIn } from '../../../src/corpus/loaders/archive.ts'
import { docxFile, paragraph } from '../../support/docx-files.ts'
import { problemOf } from '../../support/problems.ts'
import { zipFile, zipThatClaims, zipThatIsLocked, zipWith } from '../../support/zip-files.ts'

const namesIn = async (zip: Buffer): Promise<readonly string[]> => (await filesIn(zip)).files.map(({ name }) => name)

describe('the files of an archive', () => {
  test('are unpacked in its order, without folders and hidden files', async () => {
    const zip = await zipFile({
      'b.txt': 'B.',
      'rules/a.md': 'A.',
      '__MACOSX/rules/._a.md': 'x',
      'rules/.draft.md': 'x',
    })
    const { files, leftOut } = await filesIn(zip)
    expect(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['b.txt', 'B.'],
      ['a.md', 'A.'],
    ])
    expect(leftOut).toEqual([])
  })

  test.each(['../../xy.txt', '/etc/xy.txt', 'C:\\\\ab\\xy.txt', '..\\..\\xy.txt'])(
    'are called by the last part of their name, such as of %s',
    async name => {
      const inside = 'a'.repeat(name.length - 4) + '.txt'
      expect(await namesIn(zipWith(await zipFile({ [inside]: 'x' }), inside, name))).toEqual(['xy.txt'])
    },
  )

  test('may be called in any script, and lose what steers a terminal', async () => {
    expect(await namesIn(await zipFile({ 'Gebühren/料金.txt': 'x', 'a\u001B[31m\u202E.txt': 'x' }))).toEqual([
      '料金.txt',
      'a[31m.txt',
    ])
  })

  test('are no archives, except those of office programs', async () => {
    const inner = await zipFile({ 'a.txt': 'A.' })
    const zip = await zipFile({
      'in.zip': inner,
      'more.bin': inner,
      'b.docx': await docxFile(paragraph('B.')),
      'c.txt': 'C.',
    })
    const { files, leftOut } = await filesIn(zip)
    expect(files.map(({ name }) => name)).toEqual(['b.docx', 'c.txt'])
    expect(leftOut).toEqual(
      ['in.zip', 'more.bin'].map(name => ({ kind: 'file', name, problem: { kind: 'nested-archive' } })),
    )
  })

  test('that are encrypted are left out', async () => {
    const zip = zipThatIsLocked(await zipFile({ 'a.txt': 'A.' }))
    expect(await filesIn(zip)).toEqual({
      files: [],
      leftOut: [{ kind: 'file', name: 'a.txt', problem: { kind: 'encrypted', format: 'ZIP' } }],
      known: new Map(),
    })
  })

  test('that are damaged are left out', async () => {
    const zip = await zipFile({ 'a.txt': 'words and more words'.repeat(50), 'b.txt': 'B.' })
    zip.fill(0xff, 40, 60)
    const { files, leftOut } = await filesIn(zip)
    expect(files.map(({ name }) => name)).toEqual(['b.txt'])
    expect(leftOut).toEqual([{ kind: 'file', name: 'a.txt', problem: { kind: 'damaged', format: 'ZIP' } }])
  })
})

describe('an archive is refused', () => {
  const zeros = (size: number) => zipFile({ 'a.txt': Buffer.alloc(size), 'b.txt': 'B.' })

  test.each([
    ['says so', (zip: Buffer) => zip],
    ['says that it is small', (zip: Buffer) => zipThatClaims(zip, 10)],
  ])('if it unpacks to more than 100 MB, and it %s', async (_, claiming) => {
    const zip = claiming(await zeros(101 * 1024 * 1024))
    expect(await problemOf(() => filesIn(zip))).toEqual({ kind: 'unpacks-too-large', most: 100 })
  })

  test('if it unpacks to more than a hundred times its size', async () => {
    const zip = await zeros(20 * 1024 * 1024)
    expect(zip.length * 100).toBeLessThan(20 * 1024 * 1024)
    expect(await problemOf(() => filesIn(zip))).toEqual({ kind: 'unpacks-too-large', most: 100 })
  })

  test('if many files together do so, though none of them does', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.txt`, Buffer.alloc(1024 * 1024)]))
    const zip = zipThatClaims(await zipFile(files), 10)
    expect(await problemOf(() => filesIn(zip))).toEqual({ kind: 'unpacks-too-large', most: 100 })
  })

  test('not if it is small, however well it is packed', async () => {
    expect(await namesIn(await zeros(500_000))).toEqual(['a.txt', 'b.txt'])
  })

  const filesOf = (count: number, name: (n: number) => string) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [name(n), 'x']))

  test('if it holds more than 500 files that could be documents', async () => {
    const files = filesOf(500, n => `${n}.txt`)
    expect(await namesIn(await zipFile(files))).toHaveLength(500)
    const others = {
      ...filesOf(500, n => `__MACOSX/._${n}.txt`),
      ...filesOf(5, n => `.${n}.txt`),
      ...filesOf(5, n => `${n}.png`),
    }
    expect(await namesIn(await zipFile({ ...files, ...others }))).toHaveLength(505)
    const more = await zipFile({ ...files, README: 'x' })
    expect(await problemOf(() => filesIn(more))).toEqual({ kind: 'too-many-files', most: 500 })
  })

  test('if it holds more than 10,000 files of any kind', async () => {
    const zip = await zipFile(filesOf(10_001, n => `${n}.png`))
    expect(await problemOf(() => filesIn(zip))).toEqual({ kind: 'too-many-files', most: 10_000 })
  })

  test('if it is damaged or holds nothing', async () => {
    const zip = await zipFile({ 'a.txt': 'A.' })
    expect(await problemOf(() => filesIn(zip.subarray(0, 40)))).toEqual({ kind: 'damaged', format: 'ZIP' })
    expect(await problemOf(async () => filesIn(await zipFile({})))).toEqual({ kind: 'empty' })
  })
})
