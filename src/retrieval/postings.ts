import type { Strings } from './string-table.ts'

/** The passages that hold one term, in order, and how much the term counts in each. */
export interface Postings {
  readonly passages: Int32Array
  /** Between 0 and 1: the saturated frequency tf / (k₁ + tf), its fields weighted and their lengths taken in. */
  readonly frequencies: Float32Array
  /** The highest of them. */
  readonly highest: number
}

/** The postings of all terms, one term after another: 8 bytes for each passage that holds a term. */
export interface PostingColumns {
  /** By the number of the term where its postings begin, and where those of the last have ended. */
  readonly starts: Uint32Array
  readonly passages: Int32Array
  readonly frequencies: Float32Array
  /** By the number of the term. */
  readonly highest: Float32Array
}

/** The postings of all terms. */
export class PostingLists {
  readonly #terms: Strings
  readonly #columns: PostingColumns

  constructor(terms: Strings, columns: PostingColumns) {
    this.#terms = terms
    this.#columns = columns
  }

  /** The number of terms. */
  get size(): number {
    return this.#terms.size
  }

  of(term: string): Postings | undefined {
    const number = this.#terms.find(term)
    if (number === undefined) return undefined
    const { starts, passages, frequencies, highest } = this.#columns
    const start = starts[number]
    const end = starts[number + 1]
    return {
      passages: passages.subarray(start, end),
      frequencies: frequencies.subarray(start, end),
      highest: highest[number] ?? 0,
    }
  }

  /** How many passages hold a term. */
  count(term: string): number {
    const number = this.#terms.find(term)
    const { starts } = this.#columns
    return number === undefined ? 0 : (starts[number + 1] ?? 0) - (starts[number] ?? 0)
  }
}
