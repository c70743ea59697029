import type { DocumentId } from '../corpus/document.ts'
import type { Query } from './query.ts'

/** A passage that was found. */
export interface Hit {
  /** The passage's number in the library, from 0. */
  readonly passage: number
  /** Above 0; comparable within one search. */
  readonly score: number
}

/** Finds passages. Equal input gives an equal ranking: best first, ties in the order of the library. */
export interface PassageIndex {
  /** At most `limit` passages; a promise, since an index may live in a database. */
  search(query: Query, limit: number): Promise<readonly Hit[]>
  /**
   * How rare a term is among the passages of one document, or of all: the probabilistic inverse document frequency
   * ln(1 + (N − n + ½) / (n + ½)) of N passages, n of which hold the term (Robertson and Zaragoza, The Probabilistic
   * Relevance Framework, 2009). Above 0; highest for a term that no passage holds.
   */
  rarity(term: string, within?: DocumentId): number
  /** True if some passage, of one document or of all, holds the term in its text, its headings or its title. */
  holds(term: string, within?: DocumentId): boolean
}
