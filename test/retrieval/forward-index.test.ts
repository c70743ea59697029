import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Document } from '../../src/corpus/document.ts'
import { passagesOf } from '../../src/corpus/passage.ts'
import type { ForwardIndex } from '../../src/retrieval/forward-index.ts'
import { indexSegments } from '../../src/retrieval/indexing.ts'
import type { PassageAnalysis, SentenceAnalysis } from '../../src/retrieval/passage-analysis.ts'
import { segmentOf } from '../../src/retrieval/segment.ts'
import { inOneGo } from '../../src/retrieval/steps.ts'
import { analyzerFor, englishAnalyzer } from '../../src/text/analyzer.ts'
import { type Span, slice } from '../../src/text/span.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'
import { hostileUtf8 } from '../support/hostile-text.ts'
import { madeMarkdown } from '../support/random-markdown.ts'

const forwardIndexOf = (...documents: readonly Document[]): ForwardIndex =>
  inOneGo(indexSegments(documents.map(segmentOf), ({ language }) => analyzerFor(language))).forwardIndex

/** An analysis as strings, without the numbers of its words. */
type AsText = Omit<PassageAnalysis, 'sentences' | 'headingNumbers' | 'titleNumbers' | 'meaningOf'> & {
  readonly headingWords: readonly string[]
  readonly titleWords: readonly string[]
  readonly sentences: readonly (Omit<SentenceAnalysis, 'numbers' | 'introductionNumbers'> & {
    readonly words: readonly string[]
    readonly introductionWords: readonly string[]
  })[]
}

function asText(index: ForwardIndex, passage: number): AsText {
  const { sentences, headings, headingNumbers, title, titleNumbers } = index.analysisOf(passage)
  return {
    headings,
    headingWords: index.wordsOf(headingNumbers),
    title,
    titleWords: index.wordsOf(titleNumbers),
    sentences: sentences.map(({ numbers, introductionNumbers, ...each }) => ({
      ...each,
      words: index.wordsOf(numbers),
      introductionWords: index.wordsOf(introductionNumbers),
    })),
  }
}

/** What the forward index saves: each text analysed by itself. */
function analysedAnew(document: Document): readonly AsText[] {
  const analyzer = analyzerFor(document.language)
  const termsIn = (text: string): readonly string[] => analyzer.terms(text).map(({ term }) => term)
  const wordsIn = (text: string): readonly string[] => analyzer.terms(text).map(({ word }) => word)
  return passagesOf(document).map(({ headings, sentences }) => ({
    sentences: sentences.map(({ span, introducedBy }) => {
      const at = (place: Span | undefined): string => (place ? slice(document.text, place) : '')
      return {
        terms: termsIn(at(span)),
        words: wordsIn(at(span)),
        distinct: new Set(termsIn(at(span))),
        introduction: new Set(termsIn(at(introducedBy))),
        introductionWords: wordsIn(at(introducedBy)),
      }
    }),
    headings: new Set(termsIn(headings.join('\n'))),
    headingWords: wordsIn(headings.join('\n')),
    title: new Set(termsIn(document.title)),
    titleWords: wordsIn(document.title),
  }))
}

function expectSame(...documents: readonly Document[]): void {
  const index = forwardIndexOf(...documents)
  documents.flatMap(analysedAnew).forEach((analysis, passage) => {
    expect(asText(index, passage)).toEqual(analysis)
  })
}

describe('the forward index', () => {
  test('holds the words of a sentence as they were folded, beside their terms', async () => {
    const index = forwardIndexOf(await markdownDocument('# Harbour\n\n## Opening Hours\n\nThe Bridges opened.'))
    expect(asText(index, 0)).toEqual({
      sentences: [
        {
          terms: ['bridg', 'open'],
          words: ['bridges', 'opened'],
          distinct: new Set(['bridg', 'open']),
          introduction: new Set(),
          introductionWords: [],
        },
      ],
      headings: new Set(['open', 'hour']),
      headingWords: ['opening', 'hours'],
      title: new Set([englishAnalyzer.term('harbour')]),
      titleWords: ['harbour'],
    })
  })

  test('gives what analysing each text anew would give, for lists, tables and code too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(madeMarkdown, { minLength: 1, maxLength: 2 }), async texts => {
        expectSame(...(await Promise.all(texts.map(({ text }, at) => markdownDocument(text, `d${at}`)))))
      }),
      { numRuns: 25 },
    )
  })

  test('gives the same for any text, in any language', () => {
    fc.assert(
      fc.property(hostileUtf8, fc.constantFrom('en', 'de'), (text, language) => {
        expectSame(plainDocument(text, 'any', { language }), plainDocument(`The end. ${text}`, 'other'))
      }),
    )
  })

  test('parts a word as sentences do that end inside it', () => {
    const document = plainDocument('Turn to ②.② Books are there. Then stop.')
    expect(englishAnalyzer.terms(document.text).map(({ word }) => word)).toContain('2.2')
    expect(asText(forwardIndexOf(document), 0).sentences.map(({ words }) => words)).toEqual([
      ['turn', '2'],
      ['2', 'books'],
      ['stop'],
    ])
    expectSame(document)
  })

  test('numbers the words of the library: equal words have equal numbers', async () => {
    const index = forwardIndexOf(await markdownDocument('# Quay\n\n## Boats\n\nBoats wait:\n\n- boats\n- a quay'))
    const { sentences, headingNumbers, titleNumbers } = index.analysisOf(0)
    const [wait, boats, quay] = sentences
    expect(wait?.numbers).toHaveLength(2)
    expect(boats?.numbers).toEqual(headingNumbers)
    expect(quay?.numbers).toEqual(titleNumbers)
    expect(quay?.introductionNumbers).toEqual(wait?.numbers)
    expect(wait?.numbers[0]).toBe(boats?.numbers[0])
    expect(wait?.numbers[1]).not.toBe(quay?.numbers[0])
  })

  test('remembers the analysis of a passage', () => {
    const index = forwardIndexOf(plainDocument('The quay is old.'))
    expect(index.analysisOf(0)).toBe(index.analysisOf(0))
  })

  test('forgets what was not used for long, and gives an equal analysis again', () => {
    const many = Array.from({ length: 2_002 }, (_, at) =>
      plainDocument(`Quay ${at}.`, `d${String(at).padStart(4, '0')}`),
    )
    const index = forwardIndexOf(...many)
    const [oldest, used] = [index.analysisOf(0), index.analysisOf(1)]
    for (let passage = 2; passage < many.length; passage++) {
      index.analysisOf(1)
      index.analysisOf(passage)
    }
    expect(index.analysisOf(1)).toBe(used)
    expect(index.analysisOf(0)).not.toBe(oldest)
    expect(index.analysisOf(0)).toEqual(oldest)
  })

  test('forgets what it is made to, and gives an equal analysis again', () => {
    const index = forwardIndexOf(plainDocument('The quay is old.'))
    const before = index.analysisOf(0)
    index.forget()
    expect(index.analysisOf(0)).not.toBe(before)
    // What compares meanings is made anew too, and functions are equal to themselves alone.
    expect({ ...index.analysisOf(0), meaningOf: before.meaningOf }).toEqual(before)
  })
})
