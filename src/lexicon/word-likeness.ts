import { innerProduct } from './inner-product.ts'
import { addWord, type WordVectors, wordVectors } from './word-vectors.ts'

/**
 * Single words are compared in the leading dimensions only, which hold most of what sets words apart: it halves the
 * time.
 */
export const COMPARED_DIMENSIONS = 128

/** A word as it is compared. */
export interface ComparedWord {
  /** Of length 1 in the compared dimensions, or all 0 if nothing is known of the word. */
  readonly direction: Float32Array
  /** The length of its vector there: long for words that say much, 0 for those of which nothing is known. */
  readonly weight: number
}

/**
 * @param word folded
 * @param vectors of its language
 */
export function comparedWord(word: string, vectors: WordVectors = wordVectors()): ComparedWord {
  const vector = new Float32Array(Math.max(vectors.dimensions, COMPARED_DIMENSIONS))
  addWord({ numbers: vector, from: 0, dimensions: vectors.dimensions }, word, vectors)
  const direction = vector.subarray(0, COMPARED_DIMENSIONS)
  const weight = Math.sqrt(innerProduct(direction, 0, direction, 0, COMPARED_DIMENSIONS))
  if (weight > 0) for (let at = 0; at < COMPARED_DIMENSIONS; at++) direction[at] = (direction[at] ?? 0) / weight
  return { direction, weight }
}

/**
 * How alike the meanings of two words are: the cosine of their vectors in the compared dimensions, −1 to 1; 0 where
 * nothing is known of one.
 */
export const wordLikeness = (a: ComparedWord, b: ComparedWord): number =>
  innerProduct(a.direction, 0, b.direction, 0, COMPARED_DIMENSIONS)
