import type { DocumentId } from '../corpus/document.ts'
import type { Library } from '../retrieval/library.ts'
import type { Criteria } from './criteria.ts'
import { namesIn } from './proper-names.ts'
import type { AnalysedQuestion } from './question.ts'

/** What of a question occurs anywhere in what is searched. A word may be said in other words, a name seldom is. */
export interface KnownPart {
  /** The share of the question whose terms occur, 0 to 1. */
  readonly share: number
  /** The numbers of the terms of the names in it; `NO_TERM` for one that no text holds. */
  readonly names: readonly number[]
  /** How many of those occur nowhere. */
  readonly unknownNames: number
}

/** @param within the only document that is searched, if it is not all of them */
export function knownPartOf(
  { asking, foreign }: AnalysedQuestion,
  { terms }: Criteria,
  { index, forwardIndex, questionAnalyzer }: Library,
  within: DocumentId | undefined,
): KnownPart {
  const names = Array.from(namesIn(asking, foreign ?? questionAnalyzer), name => questionAnalyzer.term(name))
  return {
    share: terms.reduce((sum, { term, share }) => sum + (index.holds(term, within) ? share : 0), 0),
    names: names.map(term => forwardIndex.numberOf(term)),
    unknownNames: names.filter(term => !index.holds(term, within)).length,
  }
}
