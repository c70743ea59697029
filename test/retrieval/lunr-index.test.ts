import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Document, documentId } from '../../src/corpus/document.ts'
import { passagesOf } from '../../src/corpus/passage.ts'
import { type BuiltIndex, buildLunrIndex, FIELDS, invertedIndexOf } from '../../src/retrieval/lunr-index.ts'
import { analyzerFor, englishAnalyzer } from '../../src/text/analyzer.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'
import { hostileUtf8 } from '../support/hostile-text.ts'

const analyzerOf = (document: Document) => analyzerFor(document.language)

const built = (...documents: readonly Document[]): BuiltIndex =>
  buildLunrIndex(documents.flatMap(passagesOf), new Map(documents.map(document => [document.id, document])), analyzerOf)

/** The words that stand at the places of a term in the text of passage 0. */
function wordsAt(document: Document, term: string): readonly string[] {
  const places = invertedIndexOf(built(document).index)[term]?.text['0']?.position ?? []
  return places.map(([start, length]) => document.text.slice(start, start + length))
}

describe("lunr's index", () => {
  test('holds the exact places of a word in the document, in passages after the first too', async () => {
    const document = await markdownDocument('## Quay\n\nIt is old.\n\n## Bridge\n\nBridges open; the bridge opened.')
    const inverted = invertedIndexOf(built(document).index)
    const places = inverted[englishAnalyzer.term('bridge')]?.text['1']?.position ?? []
    expect(places.map(([start, length]) => document.text.slice(start, start + length))).toEqual(['Bridges', 'bridge'])
  })

  test('is not moved by letters that grow when they are lower-cased', () => {
    expect(wordsAt(plainDocument('İİİ bridge. Names.'), englishAnalyzer.term('bridge'))).toEqual(['bridge'])
  })

  test('finds café by cafe and the other way round', () => {
    const document = plainDocument('The Café is open. A cafe\u0301 is not a cafe.')
    expect(wordsAt(document, englishAnalyzer.term('cafe'))).toEqual(['Café', 'cafe\u0301', 'cafe'])
  })

  test('holds headings and titles in fields of their own', async () => {
    const document = await markdownDocument('# Harbour\n\n## Stones\n\nIt is old.')
    const inverted = invertedIndexOf(built(document).index)
    const fieldsWith = (word: string): readonly string[] =>
      FIELDS.filter(field => inverted[englishAnalyzer.term(word)]?.[field]['0'] !== undefined)
    expect(['harbour', 'stones', 'old'].map(fieldsWith)).toEqual([['title'], ['heading'], ['text']])
  })

  test('leaves function words out', () => {
    expect(Object.keys(invertedIndexOf(built(plainDocument('The quay and the pier.', 'x')).index)).toSorted()).toEqual(
      ['quay', 'pier', 'x'].map(word => englishAnalyzer.term(word)).toSorted(),
    )
  })

  test('analyses each document in its own language', () => {
    const german = plainDocument('Die Brücke und the bridges.', 'brief', { language: 'de' })
    const terms = Object.keys(invertedIndexOf(built(german).index))
    expect(terms).toEqual(expect.arrayContaining(['die', 'brucke', 'und', 'the', 'bridges']))
  })

  test('takes words that are names in JavaScript for words', () => {
    const document = plainDocument('constructor __proto__ hasOwnProperty toString')
    for (const word of ['constructor', 'proto', 'hasownproperty', 'tostring']) {
      expect(wordsAt(document, englishAnalyzer.term(word))).toHaveLength(1)
    }
  })

  test('holds in its text field each term of each passage at its place, and nothing else', () => {
    fc.assert(
      fc.property(hostileUtf8, text => {
        const document = plainDocument(text)
        const inverted = invertedIndexOf(built(document).index)
        const held = Object.entries(inverted).flatMap(([term, fields]) =>
          Object.values(fields.text).flatMap(({ position }) =>
            position.map(([start, length]) => ({ term, start, length })),
          ),
        )
        for (const { term, start, length } of held) {
          expect(englishAnalyzer.terms(text.slice(start, start + length)).map(each => each.term)).toEqual([term])
        }
        const expected = passagesOf(document).flatMap(({ span }) =>
          englishAnalyzer.terms(text.slice(span.start, span.end)),
        )
        expect(held).toHaveLength(expected.length)
      }),
    )
  })
})

describe('the words of the documents', () => {
  test('are counted folded and not stemmed, in texts, headings and titles', async () => {
    const { words } = built(await markdownDocument('# Harbour\n\n## Bridges\n\nBridges open. A bridge in the Harbour.'))
    expect(Object.fromEntries(words)).toEqual({ harbour: 2, bridges: 2, bridge: 1, open: 1 })
  })
})

describe("lunr's inverted index", () => {
  test('is missed in anything that holds none', () => {
    const { index } = built(plainDocument('The quay.'))
    const without: unknown = Reflect.deleteProperty(index, 'invertedIndex')
    expect(without).toBe(true)
    expect(() => invertedIndexOf(index)).toThrow(TypeError)
  })

  test('cannot be built for passages of a document that is not there', () => {
    const passages = passagesOf(plainDocument('The quay.'))
    expect(() => buildLunrIndex(passages, new Map(), analyzerOf)).toThrow(RangeError)
    expect(() =>
      buildLunrIndex(passages, new Map([[documentId('other'), plainDocument('Text.')]]), analyzerOf),
    ).toThrow('There is no document "notes"')
  })
})
