import type { Meaning } from '../lexicon/meaning.ts'
import { DIMENSIONS, directionOf } from './passage-directions.ts'
import type { PassageRange } from './ranked-index.ts'

/** Finds passages by what they mean. */
export class MeaningIndex {
  readonly #directions: Int8Array

  /** @param directions of the passages, one after the other; see passage-directions.ts */
  constructor(directions: Int8Array) {
    this.#directions = directions
  }

  /**
   * The numbers of the passages of `range` that are nearest in meaning to what is asked and are not in `except`: at
   * most `limit`, nearest first, ties in the order of the library.
   */
  nearest(asked: Meaning, range: PassageRange, limit: number, except: ReadonlySet<number>): readonly number[] {
    if (asked.length === 0 || limit === 0) return []
    const directions = this.#directions
    const wanted = directionOf(asked.vector)
    const nearest: Near[] = []
    for (let passage = range.from; passage < range.to; passage++) {
      const product = productAt(directions, passage, wanted)
      if (nearest.length < limit || product > (nearest.at(-1)?.product ?? 0))
        if (!except.has(passage)) insert(nearest, { passage, product }, limit)
    }
    return nearest.map(({ passage }) => passage)
  }
}

interface Near {
  readonly passage: number
  readonly product: number
}

/** Puts a passage into its place among the nearest, of which at most `limit` are kept. */
function insert(nearest: Near[], near: Near, limit: number): void {
  if (nearest.length === limit) nearest.pop()
  let at = nearest.length
  while (at > 0 && (nearest[at - 1]?.product ?? 0) < near.product) at--
  nearest.splice(at, 0, near)
}

/** Some way along the asked direction, in whole numbers: those are added up in half the time. */
function productAt(directions: Int8Array, passage: number, asked: Int8Array): number {
  const from = passage * DIMENSIONS
  let even = 0
  let odd = 0
  for (let at = 0; at < DIMENSIONS; at += 2) {
    even = (even + (directions[from + at] ?? 0) * (asked[at] ?? 0)) | 0
    odd = (odd + (directions[from + at + 1] ?? 0) * (asked[at + 1] ?? 0)) | 0
  }
  return even + odd
}
