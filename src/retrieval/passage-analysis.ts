/** A sentence as terms. */
export interface SentenceAnalysis {
  /** In order, repeated as in the text. */
  readonly terms: readonly string[]
  /** The folded words that the terms come from, one for each. */
  readonly words: readonly string[]
  /** The same as numbers of the library's words. */
  readonly numbers: Uint32Array
  readonly distinct: ReadonlySet<string>
  /** The terms of what introduces the sentence: a table's header, the words before a list. */
  readonly introduction: ReadonlySet<string>
  /** The folded words of the same, in order. */
  readonly introductionWords: readonly string[]
  readonly introductionNumbers: Uint32Array
}

/** A passage as terms. */
export interface PassageAnalysis {
  readonly sentences: readonly SentenceAnalysis[]
  readonly headings: ReadonlySet<string>
  /** The folded words of the headings, in order. */
  readonly headingWords: readonly string[]
  readonly headingNumbers: Uint32Array
  readonly title: ReadonlySet<string>
  /** The folded words of the title, in order. */
  readonly titleWords: readonly string[]
  readonly titleNumbers: Uint32Array
}
