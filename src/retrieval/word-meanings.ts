import type { VectorSum } from '../lexicon/word-vectors.ts'
import type { WordPlaces } from './word-places.ts'

/**
 * What words of a library mean together, by their numbers: a number leads to the vector of its word faster than the word
 * itself does, and a passage has many words.
 */
export class WordMeanings {
  readonly #places: WordPlaces

  constructor(places: WordPlaces) {
    this.#places = places
  }

  /** Of each vector. */
  get dimensions(): number {
    return this.#places.vectors.dimensions
  }

  /** Adds the vectors of the words with some numbers. */
  addTo(sum: VectorSum, numbers: Uint32Array): void {
    const { compared } = this.#places
    for (let at = 0; at < numbers.length; at++) compared.addTo(sum, this.#places.placeOf(numbers[at] ?? 0, compared))
  }
}
