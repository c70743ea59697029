import { describe, expect, test } from '@jest/globals'
import { wordFeatures } from '../../src/answer/word-features.ts'
import { criteriaOf, judgementRows, judgementsOf } from '../support/criteria.ts'
import { candidates, library, sentence } from '../support/handbook.ts'

function value(name: string, beginning: string, words: string): number {
  return judgementsOf(wordFeatures, sentence(beginning), criteriaOf(words, library), { library })[name] ?? Number.NaN
}

test('features have names of their own', () => {
  expect(new Set(wordFeatures.names).size).toBe(wordFeatures.names.length)
})

describe('the share of the question', () => {
  test('that the sentence holds is its coverage', () => {
    expect(value('coverage', 'The bridge', 'bridge noon')).toBe(1)
    expect(value('coverage', 'The bridge', 'bridge noon rope lamp')).toBe(0.5)
    expect(value('coverage', 'The bridge', 'rope')).toBe(0)
    expect(value('coverage-squared', 'The bridge', 'bridge noon rope lamp')).toBe(0.25)
  })

  test('is weighed by what each term counts', () => {
    const criteria = criteriaOf('bridge rope', library, 'any', { bridge: 0.9, rope: 0.1 })
    expect(judgementsOf(wordFeatures, sentence('The bridge'), criteria, { library })['coverage']).toBeCloseTo(0.9, 10)
  })

  test('may stand in the sentences before and behind it', () => {
    expect(value('coverage-with-neighbours', 'Small boats', 'pass noon mast rope')).toBe(0.75)
    expect(value('coverage-with-neighbours', 'The bridge', 'noon mast')).toBe(0.5)
  })

  test('may stand in headings, the title and what introduces it', () => {
    expect(value('coverage-with-context', 'Small boats', 'pass opening handbook noon')).toBe(0.75)
    expect(value('coverage-with-context', 'a rope', 'rope bring lamp harbour')).toBe(0.75)
    expect(value('heading-coverage', 'Small boats', 'hours boats')).toBe(0.5)
    expect(value('introduction-coverage', 'North', 'depth north')).toBe(0.5)
    expect(value('introduction-coverage', 'Small boats', 'opening boats')).toBe(0)
  })

  test('that nothing around the sentence holds leaves the rarest of it missing', () => {
    expect(value('rarest-missing', 'Small boats', 'pass noon hours handbook')).toBe(0)
    expect(value('rarest-missing', 'Small boats', 'pass zeppelin')).toBe(0.5)
  })
})

describe('BM25 of a sentence', () => {
  test('is what the formula says', () => {
    // tf · (k₁ + 1) / (tf + k₁ · (1 − b + b · l / 12)) with k₁ = 1.2, b = 0.5: "bridge opens noon tall boats" has l = 5.
    const expected = (1 * 2.2) / (1 + 1.2 * (0.5 + (0.5 * 5) / 12))
    expect(value('sentence-bm25', 'The bridge', 'bridge')).toBeCloseTo(expected, 10)
    expect(value('sentence-bm25', 'The bridge', 'bridge rope')).toBeCloseTo(expected / 2, 10)
  })

  test('is higher in a shorter sentence and 0 where no term is', () => {
    expect(value('sentence-bm25', 'Small boats', 'boats')).toBeGreaterThan(
      value('sentence-bm25', 'The bridge', 'boats'),
    )
    expect(value('sentence-bm25', 'Small boats', 'rope')).toBe(0)
  })
})

describe('neighbouring terms of the question', () => {
  test('count if they are neighbours in the same order', () => {
    expect(value('bigrams-in-order', 'The bridge', 'bridge opens')).toBe(1)
    expect(value('bigrams-in-order', 'The bridge', 'opens bridge')).toBe(0)
    expect(value('bigrams-in-order', 'The bridge', 'bridge opens lamp')).toBe(0.5)
    expect(value('bigrams-in-order', 'The bridge', 'bridge noon')).toBe(0)
  })

  test('are none in a question of one term', () => {
    expect(value('bigrams-in-order', 'The bridge', 'bridge')).toBe(0)
  })
})

test('a question without terms gives numbers all the same', () => {
  for (const row of judgementRows(wordFeatures, candidates, criteriaOf('', library), library))
    for (const number of row) expect(Number.isFinite(number)).toBe(true)
})
