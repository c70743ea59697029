import { type Meaning, meaningOfPieces } from '../lexicon/meaning.ts'
import { type WordVectors, wordVectors } from '../lexicon/word-vectors.ts'
import type { Strings } from './string-table.ts'

/**
 * What words of a library mean together, by their numbers: a number leads to the pieces of its word faster than the word
 * itself does, and a passage has many words.
 *
 * @param words by number
 * @param vectorsOf the vectors of their language; not asked for before anything is
 */
export function meaningByNumber(
  words: Pick<Strings, 'at'>,
  vectorsOf: () => WordVectors = wordVectors,
): (numbers: Uint32Array) => Meaning {
  const known: (readonly number[] | undefined)[] = []
  return numbers => {
    const vectors = vectorsOf()
    const pieces: number[] = []
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0
      const ofWord = known[number] ?? vectors.piecesOf(words.at(number))
      known[number] = ofWord
      for (let place = 0; place < ofWord.length; place++) pieces.push(ofWord[place] ?? 0)
    }
    return meaningOfPieces(pieces, vectors)
  }
}
