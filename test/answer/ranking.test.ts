import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { featureGroups, featureNames, type Judged, rank } from '../../src/answer/ranking.ts'
import { relativeFeatures } from '../../src/answer/relative-features.ts'
import { candidatesOf } from '../../src/retrieval/candidates.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { criteriaOf } from '../support/criteria.ts'
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

const criteria = criteriaOf('bridge old', library)

const placesOf = (ranked: readonly Judged[]): readonly (readonly [number, number])[] =>
  ranked.map(({ candidate }) => [candidate.number, candidate.place])

describe('the ranking', () => {
  test('is by the weighted sum of the features, best first', () => {
    const ranked = rank(candidates, criteria, library.wordNearness, { coverage: 2, 'first-in-passage': -1 })
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
    expect(placesOf(rank(candidates, criteria, library.wordNearness, {}))).toEqual([
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
    const expected = placesOf(rank(candidates, criteria, library.wordNearness, weights))
    fc.assert(
      fc.property(fc.shuffledSubarray([...candidates], { minLength: candidates.length }), shuffled => {
        expect(placesOf(rank(shuffled, criteria, library.wordNearness, weights))).toEqual(expected)
      }),
    )
  })

  test('leaves weights aside that belong to no feature', () => {
    expect(rank(candidates, criteria, library.wordNearness, { coverage: 1, nonsense: 100 })).toEqual(
      rank(candidates, criteria, library.wordNearness, { coverage: 1 }),
    )
  })

  test('of nothing is nothing', () => {
    expect(rank([], criteria, library.wordNearness, { coverage: 1 })).toEqual([])
  })
})

describe('a judged candidate', () => {
  const inOrder = (judged: readonly Judged[], name: string): readonly (number | undefined)[] =>
    judged
      .toSorted((a, b) => a.candidate.number - b.candidate.number || a.candidate.place - b.candidate.place)
      .map(({ features }) => features.get(name))

  test('has a value for every feature of every group, those that compare included', () => {
    const names = [...featureGroups.flatMap(group => group.names), ...relativeFeatures.names]
    expect(featureNames.toSorted()).toEqual(names.toSorted())
    expect(new Set(names).size).toBe(names.length)
    for (const { features } of rank(candidates, criteria, library.wordNearness, {})) {
      expect([...features.keys()]).toEqual(featureNames)
      for (const name of names) expect(Number.isFinite(features.get(name))).toBe(true)
      expect(features.get('nonsense')).toBeUndefined()
    }
  })

  test('has the score of its passage as a share of the best', () => {
    expect(inOrder(rank(candidates, criteria, library.wordNearness, {}), 'passage-score')).toEqual([
      1, 1, 1, 0.25, 0.25, 0.25,
    ])
  })

  test('is compared with the best of the question', () => {
    expect(inOrder(rank(candidates, criteria, library.wordNearness, {}), 'coverage-of-best')).toEqual([
      0.5, 1, 0, 0, 1, 0,
    ])
    expect(inOrder(rank([first(candidates)], criteria, library.wordNearness, {}), 'coverage-of-best')).toEqual([1])
  })

  test('is 0 against a best of 0', () => {
    for (const { features } of rank(candidates, criteriaOf('zeppelin', library), library.wordNearness, {}))
      expect([features.get('coverage-of-best'), features.get('sentence-bm25-of-best')]).toEqual([0, 0])
    const unscored = candidatesOf(library, [{ passage: 0, score: 0 }])
    expect(first(rank(unscored, criteria, library.wordNearness, {})).features.get('passage-score')).toBe(0)
  })
})
