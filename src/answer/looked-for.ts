import { tokensOf } from '../text/tokens.ts'
import type { WeighedTerm } from './criteria.ts'
import type { AnalysedQuestion } from './question.ts'

/** More words than this tell nobody what was missing. */
const MOST_WORDS = 4

/** Longer words, in UTF-16 code units, are no words. */
const LONGEST_WORD = 30

/** What is only told around the question is not what was looked for. */
const LEAST_WEIGHT = 0.3

/**
 * The words that count most of what was looked for, in the order of the question: as the person wrote them, or as they
 * were corrected.
 */
export function lookedFor(
  question: AnalysedQuestion,
  weighed: readonly Pick<WeighedTerm, 'term' | 'share'>[],
): readonly string[] {
  const shares = new Map(weighed.map(({ term, share }) => [term, share]))
  const written = new Map(tokensOf(question.asking).map(({ text, folded }) => [folded, text]))
  const words = question.terms.filter(({ word, weight }) => weight >= LEAST_WEIGHT && word.length <= LONGEST_WORD)
  const most = new Set(
    words.toSorted((a, b) => (shares.get(b.term) ?? 0) - (shares.get(a.term) ?? 0)).slice(0, MOST_WORDS),
  )
  return words.filter(each => most.has(each)).map(({ word }) => written.get(word) ?? word)
}
