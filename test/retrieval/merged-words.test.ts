import { describe, expect, test } from '@jest/globals'
import { MergedWords, type SegmentWords } from '../../src/retrieval/merged-words.ts'
import { stringColumn } from '../../src/retrieval/string-column.ts'
import { WordNumbers } from '../../src/retrieval/word-numbers.ts'
import { type Analyzer, englishAnalyzer, plainAnalyzer } from '../../src/text/analyzer.ts'

function tableOf(text: string, analyzer: Analyzer): SegmentWords {
  const numbers = new WordNumbers()
  for (const occurrence of analyzer.terms(text)) numbers.numberOf(occurrence)
  const { words, terms, termOf } = numbers.table()
  return { words: stringColumn(words), terms: stringColumn(terms), termOf }
}

describe('the words of segments, put together', () => {
  const merged = new MergedWords()
  const first = merged.add(tableOf('Bridges, a tide, a bridge.', englishAnalyzer), englishAnalyzer)
  const second = merged.add(tableOf('A bridge, a quay, bridged.', englishAnalyzer), englishAnalyzer)
  const plain = merged.add(tableOf('bridges tide', plainAnalyzer), plainAnalyzer)
  const table = merged.finish()
  const { words, terms, termOf } = table
  const wordsAt = (numbers: Uint32Array): readonly string[] => Array.from(numbers, number => words.at(number))
  const termsAt = (numbers: Uint32Array): readonly string[] => Array.from(numbers, number => terms.at(number))

  test('have one number each, whatever their numbers in their segments', () => {
    expect([...first.words]).toEqual([0, 1, 2])
    expect([...second.words]).toEqual([2, 3, 4])
    expect(wordsAt(Uint32Array.of(0, 1, 2, 3, 4))).toEqual(['bridges', 'tide', 'bridge', 'quay', 'bridged'])
  })

  test('lead to terms that have one number each', () => {
    expect(termsAt(first.terms)).toEqual(['bridg', 'tide'])
    expect(termsAt(second.terms)).toEqual(['bridg', 'quai'])
    expect(termsAt(termOf)).toEqual(['bridg', 'tide', 'bridg', 'quai', 'bridg', 'bridges', 'tide'])
    expect(['bridg', 'tide', 'quai', 'bridges', 'quay'].map(term => terms.find(term))).toEqual([0, 1, 2, 3, undefined])
  })

  test('have other numbers where another analysis makes another term of them', () => {
    expect(wordsAt(plain.words)).toEqual(['bridges', 'tide'])
    expect(termsAt(plain.terms)).toEqual(['bridges', 'tide'])
    expect(table.numbersOf('bridges')).toEqual([first.words[0], plain.words[0]])
    expect(table.numbersOf('quay')).toEqual([second.words[1]])
    expect(table.numbersOf('pier')).toEqual([])
  })
})
