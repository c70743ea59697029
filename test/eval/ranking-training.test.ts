import { describe, expect, test } from '@jest/globals'
import { fitRanking, type RankingExample } from '../../eval/ranking-training.ts'

/** A question with two candidates of two features; the first is right. */
const example = (right: readonly [number, number], wrong: readonly [number, number]): RankingExample => ({
  features: Float64Array.of(...right, ...wrong),
  right: [true, false],
  weight: 1,
})
const examples = [example([1, 0], [0, 1]), example([0.8, 0.5], [0.1, 0.5]), example([0.9, 1], [0.4, 0.5])]

describe('fitted ranking weights', () => {
  test('put the right candidates first', () => {
    const [first = 0, second = 0] = fitRanking(examples, 2)
    for (const { features } of examples) {
      const [a = 0, b = 0, c = 0, d = 0] = features
      expect(first * a + second * b).toBeGreaterThan(first * c + second * d)
    }
  })

  test('leave out the features that they are told to', () => {
    expect(fitRanking(examples, 2, new Set([0]))[0]).toBe(0)
    expect(fitRanking(examples, 2, new Set([0]))[1]).not.toBe(0)
  })

  test('learn nothing from questions without a right candidate or without a wrong one', () => {
    const useless = { features: Float64Array.of(1, 0, 0, 1), right: [false, false], weight: 1 }
    expect([...fitRanking([useless, { ...useless, right: [true, true] }], 2)]).toEqual([0, 0])
  })

  test('are the same each time', () => {
    expect(fitRanking(examples, 2)).toEqual(fitRanking(examples, 2))
  })
})
