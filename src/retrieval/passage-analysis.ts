import type { Meaning } from '../lexicon/meaning.ts'

/** A sentence as terms. */
export interface SentenceAnalysis {
  /** In order, repeated as in the text. */
  readonly terms: readonly string[]
  /** The words that the terms come from, one for each, as numbers of the library's words. */
  readonly numbers: Uint32Array
  readonly distinct: ReadonlySet<string>
  /** The terms of what introduces the sentence: a table's header, the words before a list. */
  readonly introduction: ReadonlySet<string>
  /** The words of the same, in order. */
  readonly introductionNumbers: Uint32Array
}

/** A passage as terms. */
export interface PassageAnalysis {
  readonly sentences: readonly SentenceAnalysis[]
  readonly headings: ReadonlySet<string>
  /** The words of the headings, in order. */
  readonly headingNumbers: Uint32Array
  readonly title: ReadonlySet<string>
  /** The words of the title, in order. */
  readonly titleNumbers: Uint32Array
  /** What some words of the library mean together. */
  readonly meaningOf: (numbers: Uint32Array) => Meaning
}
