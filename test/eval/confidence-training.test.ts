import { describe, expect, test } from '@jest/globals'
import { type ConfidenceExample, fitConfidence } from '../../eval/confidence-training.ts'
import { dot } from '../../eval/minimise.ts'

/**
 * Evidence is a constant, a number that is high for right answers and low for unanswerable questions, and one that
 * never differs. Wrong answers to answerable questions look like something between.
 */
const examples: readonly ConfidenceExample[] = Array.from({ length: 400 }, (_, at): ConfidenceExample => {
  const outcome = at % 4 < 2 ? 'right' : at % 4 === 2 ? 'wrong' : 'unanswerable'
  const middle = { right: 0.7, wrong: 0.5, unanswerable: 0.3 }[outcome]
  return { evidence: Float64Array.of(1, middle + 0.2 * Math.sin(at), 7), outcome, weight: 1 }
})
const weights = fitConfidence(examples, 0, [0, 0, 0])
const chance = (evidence: Float64Array): number => 1 / (1 + Math.exp(-dot(evidence, weights)))

describe('fitted confidence', () => {
  test('is higher the more speaks for the answer', () => {
    const chances = [0.2, 0.4, 0.6, 0.8].map(value => chance(Float64Array.of(1, value, 7)))
    expect(chances.toSorted((a, b) => a - b)).toEqual(chances)
    expect((chances.at(-1) ?? 0) - (chances[0] ?? 1)).toBeGreaterThan(0.4)
  })

  test('is on average the share of right answers', () => {
    const mean = examples.reduce((sum, { evidence }) => sum + chance(evidence), 0) / examples.length
    expect(mean).toBeCloseTo(0.5, 2)
  })

  test('says nothing against its sign', () => {
    expect(fitConfidence(examples, 0, [0, 1, 0])[1]).toBeCloseTo(weights[1] ?? 0, 1)
    expect(fitConfidence(examples, 0, [0, -1, 0])[1]).toBeCloseTo(0, 10)
  })

  test('takes nothing from evidence that never differs', () => {
    expect(weights[2]).toBe(0)
  })
})
