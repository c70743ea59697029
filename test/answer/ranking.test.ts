import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Criteria, features } from '../../src/answer/features.ts'
import { describe as describeCandidates, type Judged, rank, relativeFeatureNames } from '../../src/answer/ranking.ts'
import { candidatesOf } from '../../src/retrieval/candidates.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { englishAnalyzer } from '../../src/text/analyzer.ts'
import { first, markdownDocument } from '../support/documents.ts'

const library = createLibrary([
  await markdownDocument(
    '## Bridge\n\nThe bridge opens at noon. The bridge is old. Boats wait.\n\n## Boats\n\nBoats wait. The bridge is old. Nobody pays.',
  ),
])
const candidates = candidatesOf(library, [
  { passage: 0, score: 4 },
  { passage: 1, score: 1 },
])

const criteria: Criteria = {
  expected: 'any',
  terms: ['bridge', 'old'].map(word => ({ term: englishAnalyzer.term(word), share: 0.5 })),
}

const placesOf = (ranked: readonly Judged[]): readonly (readonly [number, number])[] =>
  ranked.map(({ candidate }) => [candidate.number, candidate.place])

describe('the ranking', () => {
  test('is by the weighted sum of the features, best first', () => {
    const ranked = rank(candidates, criteria, { coverage: 2, 'first-in-passage': -1 })
    expect(ranked.map(({ candidate, score }) => [candidate.text, score])).toEqual([
      ['The bridge is old.', 2],
      ['The bridge is old.', 2],
      ['The bridge opens at noon.', 0],
      ['Boats wait.', 0],
      ['Nobody pays.', 0],
      ['Boats wait.', -1],
    ])
  })

  test('keeps the order of the library where scores are equal', () => {
    expect(placesOf(rank(candidates, criteria, {}))).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ])
  })

  test('is the same in whatever order the candidates come', () => {
    const weights = { coverage: 1, 'sentence-bm25': 0.5, 'passage-score': 0.1, asks: -1 }
    const expected = placesOf(rank(candidates, criteria, weights))
    fc.assert(
      fc.property(fc.shuffledSubarray([...candidates], { minLength: candidates.length }), shuffled => {
        expect(placesOf(rank(shuffled, criteria, weights))).toEqual(expected)
      }),
    )
  })

  test('leaves weights aside that belong to no feature', () => {
    expect(rank(candidates, criteria, { coverage: 1, nonsense: 100 })).toEqual(
      rank(candidates, criteria, { coverage: 1 }),
    )
  })

  test('of nothing is nothing', () => {
    expect(rank([], criteria, { coverage: 1 })).toEqual([])
  })
})

describe('a described candidate', () => {
  test('has a value for every feature, those that compare included', () => {
    const names = [...features.map(({ name }) => name), ...relativeFeatureNames]
    for (const { features: values } of describeCandidates(candidates, criteria)) {
      expect([...values.keys()].toSorted()).toEqual(names.toSorted())
    }
  })

  test('has the score of its passage as a share of the best', () => {
    const shares = describeCandidates(candidates, criteria).map(({ features: values }) => values.get('passage-score'))
    expect(shares).toEqual([1, 1, 1, 0.25, 0.25, 0.25])
  })

  test('is compared with the best of the question', () => {
    const described = describeCandidates(candidates, criteria)
    const shares = described.map(({ features: values }) => values.get('coverage-of-best'))
    expect(shares).toEqual([0.5, 1, 0, 0, 1, 0])
    const alone = describeCandidates([first(candidates)], criteria)
    expect(first(alone).features.get('coverage-of-best')).toBe(1)
  })

  test('is 0 against a best of 0', () => {
    const nothing: Criteria = { expected: 'any', terms: [{ term: 'zeppelin', share: 1 }] }
    for (const { features: values } of describeCandidates(candidates, nothing)) {
      expect([values.get('coverage-of-best'), values.get('sentence-bm25-of-best')]).toEqual([0, 0])
    }
    const unscored = candidatesOf(library, [{ passage: 0, score: 0 }])
    expect(first(describeCandidates(unscored, criteria)).features.get('passage-score')).toBe(0)
  })
})
