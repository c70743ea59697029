import { type ComparedWords, comparedWordsOf } from '../lexicon/compared-words.ts'
import { type WordVectors, wordVectors } from '../lexicon/word-vectors.ts'
import type { Strings } from './string-table.ts'

const NOWHERE = -1

/** Where the words of a library are among those of all libraries of its language, as far as they were needed. */
export class WordPlaces {
  readonly #words: Pick<Strings, 'size' | 'once'>
  readonly #vectorsOf: () => WordVectors
  readonly #places: Int32Array
  /** Of the words that the places are among. */
  #age = 0

  /**
   * @param words by number
   * @param vectorsOf the vectors of their language; not asked for before anything is
   */
  constructor(words: Pick<Strings, 'size' | 'once'>, vectorsOf: () => WordVectors = wordVectors) {
    this.#words = words
    this.#vectorsOf = vectorsOf
    this.#places = new Int32Array(words.size).fill(NOWHERE)
  }

  get vectors(): WordVectors {
    return this.#vectorsOf()
  }

  /** What the places are in. */
  get compared(): ComparedWords {
    return comparedWordsOf(this.vectors)
  }

  /** The place of the word with a number; good until another word is asked for. */
  placeOf(number: number, compared: ComparedWords): number {
    if (this.#age === compared.age) {
      const known = this.#places[number] ?? NOWHERE
      if (known !== NOWHERE) return known
    }
    const place = compared.placeOf(this.#words.once(number))
    if (this.#age !== compared.age) {
      this.#places.fill(NOWHERE)
      this.#age = compared.age
    }
    this.#places[number] = place
    return place
  }
}
