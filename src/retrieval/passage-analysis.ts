/** A sentence as terms. */
export interface SentenceAnalysis {
  /** In order, repeated as in the text. */
  readonly terms: readonly string[]
  /** The folded words that the terms come from, one for each. */
  readonly words: readonly string[]
  readonly distinct: ReadonlySet<string>
  /** The terms of what introduces the sentence: a table's header, the words before a list. */
  readonly introduction: ReadonlySet<string>
  /** The folded words of the same, in order. */
  readonly introductionWords: readonly string[]
}

/** A passage as terms. */
export interface PassageAnalysis {
  readonly sentences: readonly SentenceAnalysis[]
  readonly headings: ReadonlySet<string>
  /** The folded words of the headings, in order. */
  readonly headingWords: readonly string[]
  readonly title: ReadonlySet<string>
  /** The folded words of the title, in order. */
  readonly titleWords: readonly string[]
}
