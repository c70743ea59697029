import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { linear, logarithmic } from '../../../eval/plots/frame.ts'

test('an even scale keeps distances, a logarithmic one factors', () => {
  expect([0, 0.5, 1].map(linear(0, 1, 100, 50))).toEqual([100, 75, 50])
  const scale = logarithmic(0.01, 100, 0, 400)
  for (const [value, place] of [
    [0.01, 0],
    [0.1, 100],
    [1, 200],
    [100, 400],
  ] as const)
    expect(scale(value)).toBeCloseTo(place)
})

test('a scale leads from its first to its last value in one direction', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), value => {
      const place = logarithmic(0.01, 100, 10, 90)(value)
      expect(place).toBeGreaterThanOrEqual(10 - 1e-9)
      expect(place).toBeLessThanOrEqual(90 + 1e-9)
    }),
  )
})
