import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { binned, calibrationError, reliability } from '../../../eval/plots/reliability.ts'

const prediction = fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() })

describe('predictions', () => {
  test('fall into ten bins, each into one', () => {
    fc.assert(
      fc.property(fc.array(prediction), predictions => {
        const bins = binned(predictions)
        expect(bins).toHaveLength(10)
        expect(bins.reduce((sum, bin) => sum + (bin?.count ?? 0), 0)).toBe(predictions.length)
        bins.forEach((bin, index) => {
          if (!bin) return
          expect(bin.predicted).toBeGreaterThanOrEqual(index / 10 - 1e-9)
          expect(bin.predicted).toBeLessThanOrEqual((index + 1) / 10 + 1e-9)
        })
      }),
    )
  })

  test('are summed up by their mean and by the share that was right', () => {
    const bins = binned([
      { confidence: 0.42, isRight: true },
      { confidence: 0.44, isRight: false },
    ])
    expect(bins[4]).toEqual({ count: 2, predicted: expect.closeTo(0.43), observed: 0.5 })
    expect(bins.filter(bin => bin === null)).toHaveLength(9)
  })

  test('are off by the mean distance over the bins', () => {
    const right = { confidence: 0.75, isRight: true }
    expect(calibrationError([])).toBe(0)
    expect(calibrationError([right])).toBeCloseTo(0.25)
    expect(calibrationError([right, right, right, { ...right, isRight: false }])).toBeCloseTo(0)
  })
})

test('the plot says how many answers stand in each bin', () => {
  const predictions = Array.from({ length: 7 }, () => ({ confidence: 0.95, isRight: true }))
  const svg = reliability([{ name: 'huts & ferries', predictions }])
  expect(svg).toContain('huts &amp; ferries: 7 answers')
  expect(Array.from(svg.matchAll(/text-anchor="middle" fill="[^"]+">(\d+)</gu), ([, count]) => count)).toEqual([
    ...Array.from({ length: 9 }, () => '0'),
    '7',
  ])
})
