import type { DocumentId } from '../corpus/document.ts'

/** What is looked for: terms of the analyzer, never a person's raw text. */
export interface Query {
  /** Each term once. */
  readonly terms: readonly QueryTerm[]
  /** Search in this document only. */
  readonly within?: DocumentId
}

export interface QueryTerm {
  readonly term: string
  /** How much it counts, above 0; 1 for a word of the question itself. */
  readonly weight: number
}
