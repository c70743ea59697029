import { describe, expect, test } from '@jest/globals'
import { ComparedWords, comparedWordsOf } from '../../src/lexicon/compared-words.ts'
import { comparedWord, wordLikeness } from '../../src/lexicon/word-likeness.ts'
import { wordVectors } from '../../src/lexicon/word-vectors.ts'

const WORDS = ['price', 'cost', 'bridge', 'quay', 'жук']

describe('words that are compared', () => {
  test('have a place each, and the same one each time', () => {
    const compared = new ComparedWords(wordVectors())
    const places = WORDS.map(word => compared.placeOf(word))
    expect(new Set(places).size).toBe(WORDS.length)
    expect(WORDS.map(word => compared.placeOf(word))).toEqual(places)
  })

  test('are as alike as if each were worked out anew', () => {
    const compared = new ComparedWords(wordVectors())
    const asked = comparedWord('price')
    for (const word of WORDS)
      expect(compared.likenessAt(compared.placeOf(word), asked)).toBe(wordLikeness(asked, comparedWord(word)))
  })

  test('are the same for all who compare by the same vectors', () => {
    expect(comparedWordsOf(wordVectors())).toBe(comparedWordsOf(wordVectors()))
  })

  test('begin anew when there are too many, and say so by their age', () => {
    const compared = new ComparedWords(wordVectors())
    const asked = comparedWord('price')
    const before = compared.likenessAt(compared.placeOf('cost'), asked)
    for (let number = 0; compared.age === 0; number++) compared.placeOf(`word${number}`)
    expect(compared.age).toBe(1)
    expect(compared.likenessAt(compared.placeOf('cost'), asked)).toBe(before)
  })
})
