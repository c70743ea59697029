import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { analyzerFor, englishAnalyzer, plainAnalyzer } from '../../src/text/analyzer.ts'
import { slice } from '../../src/text/span.ts'
import { hostileText } from '../support/hostile-text.ts'

const termsOf = (text: string): readonly string[] => englishAnalyzer.terms(text).map(({ term }) => term)

describe('the terms of a text', () => {
  test.each([
    ['case', 'Bridge Opening', 'bridge opening'],
    ['inflection', 'bridges opened', 'bridge opening'],
    ['marks', 'cafe', 'Café'],
    ['composition of characters', 'cafe\u0301', 'caf\u00e9'],
    ['width', 'Ｂｒｉｄｇｅ', 'bridge'],
    ['possessives', 'harbour', "harbour's"],
    ['typographic apostrophes', "o'neil", 'O’Neil'],
    ['separators of thousands', '50,000', '50000'],
    ['punctuation', 'tide table', 'tide: (table)!'],
  ])('do not depend on %s', (_, one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other))
    expect(termsOf(one)).not.toEqual([])
  })

  test('leave decimals alone', () => {
    expect(termsOf('3.5')).toEqual(['3.5'])
    expect(termsOf('1,5')).toEqual(['1,5'])
    expect(termsOf('1,234,567')).toEqual(['1234567'])
  })

  test('leave function words out and count them all the same', () => {
    const terms = englishAnalyzer.terms('When does the bridge open?')
    expect(terms.map(({ word, position }) => [word, position])).toEqual([
      ['bridge', 3],
      ['open', 4],
    ])
  })

  test('keep a name in capitals that reads like a function word', () => {
    expect(termsOf('Will it hurt us?')).toEqual(['hurt'])
    expect(termsOf('WHO and US')).toHaveLength(2)
  })

  test('keep the exact place of a word behind letters that grow when they are lower-cased', () => {
    const text = 'İİİ bridge'
    const places = englishAnalyzer.terms(text).map(({ span }) => span)
    expect(places).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 10 },
    ])
    expect(places.map(span => slice(text, span))).toEqual(['İİİ', 'bridge'])
  })

  test('count their places from where the text begins', () => {
    expect(englishAnalyzer.terms('tide', 40).map(({ span }) => span)).toEqual([{ start: 40, end: 44 }])
  })

  test('are each the term of the word that stands at their place', () => {
    fc.assert(
      fc.property(hostileText, text => {
        for (const { term, span } of englishAnalyzer.terms(text)) {
          expect(term.trim()).not.toBe('')
          expect(termsOf(slice(text, span))).toEqual([term])
        }
      }),
    )
  })

  test('are the same whether the words stand in a document or in a question', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(1000), (text, from) => {
        expect(englishAnalyzer.terms(text, from).map(({ term }) => term)).toEqual(termsOf(text))
      }),
    )
  })
})

describe('the analyzer for a language', () => {
  test.each(['en', 'en-GB', 'EN'])('is the English one for %s', language => {
    expect(analyzerFor(language)).toBe(englishAnalyzer)
  })

  test.each(['pl', 'eng', 'und', ''])('is the plain one for "%s"', language => {
    expect(analyzerFor(language)).toBe(plainAnalyzer)
  })

  test('counts every word as it stands if the language is not known', () => {
    expect(plainAnalyzer.terms('Die Brücken in the west').map(({ term }) => term)).toEqual([
      'die',
      'brucken',
      'in',
      'the',
      'west',
    ])
  })
})
