import { describe, expect, test } from '@jest/globals'
import type { IndexedPassages } from '../../src/retrieval/indexing.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'
import { indexedDocuments } from '../support/indexed-documents.ts'

const holding = ({ postings }: IndexedPassages, term: string): readonly number[] => [
  ...(postings.of(term)?.passages ?? []),
]

describe('passages are indexed', () => {
  test('by the terms of their texts, their headings and their titles', async () => {
    const { postings } = indexedDocuments(await markdownDocument('# Harbour\n\n## Stones\n\nIt is old.'))
    for (const term of ['harbour', 'stone', 'old']) expect(postings.count(term)).toBe(1)
  })

  test('without function words', () => {
    expect(indexedDocuments(plainDocument('The quay and the pier.', 'x')).postings.size).toBe(3)
  })

  test('each in the language of its document', () => {
    const english = plainDocument('The bridges.', 'a')
    const german = plainDocument('Die Brücken und the quay.', 'b', { language: 'de' })
    const index = indexedDocuments(english, german)
    expect(holding(index, 'bridg')).toEqual([0])
    for (const term of ['bruck', 'the', 'quay']) expect(holding(index, term)).toEqual([1])
    for (const term of ['die', 'und']) expect(holding(index, term)).toEqual([])
  })

  test('with café found by cafe and the other way round', () => {
    const index = indexedDocuments(plainDocument('The Café is open.', 'a'), plainDocument('A cafe\u0301, a cafe.', 'b'))
    expect(holding(index, 'cafe')).toEqual([0, 1])
  })

  test('alike in the first segment of a large library and in the next ones', () => {
    const count = 4_010
    const texts = Array.from({ length: count }, (_, at) => (at % 1_000 === 5 ? 'Quay tide.' : 'Tide.'))
    const index = indexedDocuments(...texts.map((text, at) => plainDocument(text, `d${at}`, { title: 'Log' })))
    expect(holding(index, 'quai')).toEqual([5, 1_005, 2_005, 3_005, 4_005])
    expect(new Set(index.postings.of('quai')?.frequencies).size).toBe(1)
    expect(holding(index, 'tide')).toEqual(texts.map((_, at) => at))
    const [sentence] = index.forwardIndex.analysisOf(4_005).sentences
    expect(index.forwardIndex.termsOf(sentence?.words ?? new Uint32Array())).toEqual(['quai', 'tide'])
  })
})

describe('the words of the documents', () => {
  test('are counted folded and not stemmed, in texts, headings and titles', async () => {
    const { wordCounts } = indexedDocuments(
      await markdownDocument('# Harbour\n\n## Bridges\n\nBridges open. A bridge in the Harbour.'),
    )
    expect(Object.fromEntries(wordCounts)).toEqual({ harbour: 2, bridges: 2, bridge: 1, open: 1 })
  })

  test('are counted once for all languages, and not again where one introduces another', async () => {
    const list = await markdownDocument('Bring these tools:\n\n- a rope\n- a lamp', 'a')
    const german = plainDocument('Rope', 'b', { language: 'de', title: 'rope' })
    expect(Object.fromEntries(indexedDocuments(list, german).wordCounts)).toMatchObject({ tools: 1, rope: 3, lamp: 1 })
  })
})
