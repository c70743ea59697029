import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { AppError, openLibrary } from '../src/index.ts'
import { type TemporaryFolder, temporaryFolder } from './support/temporary-folder.ts'

let folder: TemporaryFolder

beforeEach(async () => {
  folder = await temporaryFolder()
  await folder.write(
    'harbour.md',
    '---\ntitle: Harbour Handbook\nurl: https://example.test/harbour\ndate: 2024-02-29\n---\n\n## Bridge\n\n' +
      'The swing bridge opens at noon for tall boats.\n\n## Lighthouse\n\nThe lighthouse on the cape was built in 1904. Its lamp is lit at dusk.\n',
  )
  await folder.write('market.txt', 'The fish market opens at dawn.\r\nSmoked eel is sold by weight.\r\n')
})

afterEach(() => folder.remove())

const thrownBy = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('a library that was opened', () => {
  test('lists its documents with what they say of themselves', async () => {
    const { documents, problems } = await openLibrary(folder.path)
    expect(problems).toEqual([])
    expect(documents).toEqual([
      {
        id: 'harbour',
        title: 'Harbour Handbook',
        language: 'en',
        url: 'https://example.test/harbour',
        date: '2024-02-29',
        text: expect.stringContaining('The swing bridge opens at noon'),
      },
      {
        id: 'market',
        title: 'market',
        language: 'en',
        text: 'The fish market opens at dawn.\r\nSmoked eel is sold by weight.\r\n',
      },
    ])
  })

  test('may come from one path or from several', async () => {
    const records = await folder.write('more.jsonl', '{"id":"inn","text":"The inn has nine rooms."}\n')
    expect((await openLibrary(records)).documents.map(({ id }) => id)).toEqual(['inn'])
    const several = await openLibrary([path.join(folder.path, 'market.txt'), records])
    expect(several.documents.map(({ id }) => id)).toEqual(['inn', 'market'])
  })

  test('says which files were left out and answers from the others', async () => {
    await folder.write('broken.md', '---\ndate: soon\n---\n')
    const library = await openLibrary(folder.path)
    expect(library.problems).toEqual([
      'broken.md was left out: its front matter is wrong: "date" must be a day such as 2025-01-31.',
    ])
    expect((await library.ask('When does the fish market open?')).answered).toBe(true)
  })

  test('is not opened from a path where nothing is', async () => {
    const thrown = await thrownBy(openLibrary(path.join(folder.path, 'missing')))
    expect(thrown).toBeInstanceOf(AppError)
    expect(thrown).toMatchObject({ code: 'bad-input' })
  })
})

describe('a question to the library', () => {
  test('is answered by slices of the texts that it lists', async () => {
    const library = await openLibrary(folder.path)
    const answer = await library.ask('When does the swing bridge open for tall boats?')
    const [best] = answer.quotes
    expect(answer.answered).toBe(true)
    expect(best).toMatchObject({
      document: 'harbour',
      title: 'Harbour Handbook',
      headings: ['Bridge'],
      highlights: [{ text: 'The swing bridge opens at noon for tall boats.' }],
    })
    for (const quote of answer.quotes) {
      const text = library.documents.find(({ id }) => id === quote.document)?.text
      for (const slice of [quote, ...quote.highlights]) expect(text?.slice(slice.start, slice.end)).toBe(slice.text)
    }
  })

  test('may be put to one document, by its id or its title', async () => {
    const library = await openLibrary(folder.path)
    for (const document of ['market', 'MARKET', 'harbour', 'Harbour Handbook']) {
      const { quotes } = await library.ask('What opens?', { document })
      expect(quotes.length).toBeGreaterThan(0)
      for (const quote of quotes) expect(quote.document).toBe(/market/i.test(document) ? 'market' : 'harbour')
    }
  })

  test('is refused in one sentence if there is no such document', async () => {
    const thrown = await thrownBy((await openLibrary(folder.path)).ask('What opens?', { document: 'pier' }))
    expect(thrown).toBeInstanceOf(AppError)
    expect(thrown).toMatchObject({ code: 'no-such-document', message: 'There is no document "pier".' })
  })

  test('may follow others', async () => {
    const library = await openLibrary(folder.path)
    const { quotes } = await library.ask('And when is its lamp lit?', { history: ['When was the lighthouse built?'] })
    expect(quotes[0]?.highlights[0]?.text).toBe('Its lamp is lit at dusk.')
  })

  test('gets no quotes if it says nothing or nothing is known of it', async () => {
    const library = await openLibrary(folder.path)
    for (const question of ['', '  ', 'hello', 'Which zeppelins flew?']) {
      expect(await library.ask(question)).toEqual({ answered: false, confidence: 0, places: 0, quotes: [] })
    }
  })

  test('gets no quotes from a library without documents', async () => {
    const empty = await openLibrary(await folder.folder('empty'))
    expect(empty.documents).toEqual([])
    expect(await empty.ask('When does the bridge open?')).toEqual({
      answered: false,
      confidence: 0,
      places: 0,
      quotes: [],
    })
  })
})
