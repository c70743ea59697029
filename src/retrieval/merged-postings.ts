import type { Bm25 } from './bm25.ts'
import type { PostingColumns } from './postings.ts'
import type { TermFrequencies } from './term-frequencies.ts'

/** The postings of one segment, and where they belong in the library. */
export interface PlacedFrequencies {
  readonly frequencies: TermFrequencies
  /** For the segment's numbers of terms those of the library. */
  readonly terms: Uint32Array
  /** The number in the library of the segment's first passage. */
  readonly firstPassage: number
}

/** Where the postings of each of a library's terms are to stand, and where those of the last end. */
export function postingStarts(placed: readonly PlacedFrequencies[], termCount: number): Uint32Array {
  const starts = new Uint32Array(termCount + 1)
  for (const { frequencies, terms } of placed)
    for (let at = 0; at < terms.length; at++) {
      const next = (terms[at] ?? 0) + 1
      starts[next] = (starts[next] ?? 0) + (frequencies.starts[at + 1] ?? 0) - (frequencies.starts[at] ?? 0)
    }
  for (let term = 0; term < termCount; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  return starts
}

/** Brings the postings of segments together, term by term. */
export class MergedPostings {
  readonly columns: PostingColumns
  readonly #bm25: Bm25
  /** Where the next posting of each term goes. */
  readonly #next: Uint32Array

  /** @param starts see `postingStarts` */
  constructor(starts: Uint32Array, bm25: Bm25) {
    const termCount = starts.length - 1
    const total = starts[termCount] ?? 0
    this.columns = {
      starts,
      passages: new Int32Array(total),
      frequencies: new Float32Array(total),
      highest: new Float32Array(termCount),
    }
    this.#bm25 = bm25
    this.#next = starts.slice()
  }

  /** Adds the next segment, in the order of the library, so that the passages of a term come in order. */
  add({ frequencies: added, terms, firstPassage }: PlacedFrequencies): void {
    const { passages, frequencies, highest } = this.columns
    const saturated = this.#bm25.saturated(added, firstPassage)
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0
      let to = this.#next[term] ?? 0
      let most = highest[term] ?? 0
      const end = added.starts[at + 1] ?? 0
      for (let posting = added.starts[at] ?? 0; posting < end; posting++) {
        passages[to] = firstPassage + (added.passages[posting] ?? 0)
        frequencies[to] = saturated[posting] ?? 0
        most = Math.max(most, frequencies[to] ?? 0)
        to++
      }
      highest[term] = most
      this.#next[term] = to
    }
  }
}
