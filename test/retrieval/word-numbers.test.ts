import { describe, expect, test } from '@jest/globals'
import { WordNumbers } from '../../src/retrieval/word-numbers.ts'
import { englishAnalyzer } from '../../src/text/analyzer.ts'

describe('the numbers of words', () => {
  const numbers = new WordNumbers()
  const english = englishAnalyzer
    .terms('Bridges and a bridge; bridges.')
    .map(occurrence => numbers.numberOf(occurrence))
  const { words, terms, termOf } = numbers.table()

  test('are the same for the same word, folded and not stemmed', () => {
    expect(english).toEqual([0, 1, 0])
    expect(words).toEqual(['bridges', 'bridge'])
  })

  test('lead to the term of the word', () => {
    expect(english.map(word => terms[termOf[word] ?? -1])).toEqual(['bridg', 'bridg', 'bridg'])
    expect(terms).toEqual(['bridg'])
  })
})
