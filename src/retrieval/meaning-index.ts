import type { Meaning } from '../lexicon/meaning.ts'
import { addWord, wordVectors } from '../lexicon/word-vectors.ts'
import { type WordSequences, wordsIn } from './forward-index.ts'
import type { PassageRange } from './ranked-index.ts'
import type { WordTable } from './word-numbers.ts'

/** Passages are told apart by the leading dimensions alone: candidates are looked for, and judged more closely later. */
const DIMENSIONS = 64

/** The direction of a passage, of length 1, is kept in whole numbers of this fraction. */
const STEPS = 127

/** How much the words above a passage count beside its own. */
const CONTEXT_WEIGHT = { heading: 1, title: 0.5 }

/** Finds passages by what they mean. Made when it is first asked, since a library may never be. */
export class MeaningIndex {
  readonly #table: WordTable
  readonly #sequences: WordSequences
  /** The direction of each passage, one after the other. */
  #directions: Int8Array | undefined

  constructor(table: WordTable, sequences: WordSequences) {
    this.#table = table
    this.#sequences = sequences
  }

  /**
   * The numbers of the passages of `range` that are nearest in meaning to what is asked and are not in `except`: at
   * most `limit`, nearest first, ties in the order of the library.
   */
  nearest(asked: Meaning, range: PassageRange, limit: number, except: ReadonlySet<number>): readonly number[] {
    if (asked.length === 0 || limit === 0) return []
    this.#directions ??= directionsOf(this.#table, this.#sequences)
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

/** The direction of some numbers, of length 1, in whole numbers of a fraction. */
function directionOf(sum: ArrayLike<number>): Int8Array {
  let square = 0
  for (let at = 0; at < DIMENSIONS; at++) square += (sum[at] ?? 0) ** 2
  const direction = new Int8Array(DIMENSIONS)
  if (square === 0) return direction
  const scale = STEPS / Math.sqrt(square)
  for (let at = 0; at < DIMENSIONS; at++) direction[at] = Math.round(scale * (sum[at] ?? 0))
  return direction
}

function directionsOf({ words }: WordTable, sequences: WordSequences): Int8Array {
  const vectors = leadingVectors(words)
  const { text, heading, title } = sequences.fields
  const directions = new Int8Array(text.length * DIMENSIONS)
  const sum = new Float64Array(DIMENSIONS)
  const add = (sequence: number, weight: number): void => {
    for (const word of wordsIn(sequences, sequence))
      for (let at = 0; at < DIMENSIONS; at++) sum[at] = (sum[at] ?? 0) + weight * (vectors[word * DIMENSIONS + at] ?? 0)
  }
  for (let passage = 0; passage < text.length; passage++) {
    sum.fill(0)
    add(text[passage] ?? 0, 1)
    add(heading[passage] ?? 0, CONTEXT_WEIGHT.heading)
    add(title[passage] ?? 0, CONTEXT_WEIGHT.title)
    directions.set(directionOf(sum), passage * DIMENSIONS)
  }
  return directions
}

/** The leading dimensions of the vector of each word, one after the other. */
function leadingVectors(words: readonly string[]): Float32Array {
  const known = wordVectors()
  const leading = new Float32Array(words.length * DIMENSIONS)
  const vector = new Float32Array(known.dimensions)
  words.forEach((word, number) => {
    vector.fill(0)
    addWord(vector, word, known)
    leading.set(vector.subarray(0, DIMENSIONS), number * DIMENSIONS)
  })
  return leading
}
