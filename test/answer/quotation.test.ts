import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { quotesOf } from '../../src/answer/quotation.ts'
import type { Judged } from '../../src/answer/ranking.ts'
import { candidatesOf } from '../../src/retrieval/candidates.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { contains } from '../../src/text/span.ts'
import { first, markdownDocument } from '../support/documents.ts'

const sections = ['Bridge', 'Quay', 'Market', 'Cape', 'Pier', 'Mill', 'Inn']
const document = await markdownDocument(
  sections.map(name => `## ${name}\n\nThe ${name} is old. The ${name} is wide. The ${name} is dry.`).join('\n\n'),
)
const library = createLibrary([document])
const candidates = candidatesOf(
  library,
  library.passages.map((_, passage) => ({ passage, score: 1 })),
)

const judged = (beginning: string, score: number): Judged => ({
  candidate: first(candidates.filter(({ text }) => text.startsWith(beginning))),
  features: new Map(),
  score,
})

describe('the quotes', () => {
  test('are the whole passages of the best sentences, best first, each once', () => {
    const quotes = quotesOf([
      judged('The Quay is wide', 3),
      judged('The Bridge is old', 2),
      judged('The Quay is old', 1),
    ])
    expect(quotes.map(({ quote, score }) => [quote.text, score])).toEqual([
      ['The Quay is old. The Quay is wide. The Quay is dry.', 3],
      ['The Bridge is old. The Bridge is wide. The Bridge is dry.', 2],
    ])
    expect(quotes.map(({ passage }) => passage.headings)).toEqual([['Quay'], ['Bridge']])
  })

  test('are at most five', () => {
    const quotes = quotesOf(sections.map((name, at) => judged(`The ${name} is old`, 10 - at)))
    expect(quotes.map(({ passage }) => passage.ordinal)).toEqual([1, 2, 3, 4, 5])
  })

  test('are none if nothing was found', () => {
    expect(quotesOf([])).toEqual([])
  })
})

describe('the highlights of a quote', () => {
  const highlightsOf = (...ranked: readonly Judged[]): readonly string[] =>
    first(quotesOf(ranked)).highlights.map(({ text }) => text)

  test('begin with the answer sentence, wherever it stands', () => {
    expect(highlightsOf(judged('The Quay is dry', 2))).toEqual(['The Quay is dry.'])
    expect(highlightsOf(judged('The Quay is dry', 2), judged('The Quay is old', 2))).toEqual([
      'The Quay is dry.',
      'The Quay is old.',
    ])
  })

  test('take in a second sentence only if it is almost as good', () => {
    expect(highlightsOf(judged('The Quay is dry', 2), judged('The Quay is old', 0.5))).toEqual(['The Quay is dry.'])
  })

  test('are not all sentences that are almost as good', () => {
    const all = ['old', 'wide', 'dry'].map(word => judged(`The Quay is ${word}`, 1))
    expect(highlightsOf(...all).length).toBeLessThan(3)
  })

  test('are of this passage only', () => {
    expect(highlightsOf(judged('The Quay is dry', 2), judged('The Pier is dry', 2))).toEqual(['The Quay is dry.'])
  })
})

test('whatever the ranking, quotes are of different passages, and highlights are different sentences in them', () => {
  const ranking = fc.shuffledSubarray([...candidates]).chain(chosen =>
    fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: chosen.length, maxLength: chosen.length })
      .map(scores => scores.toSorted((a, b) => b - a))
      .map(scores =>
        chosen.map((candidate, at): Judged => ({ candidate, features: new Map(), score: scores[at] ?? 0 })),
      ),
  )
  fc.assert(
    fc.property(ranking, ranked => {
      const quotes = quotesOf(ranked)
      expect(quotes.length).toBeLessThanOrEqual(5)
      expect(new Set(quotes.map(({ passage }) => passage.id)).size).toBe(quotes.length)
      expect(quotes.map(({ score }) => score)).toEqual(quotes.map(({ score }) => score).toSorted((a, b) => b - a))
      for (const { quote, passage, highlights } of quotes) {
        expect(quote.span).toEqual(passage.span)
        expect(new Set(highlights.map(({ span }) => span.start)).size).toBe(highlights.length)
        for (const { span, text } of highlights) {
          expect(contains(quote.span, span)).toBe(true)
          expect(document.text.slice(span.start, span.end)).toBe(text)
        }
      }
      if (ranked.length > 0) expect(quotes[0]?.highlights[0].span).toEqual(ranked[0]?.candidate.sentence.span)
    }),
  )
})
