import type { WordMeanings } from './word-meanings.ts'

/** A sentence as the words that are looked for: all but stop words. */
export interface SentenceAnalysis {
  /** Their numbers among the words of the library, in order, repeated as in the text. */
  readonly words: Uint32Array
  /** The same of what introduces the sentence: a table's header, the words before a list. */
  readonly introduction: Uint32Array
}

/** A passage as numbers of words. */
export interface PassageAnalysis {
  readonly sentences: readonly SentenceAnalysis[]
  readonly headings: Uint32Array
  readonly title: Uint32Array
  /** For the number of a word of the library the number of its term. */
  readonly termOf: Uint32Array
  /** Of the words of the library. */
  readonly meanings: WordMeanings
}

/** The number of a term that no text of the library holds. */
export const NO_TERM = -1

/** How many of some words have the term with a number. */
export function frequencyIn(words: Uint32Array, term: number, { termOf }: Pick<PassageAnalysis, 'termOf'>): number {
  let frequency = 0
  for (let at = 0; at < words.length; at++) if (termOf[words[at] ?? 0] === term) frequency++
  return frequency
}

/** True if any of some words has the term with a number. */
export function holdsTerm(words: Uint32Array, term: number, { termOf }: Pick<PassageAnalysis, 'termOf'>): boolean {
  for (let at = 0; at < words.length; at++) if (termOf[words[at] ?? 0] === term) return true
  return false
}
