import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { meaningOf } from '../../src/lexicon/meaning.ts'
import { vectorsFor } from '../../src/lexicon/vectors-of-language.ts'
import { comparedWord, wordLikeness } from '../../src/lexicon/word-likeness.ts'
import { wordVectors } from '../../src/lexicon/word-vectors.ts'
import { analyzerFor, englishAnalyzer } from '../../src/text/analyzer.ts'
import { hostileText } from '../support/hostile-text.ts'
import { likeness } from '../support/likeness.ts'

const likenessIn = (language: string, one: string, other: string): number => {
  const vectors = vectorsFor(analyzerFor(language))
  return wordLikeness(comparedWord(one, vectors), comparedWord(other, vectors))
}

describe('words are near by their letters', () => {
  test.each([
    ['de', 'leuchtturm', 'leuchtturmwarterin'],
    ['de', 'hafenmeister', 'hafenmeisterin'],
    ['sv', 'hamnkapten', 'hamnkaptenen'],
    ['ru', 'библиотека', 'библиотекарь'],
    ['ja', '博物館', '博物'],
    ['und', 'zbudował', 'zbudowała'],
  ])('in %s: %s and %s', (language, one, other) => {
    expect(likenessIn(language, one, other)).toBeGreaterThan(0.5)
  })

  test.each([
    ['de', 'leuchtturm', 'fahrkarte'],
    ['fr', 'phare', 'musee'],
    ['ru', 'маяк', 'паром'],
    ['zh', '灯塔', '渡轮'],
    ['de', '1904', '1905'],
  ])('in %s not: %s and %s', (language, one, other) => {
    expect(Math.abs(likenessIn(language, one, other))).toBeLessThan(0.35)
  })

  test('all the way where they have one term', () => {
    expect(likenessIn('de', 'baute', 'gebaut')).toBeCloseTo(1, 5)
  })
})

test('function words say nothing', () => {
  const vectors = vectorsFor(analyzerFor('de'))
  expect(meaningOf(['der', 'und', 'nicht'], vectors).length).toBe(0)
  expect(meaningOf(['turm'], vectors).length).toBeGreaterThan(0)
})

test('English has the vectors of what words mean', () => {
  expect(vectorsFor(englishAnalyzer)).toBe(wordVectors())
})

test('each language has one set of vectors', () => {
  expect(vectorsFor(analyzerFor('de'))).toBe(vectorsFor(analyzerFor('de-AT')))
})

test('no word is too odd to be compared', () => {
  fc.assert(
    fc.property(hostileText, fc.constantFrom('de', 'ja', 'ru', 'und'), (word, language) => {
      const vectors = vectorsFor(analyzerFor(language))
      const value = likeness(meaningOf([word], vectors), meaningOf([word], vectors))
      expect(value === 0 || Math.abs(value - 1) < 1e-5).toBe(true)
    }),
  )
})
