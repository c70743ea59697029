import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Document } from '../../src/corpus/document.ts'
import { passagesOf } from '../../src/corpus/passage.ts'
import type { ForwardIndex } from '../../src/retrieval/forward-index.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { frequencyIn, holdsTerm, NO_TERM } from '../../src/retrieval/passage-analysis.ts'
import { meaningsOf } from '../../src/retrieval/passage-meanings.ts'
import { analyzerFor, englishAnalyzer } from '../../src/text/analyzer.ts'
import { type Span, slice } from '../../src/text/span.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'
import { hostileUtf8 } from '../support/hostile-text.ts'
import { indexedDocuments } from '../support/indexed-documents.ts'
import { madeMarkdown } from '../support/random-markdown.ts'

const forwardIndexOf = (...documents: readonly Document[]): ForwardIndex => indexedDocuments(...documents).forwardIndex

/** Some words with their terms, one for each. */
interface AsText {
  readonly words: readonly string[]
  readonly terms: readonly string[]
}

/** An analysis as strings. */
interface PassageAsText {
  readonly headings: AsText
  readonly title: AsText
  readonly sentences: readonly { readonly own: AsText; readonly introduction: AsText }[]
}

function asText(index: ForwardIndex, passage: number): PassageAsText {
  const { sentences, headings, title } = index.analysisOf(passage)
  const inText = (numbers: Uint32Array): AsText => ({ words: index.wordsOf(numbers), terms: index.termsOf(numbers) })
  return {
    headings: inText(headings),
    title: inText(title),
    sentences: sentences.map(({ words, introduction }) => ({ own: inText(words), introduction: inText(introduction) })),
  }
}

/** What the forward index saves: each text analysed by itself. */
function analysedAnew(document: Document): readonly PassageAsText[] {
  const analyzer = analyzerFor(document.language)
  const analysed = (text: string): AsText => ({
    words: analyzer.terms(text).map(({ word }) => word),
    terms: analyzer.terms(text).map(({ term }) => term),
  })
  const at = (place: Span | undefined): AsText => analysed(place ? slice(document.text, place) : '')
  return passagesOf(document).map(({ headings, sentences }) => ({
    sentences: sentences.map(({ span, introducedBy }) => ({ own: at(span), introduction: at(introducedBy) })),
    headings: analysed(headings.join('\n')),
    title: analysed(document.title),
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
        { own: { words: ['bridges', 'opened'], terms: ['bridg', 'open'] }, introduction: { words: [], terms: [] } },
      ],
      headings: { words: ['opening', 'hours'], terms: ['open', 'hour'] },
      title: { words: ['harbour'], terms: [englishAnalyzer.term('harbour')] },
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
    expect(asText(forwardIndexOf(document), 0).sentences.map(({ own }) => own.words)).toEqual([
      ['turn', '2'],
      ['2', 'books'],
      ['stop'],
    ])
    expectSame(document)
  })

  test('numbers the words of the library: equal words have equal numbers', async () => {
    const index = forwardIndexOf(await markdownDocument('# Quay\n\n## Boats\n\nBoats wait:\n\n- boats\n- a quay'))
    const { sentences, headings, title } = index.analysisOf(0)
    const [wait, boats, quay] = sentences
    expect(wait?.words).toHaveLength(2)
    expect(boats?.words).toEqual(headings)
    expect(quay?.words).toEqual(title)
    expect(quay?.introduction).toEqual(wait?.words)
    expect(wait?.words[0]).toBe(boats?.words[0])
    expect(wait?.words[1]).not.toBe(quay?.words[0])
  })

  test('knows the terms that texts hold by their numbers, and those that none holds', () => {
    const index = forwardIndexOf(plainDocument('The quays are old. A quay.'))
    const analysis = index.analysisOf(0)
    const [first, second] = analysis.sentences
    const quay = index.numberOf(englishAnalyzer.term('quays'))
    expect(frequencyIn(first?.words ?? new Uint32Array(), quay, analysis)).toBe(1)
    expect(holdsTerm(second?.words ?? new Uint32Array(), quay, analysis)).toBe(true)
    expect(index.numberOf('harbour')).toBe(NO_TERM)
    expect(holdsTerm(first?.words ?? new Uint32Array(), NO_TERM, analysis)).toBe(false)
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
    expect(index.analysisOf(0)).toEqual(before)
  })

  test('goes on to compare words by the vectors of their language after it has forgotten', () => {
    const library = createLibrary([plainDocument('Der Hafen ist alt.', 'hafen', { language: 'de' })])
    const lengthOf = (): number => {
      const [sentence] = meaningsOf(library.forwardIndex.analysisOf(0)).sentences
      return sentence?.own.length ?? 0
    }
    const before = lengthOf()
    expect(before).toBeGreaterThan(0)
    library.forwardIndex.forget()
    expect(lengthOf()).toBe(before)
  })
})
