import { symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readDocuments } from '../../src/corpus/reading.ts'
import { AppError } from '../../src/errors.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

let folder: TemporaryFolder

beforeEach(async () => {
  folder = await temporaryFolder()
})

afterEach(() => folder.remove())

const idsAt = async (...paths: readonly string[]): Promise<readonly string[]> =>
  (await readDocuments(paths)).documents.map(({ id }) => id)

describe('a path', () => {
  test('may be a folder: its .md and .txt files are read, by id in the order of the alphabet', async () => {
    await folder.write('tides.txt', 'The tide goes out.')
    await folder.write('quay.md', '# Quay\n\nIt is old.')
    await folder.write('PIER.MD', 'It is long.')
    const read = await readDocuments([folder.path])
    expect(read.documents.map(({ id, mediaType }) => [id, mediaType])).toEqual([
      ['PIER', 'text/markdown'],
      ['quay', 'text/markdown'],
      ['tides', 'text/plain'],
    ])
    expect(read.problems).toEqual([])
  })

  test('that is a folder leaves out hidden files, other kinds and folders', async () => {
    await folder.write('tides.txt', 'The tide goes out.')
    await folder.write('.draft.md', 'Not yet.')
    await folder.write('picture.png', 'Not a text.')
    await folder.write('more.jsonl', '{"id":"more","text":"Only if it is named."}')
    await folder.folder('old.md')
    expect(await readDocuments([folder.path])).toMatchObject({ documents: [{ id: 'tides' }], problems: [] })
  })

  test('may be one file', async () => {
    expect(await idsAt(await folder.write('quay.md', 'It is old.'))).toEqual(['quay'])
    expect(await idsAt(await folder.write('tide.table.txt', 'It is wet.'))).toEqual(['tide.table'])
  })

  test('may be a file of records', async () => {
    const file = await folder.write('more.JSONL', '{"id":"b","text":"B."}\n{"id":"a","text":"A."}\n')
    expect(await idsAt(file)).toEqual(['a', 'b'])
  })

  test('may be one of several', async () => {
    const quay = await folder.write('quay.md', 'It is old.')
    const more = await folder.write('more.jsonl', '{"id":"pier","text":"It is long."}')
    expect(await idsAt(more, quay)).toEqual(['pier', 'quay'])
    expect(await idsAt()).toEqual([])
  })
})

describe('a path is refused in one sentence', () => {
  const refusalOf = async (...paths: readonly string[]): Promise<AppError> => {
    const thrown: unknown = await readDocuments(paths).catch((error: unknown) => error)
    if (thrown instanceof AppError) return thrown
    throw new Error('The paths were not refused.', { cause: thrown })
  }

  test('if nothing is there', async () => {
    const missing = path.join(folder.path, 'missing')
    expect(await refusalOf(missing)).toMatchObject({
      code: 'bad-input',
      message: `There is no file or folder "${missing}".`,
    })
  })

  test('if it is a file of no known kind, and the sentence names those that are known', async () => {
    const file = await folder.write('picture.png', 'Not a text.')
    const refusal = await refusalOf(file)
    expect(refusal.code).toBe('bad-input')
    expect(refusal.message).toContain(`"${file}" is of no kind that can be read`)
    for (const ending of ['.md', '.txt', '.jsonl']) expect(refusal.message).toContain(ending)
  })

  test('even if the other paths are good', async () => {
    const good = await folder.write('quay.md', 'It is old.')
    expect((await refusalOf(good, path.join(folder.path, 'missing.md'))).code).toBe('bad-input')
  })
})

describe('a bad file costs that file only', () => {
  beforeEach(async () => {
    await folder.write('quay.md', 'It is old.')
  })

  test.each([
    [
      'latin.txt',
      Buffer.from('café', 'latin1'),
      'it is no text in UTF-8 or in the encoding that it names; save it again in UTF-8',
    ],
    ['program.txt', 'a\0b', 'it is no text in UTF-8 or in the encoding that it names; save it again in UTF-8'],
    [
      'large.md',
      new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61),
      'it is larger than 10 MB; split it into several files',
    ],
    ['front.md', '---\ndate: soon\n---\n', 'its front matter is wrong: "date" must be a day such as 2025-01-31'],
    [`${'long'.repeat(55)}.txt`, 'It is long.', `"${'long'.repeat(10)}" cannot name a document`],
  ])('as %s, which is reported', async (name, content, why) => {
    await folder.write(name, content)
    expect(await readDocuments([folder.path])).toMatchObject({
      documents: [{ id: 'quay' }],
      problems: [`${name} was left out: ${why}.`],
    })
  })

  test('if its front matter is no YAML', async () => {
    await folder.write('front.md', '---\ntitle: a: b\n---\n')
    const { problems } = await readDocuments([folder.path])
    expect(problems).toEqual([
      expect.stringMatching(/^front\.md was left out: its front matter is wrong: it is not YAML, .*[^:.]\.$/),
    ])
  })

  test('if it has the id of another', async () => {
    await folder.write('quay.txt', 'It is new.')
    const { documents, problems } = await readDocuments([folder.path])
    expect(documents).toMatchObject([{ id: 'quay', text: 'It is old.' }])
    expect(problems).toEqual(['quay.txt was left out: another document is called "quay" already.'])
  })

  test('if it vanished', async () => {
    await symlink(path.join(folder.path, 'nowhere'), path.join(folder.path, 'gone.md'))
    const { documents, problems } = await readDocuments([folder.path])
    expect(documents).toMatchObject([{ id: 'quay' }])
    expect(problems).toEqual([expect.stringMatching(/^gone\.md was left out: .+\.$/)])
  })

  test('if it is a file of records that cannot be opened', async () => {
    const place = path.join(folder.path, 'socket.jsonl')
    const server = createServer()
    await new Promise<void>(resolve => server.listen(place, resolve))
    try {
      const { documents, problems } = await readDocuments([place, path.join(folder.path, 'quay.md')])
      expect(documents).toMatchObject([{ id: 'quay' }])
      expect(problems).toEqual([expect.stringMatching(/^socket\.jsonl was left out: .+\.$/)])
    } finally {
      await new Promise(resolve => server.close(resolve))
    }
  })
})

describe('the language of a file', () => {
  const languageOf = async (name: string, text: string): Promise<string | undefined> =>
    (await readDocuments([await folder.write(name, text)])).documents[0]?.language

  test('is the one that it says', async () => {
    expect(await languageOf('a.md', '---\nlanguage: fr\n---\nThe tide goes out and nobody is there.')).toBe('fr')
  })

  test('is found if it does not say it', async () => {
    expect(await languageOf('b.txt', 'Die Flut geht zurück, und niemand ist am Strand zu sehen.')).toBe('de')
    expect(await languageOf('c.md', '# 潮\n\n潮が引いて、浜辺には誰もいません。')).toBe('ja')
    expect(await languageOf('d.txt', 'The tide goes out.')).toBe('en')
  })
})
