import { type Meaning, meaningOfSum } from '../lexicon/meaning.ts'
import type { WordPlaces } from './word-places.ts'

/**
 * What words of a library mean together, by their numbers: a number leads to the vector of its word faster than the word
 * itself does, and a passage has many words.
 */
export const meaningByNumber =
  (places: WordPlaces) =>
  (numbers: Uint32Array): Meaning => {
    const { compared } = places
    const sum = new Float32Array(compared.dimensions)
    for (let at = 0; at < numbers.length; at++) compared.addTo(sum, places.placeOf(numbers[at] ?? 0, compared))
    return meaningOfSum(sum)
  }
