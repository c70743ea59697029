import { innerProduct } from './inner-product.ts'
import { addWord, type WordVectors, wordVectors } from './word-vectors.ts'

/** What some words mean together: the sum of their vectors, in which rare words are long and common ones short. */
export interface Meaning {
  readonly vector: Float32Array
  /** Euclidean; 0 if nothing is known of any of the words. */
  readonly length: number
}

/**
 * @param words folded
 * @param vectors of their language
 */
export function meaningOf(words: Iterable<string>, vectors: WordVectors = wordVectors()): Meaning {
  const vector = new Float32Array(vectors.dimensions)
  const sum = { numbers: vector, from: 0, dimensions: vectors.dimensions }
  for (const word of words) addWord(sum, word, vectors)
  return { vector, length: lengthOf(vector) }
}

/** A product as a share of what it could be; 0 of nothing. */
export const cosine = (inner: number, lengths: number): number => (lengths === 0 ? 0 : inner / lengths)

const lengthOf = (vector: Float32Array): number => Math.sqrt(innerProduct(vector, 0, vector, 0, vector.length))
