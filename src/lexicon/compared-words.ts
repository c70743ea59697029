import { ownCopyOf } from '../text/own-copy.ts'
import { innerProduct } from './inner-product.ts'
import { COMPARED_DIMENSIONS, type ComparedWord, comparedWord } from './word-likeness.ts'
import { addPieces, type VectorSum, type WordVectors } from './word-vectors.ts'

/** So many words are remembered, 512 bytes each; past it the memory starts anew. */
const MOST_WORDS = 32_768

/** Room is made for so many words at a time: 2 to this power. */
const ROOM = 10
const WORDS_AT_ONCE = 2 ** ROOM

/**
 * The words of all libraries as they are compared, each once: libraries of one language share most of their words, and
 * to work one out takes longer than to compare it.
 */
export class ComparedWords {
  readonly #vectors: WordVectors
  readonly #places = new Map<string, number>()
  readonly #chunks: Float32Array[] = []
  readonly #pieces: (readonly number[])[] = []
  #age = 0

  constructor(vectors: WordVectors) {
    this.#vectors = vectors
  }

  /** Grows when everything is forgotten: places that were given before then are no places any more. */
  get age(): number {
    return this.#age
  }

  /** Where a word is remembered, from 0. */
  placeOf(word: string): number {
    const known = this.#places.get(word)
    if (known !== undefined) return known
    if (this.#places.size >= MOST_WORDS) {
      this.#places.clear()
      this.#age++
    }
    const place = this.#places.size
    this.#places.set(ownCopyOf(word), place)
    this.#pieces[place] = this.#vectors.piecesOf(word)
    this.#chunkOf(place).set(comparedWord(word, this.#vectors).direction, offsetOf(place))
    return place
  }

  /** How alike a word and the one at a place are: see `wordLikeness`. */
  likenessAt(place: number, { direction }: ComparedWord): number {
    return innerProduct(direction, 0, this.#chunkOf(place), offsetOf(place), COMPARED_DIMENSIONS)
  }

  /** Adds the vector of the word at a place. */
  addTo(sum: VectorSum, place: number): void {
    addPieces(sum, this.#pieces[place] ?? [], this.#vectors)
  }

  #chunkOf(place: number): Float32Array {
    const number = place >> ROOM
    const chunk = this.#chunks[number] ?? new Float32Array(WORDS_AT_ONCE * COMPARED_DIMENSIONS)
    this.#chunks[number] = chunk
    return chunk
  }
}

const offsetOf = (place: number): number => (place & (WORDS_AT_ONCE - 1)) * COMPARED_DIMENSIONS

const known = new WeakMap<WordVectors, ComparedWords>()

/** The words that are compared by some vectors. */
export function comparedWordsOf(vectors: WordVectors): ComparedWords {
  const words = known.get(vectors) ?? new ComparedWords(vectors)
  known.set(vectors, words)
  return words
}
