import { addWord, type WordVectors } from '../lexicon/word-vectors.ts'
import { type WordSequences, wordsIn } from './forward-index.ts'
import type { WordTable } from './word-numbers.ts'

/** Passages are told apart by the leading dimensions alone: candidates are looked for, and judged more closely later. */
export const DIMENSIONS = 64

/** The direction of a passage, of length 1, is kept in whole numbers of this fraction. */
const FRACTION = 127

/** How much the words above a passage count beside its own. */
const CONTEXT_WEIGHT = { heading: 1, title: 0.5 }

/** The direction of some numbers, of length 1, in whole numbers of a fraction. */
export function directionOf(sum: ArrayLike<number>): Int8Array {
  let square = 0
  for (let at = 0; at < DIMENSIONS; at++) square += (sum[at] ?? 0) ** 2
  const direction = new Int8Array(DIMENSIONS)
  if (square === 0) return direction
  const scale = FRACTION / Math.sqrt(square)
  for (let at = 0; at < DIMENSIONS; at++) direction[at] = Math.round(scale * (sum[at] ?? 0))
  return direction
}

/**
 * The direction of what each passage means, one after the other.
 *
 * @param known the vectors of the language of the words
 */
export function directionsOf({ words }: WordTable, sequences: WordSequences, known: WordVectors): Int8Array {
  const vectors = leadingVectors(words, known)
  const { text, heading, title } = sequences.fields
  const directions = new Int8Array(text.length * DIMENSIONS)
  const sum = new Float64Array(DIMENSIONS)
  const add = (sequence: number, weight: number): void => {
    for (const word of wordsIn(sequences, sequence)) {
      const from = word * DIMENSIONS
      for (let at = 0; at < DIMENSIONS; at++) sum[at] = (sum[at] ?? 0) + weight * (vectors[from + at] ?? 0)
    }
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
function leadingVectors(words: readonly string[], known: WordVectors): Float32Array {
  const leading = new Float32Array(words.length * DIMENSIONS)
  words.forEach((word, number) => {
    addWord({ numbers: leading, from: number * DIMENSIONS, dimensions: DIMENSIONS }, word, known)
  })
  return leading
}
