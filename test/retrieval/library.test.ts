import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { documentId } from '../../src/corpus/document.ts'
import { passagesOf } from '../../src/corpus/passage.ts'
import { AppError } from '../../src/errors.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { documentOf, findDocument, passageAt } from '../../src/retrieval/texts.ts'
import { analyzerFor, englishAnalyzer } from '../../src/text/analyzer.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'
import { madeMarkdown } from '../support/random-markdown.ts'

const quay = await markdownDocument(
  '# The Old Quay\n\nIt is old.\n\n## Stones\n\nThey are grey.\n\n## Carts\n\nNone.',
  'quay',
)
const market = plainDocument('Bread costs two crowns.', 'market')
const empty = plainDocument('', 'empty')
const library = createLibrary([quay, market, empty])

describe('a library', () => {
  test('holds its documents in the order of their ids, whatever the order they came in', () => {
    expect([...library.documents.keys()]).toEqual(['empty', 'market', 'quay'])
    expect([...createLibrary([empty, quay, market]).passages]).toEqual([...library.passages])
  })

  test('holds the passages of one document after those of another, in the order of the text', () => {
    expect([...library.passages]).toEqual([...passagesOf(market), ...passagesOf(quay)])
    expect(Object.fromEntries(library.ranges)).toEqual({
      empty: { from: 0, to: 0 },
      market: { from: 0, to: 1 },
      quay: { from: 1, to: 4 },
    })
  })

  test('refuses two documents with one id', () => {
    expect(() => createLibrary([market, plainDocument('Another.', 'market')])).toThrow(RangeError)
    expect(() => createLibrary([market, plainDocument('Another.', 'market')])).toThrow('share an id')
  })

  test('may be empty', async () => {
    const none = createLibrary([])
    expect([...none.passages]).toEqual([])
    expect(await none.index.search({ terms: [{ term: 'quay', weight: 1 }] }, 5)).toEqual([])
    expect(none.questionAnalyzer).toBe(englishAnalyzer)
  })

  test('is not changed by a library that is made after it', async () => {
    const before = await library.index.search({ terms: [{ term: englishAnalyzer.term('bread'), weight: 1 }] }, 5)
    createLibrary([quay, market, plainDocument('Bread, bread and bread.', 'bakery')])
    expect(await library.index.search({ terms: [{ term: englishAnalyzer.term('bread'), weight: 1 }] }, 5)).toEqual(
      before,
    )
    expect(library.documents.size).toBe(3)
  })

  test('knows the words of its documents', () => {
    expect(library.vocabulary.nearest('crwons')?.word).toBe('crowns')
    expect(library.vocabulary.nearest('zeppelin')).toBeUndefined()
  })

  test('analyses each document in its language and questions in the language of most', () => {
    const german = (id: string) => plainDocument('Die Brücke.', id, { language: 'de' })
    const mixed = createLibrary([market, german('a'), german('b')])
    expect(mixed.analyzerOf(market)).toBe(englishAnalyzer)
    expect(mixed.analyzerOf(german('a'))).toBe(analyzerFor('de'))
    expect(mixed.questionAnalyzer).toBe(analyzerFor('de'))
    expect(createLibrary([market, quay, german('a')]).questionAnalyzer).toBe(englishAnalyzer)
  })
})

describe('a document is found', () => {
  test('by its id', () => {
    expect(documentOf(library, documentId('quay'))).toBe(quay)
    expect(findDocument(library, 'quay')).toBe(quay)
  })

  test.each(['QUAY', ' quay ', 'The Old Quay', 'the old quay', '  THE OLD QUAY '])(
    'as a person names it: "%s"',
    name => {
      expect(findDocument(library, name)).toBe(quay)
    },
  )

  test('by its exact id before the title of another', () => {
    const one = plainDocument('One.', 'Tides')
    const other = plainDocument('Other.', 'atlas', { title: 'Tides' })
    expect(findDocument(createLibrary([one, other]), 'Tides')).toBe(one)
  })

  test('not by a part of its name', () => {
    for (const name of ['qua', 'Old Quay', '', ' ']) expect(findDocument(library, name)).toBeUndefined()
  })

  test('or one sentence says that there is none', () => {
    const missing = (): unknown => documentOf(library, documentId('pier'))
    expect(missing).toThrow(AppError)
    expect(missing).toThrow('There is no document "pier" in this library.')
  })
})

describe('the passage at an offset', () => {
  const at = (offset: number): number | undefined => passageAt(library, quay.id, offset)

  test('is the one that holds it', () => {
    expect(at(quay.text.indexOf('It is old'))).toBe(1)
    expect(at(quay.text.indexOf('grey'))).toBe(2)
    expect(at(quay.text.indexOf('None'))).toBe(3)
  })

  test('is the last one before it where it lies between two, and the first before all', () => {
    expect(at(quay.text.indexOf('Carts'))).toBe(2)
    expect(at(quay.text.length)).toBe(3)
    expect(at(0)).toBe(1)
  })

  test('is none in a document without passages or one that is not there', () => {
    expect(passageAt(library, empty.id, 0)).toBeUndefined()
    expect(passageAt(library, documentId('pier'), 0)).toBeUndefined()
  })

  test('holds every offset that lies in a passage, in any document', async () => {
    await fc.assert(
      fc.asyncProperty(madeMarkdown, async ({ text }) => {
        const document = await markdownDocument(text)
        const made = createLibrary([market, document])
        for (const [number, { documentId: id, span }] of [...made.passages].entries())
          for (const offset of [span.start, Math.floor((span.start + span.end) / 2), span.end - 1])
            expect(passageAt(made, id, offset)).toBe(number)
      }),
      { numRuns: 20 },
    )
  })
})
