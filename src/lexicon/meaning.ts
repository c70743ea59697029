import { innerProduct, innerProducts, type Products } from './inner-product.ts'
import { addWord, type WordVectors, wordVectors } from './word-vectors.ts'

/** What some words mean together: the sum of their vectors, in which rare words are long and common ones short. */
export interface Meaning {
  readonly vector: Float32Array
  /** Euclidean; 0 if nothing is known of any of the words. */
  readonly length: number
}

/** What no words mean; known without reading the vectors. */
export const NO_MEANING: Meaning = { vector: new Float32Array(), length: 0 }

/**
 * @param words folded
 * @param vectors of their language
 */
export function meaningOf(words: Iterable<string>, vectors: WordVectors = wordVectors()): Meaning {
  const vector = new Float32Array(vectors.dimensions)
  for (const word of words) addWord(vector, word, vectors)
  return meaningOfSum(vector)
}

/** What words mean together whose vectors were added up. */
export const meaningOfSum = (vector: Float32Array): Meaning => ({ vector, length: lengthOf(vector) })

/** What several meanings mean together, each with a weight. */
export function sumOf(...parts: readonly (readonly [Meaning, number])[]): Meaning {
  const vector = new Float32Array(Math.max(0, ...parts.map(([part]) => part.vector.length)))
  for (const [part, weight] of parts) addTo(vector, part, weight)
  return meaningOfSum(vector)
}

function addTo(sum: Float32Array, { vector }: Meaning, weight: number): void {
  for (let at = 0; at < vector.length; at++) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0)
}

/** The inner product of two meanings. */
export function product(a: Meaning, b: Meaning): number {
  if (a.length === 0 || b.length === 0) return 0
  return innerProduct(a.vector, 0, b.vector, 0, a.vector.length)
}

export type { Products } from './inner-product.ts'

/** Of nothing with anything. */
export const NO_PRODUCTS: Products = { first: 0, second: 0 }

/** The inner products of a meaning with two others. */
export function productsWith(part: Meaning, first: Meaning, second: Meaning): Products {
  if (part.length === 0) return NO_PRODUCTS
  if (first.length === 0 || second.length === 0) return { first: product(part, first), second: product(part, second) }
  return innerProducts(part.vector, first.vector, second.vector)
}

/** How alike two meanings are: the cosine of the angle between them, −1 to 1; 0 where one is unknown. */
export const likeness = (a: Meaning, b: Meaning): number => cosine(product(a, b), a.length * b.length)

/** A product as a share of what it could be; 0 of nothing. */
export const cosine = (inner: number, lengths: number): number => (lengths === 0 ? 0 : inner / lengths)

const lengthOf = (vector: Float32Array): number => Math.sqrt(innerProduct(vector, 0, vector, 0, vector.length))
