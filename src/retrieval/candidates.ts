import type { Document } from '../corpus/document.ts'
import type { Passage } from '../corpus/passage.ts'
import type { Sentence } from '../corpus/sentence.ts'
import type { Analyzer } from '../text/analyzer.ts'
import { type Span, slice } from '../text/span.ts'
import { documentOf, type Library } from './library.ts'
import type { Hit } from './passage-index.ts'

/** A sentence that may hold the answer, with what is needed to judge it. */
export interface Candidate {
  readonly document: Document
  readonly passage: Passage
  /** The passage's number in the library. */
  readonly number: number
  readonly sentence: Sentence
  /** The sentence's place in its passage, from 0. */
  readonly place: number
  readonly text: string
  readonly analysis: SentenceAnalysis
  readonly passageAnalysis: PassageAnalysis
  /** What the passage index gave the passage. */
  readonly passageScore: number
}

/** A sentence as terms. */
export interface SentenceAnalysis {
  /** In order, repeated as in the text. */
  readonly terms: readonly string[]
  readonly distinct: ReadonlySet<string>
  /** The terms of what introduces the sentence: a table's header, the words before a list. */
  readonly introduction: ReadonlySet<string>
}

export interface PassageAnalysis {
  readonly sentences: readonly SentenceAnalysis[]
  readonly headings: ReadonlySet<string>
  readonly title: ReadonlySet<string>
}

/** Analysing a passage takes longer than ranking it, so it is done once, when the passage is first a hit. */
const analyses = new WeakMap<Passage, PassageAnalysis>()

/** The sentences of the passages that were found, passage by passage. */
export const candidatesOf = (library: Library, hits: readonly Hit[]): readonly Candidate[] =>
  hits.flatMap(({ passage: number, score }) => {
    const passage = library.passages[number]
    if (!passage) throw new RangeError(`There is no passage ${number} in this library.`)
    const document = documentOf(library, passage.documentId)
    const passageAnalysis = analysisOf(passage, document, library.analyzerOf(document))
    return passage.sentences.flatMap((sentence, place) => {
      const analysis = passageAnalysis.sentences[place]
      const text = slice(document.text, sentence.span)
      if (!analysis) return []
      return [{ document, passage, number, sentence, place, text, analysis, passageAnalysis, passageScore: score }]
    })
  })

function analysisOf(passage: Passage, document: Document, analyzer: Analyzer): PassageAnalysis {
  const known = analyses.get(passage)
  if (known) return known
  const termsIn = (text: string): readonly string[] => analyzer.terms(text).map(({ term }) => term)
  const termsAt = (span: Span): readonly string[] => termsIn(slice(document.text, span))
  const analysis: PassageAnalysis = {
    sentences: passage.sentences.map(({ span, introducedBy }) => {
      const terms = termsAt(span)
      return { terms, distinct: new Set(terms), introduction: new Set(introducedBy ? termsAt(introducedBy) : []) }
    }),
    headings: new Set(termsIn(passage.headings.join('\n'))),
    title: new Set(termsIn(document.title)),
  }
  analyses.set(passage, analysis)
  return analysis
}
