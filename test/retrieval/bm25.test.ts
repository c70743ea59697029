import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Document } from '../../src/corpus/document.ts'
import { fieldLengths, inverseDocumentFrequency } from '../../src/retrieval/bm25.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import type { PostingLists } from '../../src/retrieval/postings.ts'
import { englishAnalyzer } from '../../src/text/analyzer.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'
import { hostileUtf8 } from '../support/hostile-text.ts'
import { indexedDocuments } from '../support/indexed-documents.ts'

const postingsIn = (...documents: readonly Document[]): PostingLists => indexedDocuments(...documents).postings

const frequenciesOf = (postings: PostingLists, word: string): Readonly<Record<number, number>> => {
  const { passages, frequencies } = postings.of(englishAnalyzer.term(word)) ?? { passages: [], frequencies: [] }
  return Object.fromEntries(Array.from(passages, (passage, at) => [passage, frequencies[at] ?? 0]))
}

describe('BM25', () => {
  /*
   * Two passages of one paragraph each, of 3 and of 5 terms, on average 4:
   *
   *   0  bridge bridge quay
   *   1  quay tide tide tide tide
   *
   * With k₁ = 1.2 and b = 0.75 a term that occurs tf times in a passage of length l counts
   *
   *   w = tf / (1 − b + b · l / average)      tf' = w / (k₁ + w)      score = idf · tf'
   *
   *   bridge in 0: w = 2 / (0.25 + 0.75 · 3/4) = 2 / 0.8125 = 2.461538    tf' = 2.461538 / 3.661538 = 0.672269
   *   quay   in 0: w = 1 / 0.8125             = 1.230769                  tf' = 1.230769 / 2.430769 = 0.506329
   *   quay   in 1: w = 1 / (0.25 + 0.75 · 5/4) = 1 / 1.1875 = 0.842105    tf' = 0.842105 / 2.042105 = 0.412371
   *   tide   in 1: w = 4 / 1.1875             = 3.368421                  tf' = 3.368421 / 4.568421 = 0.737327
   *
   *   idf = ln(1 + (N − n + ½) / (n + ½)):   bridge, tide: ln(1 + 1.5/1.5) = ln 2 = 0.693147
   *                                          quay:         ln(1 + 0.5/2.5) = ln 1.2 = 0.182322
   */
  const documents = [
    plainDocument('Bridge bridge quay.', 'first', { title: 'One' }),
    plainDocument('Quay tide tide tide tide.', 'second', { title: 'Two' }),
  ]

  test('gives the frequencies that were worked out by hand', () => {
    const postings = postingsIn(...documents)
    expect(frequenciesOf(postings, 'bridge')).toEqual({ 0: expect.closeTo(0.672269, 5) })
    expect(frequenciesOf(postings, 'quay')).toEqual({ 0: expect.closeTo(0.506329, 5), 1: expect.closeTo(0.412371, 5) })
    expect(frequenciesOf(postings, 'tide')).toEqual({ 1: expect.closeTo(0.737327, 5) })
  })

  test('gives the scores that were worked out by hand, weighted and added up', async () => {
    const { index } = createLibrary(documents)
    const terms = [
      { term: englishAnalyzer.term('bridge'), weight: 1 },
      { term: englishAnalyzer.term('quay'), weight: 0.5 },
    ]
    expect(await index.search({ terms }, 5)).toEqual([
      { passage: 0, score: expect.closeTo(Math.LN2 * 0.672269 + 0.5 * 0.182322 * 0.506329, 5) },
      { passage: 1, score: expect.closeTo(0.5 * 0.182322 * 0.412371, 5) },
    ])
  })

  test('counts a word most in the text, less in a heading, least in the title', async () => {
    const filler = 'Stones lie here and carts stand there.'
    const postings = postingsIn(
      await markdownDocument(`# Alpha\n\n## Beta\n\n${filler} Gamma.`, 'a'),
      await markdownDocument(`# Delta\n\n## Beta\n\n${filler} Gamma.`, 'b'),
    )
    const inText = frequenciesOf(postings, 'gamma')[0] ?? 0
    const inHeading = frequenciesOf(postings, 'beta')[0] ?? 0
    const inTitle = frequenciesOf(postings, 'alpha')[0] ?? 0
    expect(inTitle).toBeGreaterThan(0)
    expect([inText, inHeading, inTitle]).toEqual([inText, inHeading, inTitle].toSorted((a, b) => b - a))
  })

  test('adds up what a word counts in several fields', async () => {
    const once = postingsIn(await markdownDocument('# Alpha\n\n## Beta\n\nQuay stones.'))
    const twice = postingsIn(await markdownDocument('# Alpha\n\n## Quay\n\nQuay stones.'))
    expect(frequenciesOf(twice, 'quay')[0]).toBeGreaterThan(frequenciesOf(once, 'quay')[0] ?? 1)
  })

  test('keeps every frequency above 0 and below 1, in the order of the passages', () => {
    fc.assert(
      fc.property(fc.array(hostileUtf8, { maxLength: 4 }), texts => {
        const postings = postingsIn(...texts.map((text, at) => plainDocument(text, `d${at}`)))
        for (const term of texts.flatMap(text => englishAnalyzer.terms(text).map(each => each.term))) {
          const { passages, frequencies } = postings.of(term) ?? { passages: [], frequencies: [] }
          expect([...passages]).toEqual([...new Set(passages)].toSorted((a, b) => a - b))
          for (const frequency of frequencies) expect(frequency > 0 && frequency < 1).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('has nothing to count where there is no passage', () => {
    expect(postingsIn().size).toBe(0)
  })
})

describe('the lengths of a field', () => {
  test('have their mean over the passages that have the field', () => {
    expect(fieldLengths(Uint32Array.of(2, 0, 4)).mean).toBe(3)
  })

  test('have a mean of 1 where no passage has the field', () => {
    expect(fieldLengths(Uint32Array.of(0, 0)).mean).toBe(1)
    expect(fieldLengths(new Uint32Array(0)).mean).toBe(1)
  })
})

describe('the inverse document frequency', () => {
  test('is what the formula says', () => {
    expect(inverseDocumentFrequency(10, 0)).toBeCloseTo(Math.log(22), 10)
    expect(inverseDocumentFrequency(10, 10)).toBeCloseTo(Math.log(1 + 0.5 / 10.5), 10)
  })

  test('is above 0 and falls with every passage that holds the term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(), (count, number) => {
        const holding = number % count
        expect(inverseDocumentFrequency(count, holding + 1)).toBeGreaterThan(0)
        expect(inverseDocumentFrequency(count, holding)).toBeGreaterThan(inverseDocumentFrequency(count, holding + 1))
      }),
    )
  })
})
