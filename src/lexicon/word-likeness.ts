import { wordPieces } from './word-pieces.ts'
import { addWord, type WordVectors, wordVectors } from './word-vectors.ts'

/**
 * Single words are compared in the leading dimensions only, which hold most of what sets words apart: it halves the
 * time.
 */
const COMPARED_DIMENSIONS = 128

/** At most so many words are remembered; past it the memory starts anew, so that hostile input cannot fill it. */
const REMEMBERED_WORDS = 50_000

/** A word as it is compared. */
interface KnownWord {
  /** Numbers of its tokens. */
  readonly pieces: readonly number[]
  /** The Euclidean length of its vector in the compared dimensions. */
  readonly length: number
}

let known = new Map<string, KnownWord>()

function knownWord(word: string, vectors: WordVectors): KnownWord {
  const remembered = known.get(word)
  if (remembered) return remembered
  if (known.size >= REMEMBERED_WORDS) known = new Map()
  const pieces = wordPieces(word, token => vectors.ids.get(token))
  const found: KnownWord = { pieces, length: Math.sqrt(squareOf(vectorOf(word, vectors))) }
  known.set(word, found)
  return found
}

function vectorOf(word: string, vectors: WordVectors): Float32Array {
  const vector = new Float32Array(vectors.dimensions)
  addWord(vector, word, vectors)
  return vector.subarray(0, COMPARED_DIMENSIONS)
}

const squareOf = (vector: Float32Array): number => vector.reduce((sum, value) => sum + value * value, 0)

/** The length of a word's vector: long for words that say much, 0 for those of which nothing is known. */
export const wordWeight = (word: string): number => knownWord(word, wordVectors()).length

/**
 * How alike the meanings of one word and of others are: the cosine of their vectors in the compared dimensions, −1 to
 * 1; 0 where nothing is known of one. Words are folded.
 */
export function likenessTo(word: string): (other: string) => number {
  const vectors = wordVectors()
  const vector = vectorOf(word, vectors)
  const length = Math.sqrt(squareOf(vector))
  return other => {
    const { pieces, length: otherLength } = knownWord(other, vectors)
    if (length === 0 || otherLength === 0) return 0
    let sum = 0
    for (const piece of pieces) sum += rowProduct(vectors, piece, vector)
    return sum / (length * otherLength)
  }
}

function rowProduct({ dimensions, scales, rows }: WordVectors, id: number, vector: Float32Array): number {
  const row = id * dimensions
  let sum = 0
  for (let at = 0; at < vector.length; at++) sum += (rows[row + at] ?? 0) * (vector[at] ?? 0)
  return sum * (scales[id] ?? 0)
}
