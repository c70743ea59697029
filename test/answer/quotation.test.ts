import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { placesIn, type Quoting, quotesOf } from '../../src/answer/quotation.ts'
import type { Judged } from '../../src/answer/ranking.ts'
import { soughtBy } from '../../src/answer/sought.ts'
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
  [...library.passages].map((_, passage) => ({ passage, score: 1 })),
)

const judged = (beginning: string, score: number): Judged => ({
  candidate: first(candidates.filter(({ text }) => text.startsWith(beginning))),
  features: new Map(),
  score,
})

const ONE: Quoting = { sought: soughtBy('Is it old?', 'any'), asksForSeveral: false }
const SEVERAL: Quoting = { ...ONE, asksForSeveral: true }

describe('the quotes', () => {
  test('are the whole passages of the best sentences, best first, each once', () => {
    const ranked = [judged('The Quay is wide', 3), judged('The Bridge is old', 2), judged('The Quay is old', 1)]
    const quotes = quotesOf(ranked, ONE)
    expect(quotes.map(({ quote, score }) => [quote.text, score])).toEqual([
      ['The Quay is old. The Quay is wide. The Quay is dry.', 3],
      ['The Bridge is old. The Bridge is wide. The Bridge is dry.', 2],
    ])
    expect(quotes.map(({ passage }) => passage.headings)).toEqual([['Quay'], ['Bridge']])
  })

  test('are at most five', () => {
    const ranked = sections.map((name, at) => judged(`The ${name} is old`, 10 - at))
    const quotes = quotesOf(ranked, ONE)
    expect(quotes.map(({ passage }) => passage.ordinal)).toEqual([1, 2, 3, 4, 5])
  })

  test('are none if nothing was found', () => {
    expect(quotesOf([], ONE)).toEqual([])
    expect(placesIn([], SEVERAL)).toBe(0)
  })
})

describe('the highlights of a quote', () => {
  const textsOf = (ranked: readonly Judged[], quoting: Quoting): readonly string[] =>
    first(quotesOf(ranked, quoting)).highlights.map(({ sentence }) => sentence.text)
  const highlightsOf = (...ranked: readonly Judged[]): readonly string[] => textsOf(ranked, ONE)

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

  test('are more if several things are asked for, but only those that are nearly as good', () => {
    const all = ['old', 'wide', 'dry'].map((word, at) => judged(`The Quay is ${word}`, 1 - at * 0.3))
    expect(textsOf(all, SEVERAL)).toEqual(['The Quay is old.', 'The Quay is wide.', 'The Quay is dry.'])
    const last = judged('The Quay is dry', -2)
    expect(textsOf([...all.slice(0, 2), last], SEVERAL)).toEqual(['The Quay is old.', 'The Quay is wide.'])
  })

  test('are of this passage only', () => {
    expect(highlightsOf(judged('The Quay is dry', 2), judged('The Pier is dry', 2))).toEqual(['The Quay is dry.'])
  })
})

describe('the places that speak of what is asked', () => {
  const ranked = [judged('The Quay is old', 3), judged('The Pier is old', 2.5), judged('The Mill is old', 1)]

  test('are one if one thing is asked for', () => {
    expect(placesIn(quotesOf(ranked, ONE), ONE)).toBe(1)
  })

  test('are those nearly as good as the best if several things are', () => {
    expect(placesIn(quotesOf(ranked, SEVERAL), SEVERAL)).toBe(2)
  })
})

test('the words that answer are marked where they are sure, at their place in the document', async () => {
  const dated = await markdownDocument('# Pier\n\nIt is long. The pier was built in May 1904.')
  const passages = createLibrary([dated])
  const all = candidatesOf(passages, [{ passage: 0, score: 1 }]).map(
    (candidate, at): Judged => ({ candidate, features: new Map(), score: at }),
  )
  const sought = soughtBy('When was the pier built?', 'date')
  const [best, other] = first(quotesOf(all.toReversed(), { sought, asksForSeveral: true })).highlights
  expect(best.answer?.text).toBe('May 1904')
  expect(dated.text.slice(best.answer?.span.start, best.answer?.span.end)).toBe('May 1904')
  expect(contains(best.sentence.span, best.answer?.span ?? { start: 0, end: 0 })).toBe(true)
  expect(other?.answer).toBeUndefined()
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
    fc.property(ranking, fc.constantFrom(ONE, SEVERAL), (ranked, quoting) => {
      const quotes = quotesOf(ranked, quoting)
      expect(placesIn(quotes, quoting)).toBeLessThanOrEqual(quotes.length)
      expect(quotes.length).toBeLessThanOrEqual(5)
      expect(new Set(quotes.map(({ passage }) => passage.id)).size).toBe(quotes.length)
      expect(quotes.map(({ score }) => score)).toEqual(quotes.map(({ score }) => score).toSorted((a, b) => b - a))
      for (const { quote, passage, highlights } of quotes) {
        expect(quote.span).toEqual(passage.span)
        expect(new Set(highlights.map(({ sentence }) => sentence.span.start)).size).toBe(highlights.length)
        for (const { sentence } of highlights) {
          const { span, text } = sentence
          expect(contains(quote.span, span)).toBe(true)
          expect(document.text.slice(span.start, span.end)).toBe(text)
        }
      }
      if (ranked.length > 0) expect(quotes[0]?.highlights[0].sentence.span).toEqual(ranked[0]?.candidate.sentence.span)
    }),
  )
})
