import { describe, expect, test } from '@jest/globals'
import { ComparedWords } from '../../src/lexicon/compared-words.ts'
import { wordVectors } from '../../src/lexicon/word-vectors.ts'
import { WordPlaces } from '../../src/retrieval/word-places.ts'
import { tableOf } from '../support/string-tables.ts'

const WORDS = ['price', 'quay', 'bridge']

describe('the places of the words of a library', () => {
  test('are those of the words, and the same ones each time', () => {
    const compared = new ComparedWords(wordVectors())
    const places = new WordPlaces(tableOf(WORDS))
    const found = WORDS.map((_, number) => places.placeOf(number, compared))
    expect(found).toEqual(WORDS.map(word => compared.placeOf(word)))
    expect(WORDS.map((_, number) => places.placeOf(number, compared))).toEqual(found)
  })

  test('are found anew after the words of all libraries were forgotten', () => {
    const compared = new ComparedWords(wordVectors())
    const places = new WordPlaces(tableOf(WORDS))
    places.placeOf(1, compared)
    for (let number = 0; compared.age === 0; number++) compared.placeOf(`word${number}`)
    for (const [number, word] of WORDS.entries()) expect(places.placeOf(number, compared)).toBe(compared.placeOf(word))
  })

  test('are shared by libraries that hold the same words', () => {
    const compared = new ComparedWords(wordVectors())
    const [one, other] = [new WordPlaces(tableOf(WORDS)), new WordPlaces(tableOf(['harbour', 'quay']))]
    expect(one.placeOf(1, compared)).toBe(other.placeOf(1, compared))
  })
})
