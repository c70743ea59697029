import { describe, expect, test } from '@jest/globals'
import { WordNumbers } from '../../src/retrieval/word-numbers.ts'
import { type Analyzer, englishAnalyzer, plainAnalyzer } from '../../src/text/analyzer.ts'

describe('the numbers of words', () => {
  const numbers = new WordNumbers()
  const numbersIn = (text: string, analyzer: Analyzer): readonly number[] =>
    analyzer.terms(text).map(occurrence => numbers.numberOf(analyzer, occurrence))
  const english = numbersIn('Bridges and a bridge; bridges.', englishAnalyzer)
  const plain = numbersIn('bridges', plainAnalyzer)
  const { words, terms, termOf } = numbers.table()

  test('are the same for the same word, folded and not stemmed', () => {
    expect(english).toEqual([0, 1, 0])
    expect(words.slice(0, 2)).toEqual(['bridges', 'bridge'])
  })

  test('lead to the term of the word', () => {
    expect(english.map(word => terms[termOf[word] ?? -1])).toEqual(['bridg', 'bridg', 'bridg'])
  })

  test('are others where another analysis makes another term of the word', () => {
    expect(plain.map(word => words[word])).toEqual(['bridges'])
    expect(plain.map(word => terms[termOf[word] ?? -1])).toEqual(['bridges'])
    expect(terms).toEqual(['bridg', 'bridges'])
  })
})
