import { describe, expect, test } from '@jest/globals'
import { MergedWords } from '../../src/retrieval/merged-words.ts'
import { WordNumbers, type WordTable } from '../../src/retrieval/word-numbers.ts'
import { type Analyzer, englishAnalyzer, plainAnalyzer } from '../../src/text/analyzer.ts'

function tableOf(text: string, analyzer: Analyzer): WordTable {
  const numbers = new WordNumbers()
  for (const occurrence of analyzer.terms(text)) numbers.numberOf(occurrence)
  return numbers.table()
}

describe('the words of segments, put together', () => {
  const merged = new MergedWords()
  const first = merged.add(tableOf('Bridges, a tide, a bridge.', englishAnalyzer), englishAnalyzer)
  const second = merged.add(tableOf('A bridge, a quay, bridged.', englishAnalyzer), englishAnalyzer)
  const plain = merged.add(tableOf('bridges tide', plainAnalyzer), plainAnalyzer)
  const { words, terms, termOf, numberOf } = merged.finish()

  test('have one number each, whatever their numbers in their segments', () => {
    expect([...first.words]).toEqual([0, 1, 2])
    expect([...second.words]).toEqual([2, 3, 4])
    expect(words.slice(0, 5)).toEqual(['bridges', 'tide', 'bridge', 'quay', 'bridged'])
  })

  test('lead to terms that have one number each', () => {
    expect([...first.terms].map(term => terms[term])).toEqual(['bridg', 'tide'])
    expect([...second.terms].map(term => terms[term])).toEqual(['bridg', 'quai'])
    expect(Array.from(termOf, term => terms[term])).toEqual([
      'bridg',
      'tide',
      'bridg',
      'quai',
      'bridg',
      'bridges',
      'tide',
    ])
    expect([...numberOf]).toEqual(terms.map((term, number) => [term, number]))
  })

  test('have other numbers where another analysis makes another term of them', () => {
    expect([...plain.words].map(word => words[word])).toEqual(['bridges', 'tide'])
    expect([...plain.terms].map(term => terms[term])).toEqual(['bridges', 'tide'])
    expect(plain.words[0]).not.toBe(first.words[0])
  })
})
