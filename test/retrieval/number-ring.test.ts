import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { NumberRing } from '../../src/retrieval/number-ring.ts'

describe('a ring of numbers', () => {
  test('gives room in which all numbers are 0 and stand side by side', () => {
    const ring = new NumberRing(10)
    for (const count of [4, 5, 3, 10, 1]) {
      const { from } = ring.room(count)
      expect(from + count).toBeLessThanOrEqual(10)
      expect([...ring.numbers.subarray(from, from + count)]).toEqual(Array.from({ length: count }, () => 0))
      ring.numbers.fill(7, from, from + count)
    }
  })

  test('has no room for more than fits in', () => {
    expect(() => new NumberRing(10).room(11)).toThrow('A ring of 10 numbers has no room for 11.')
  })

  test('says of numbers that they are held only as long as they are as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 40 }), counts => {
        const ring = new NumberRing(8)
        const written = counts.map((count, at) => {
          const place = ring.room(count)
          ring.numbers.fill(at + 1, place.from, place.from + count)
          return { place, count, value: at + 1 }
        })
        for (const { place, count, value } of written)
          if (ring.holds(place))
            expect([...ring.numbers.subarray(place.from, place.from + count)]).toEqual(
              Array.from({ length: count }, () => value),
            )
        const newest = written.at(-1)
        if (newest) expect(ring.holds(newest.place)).toBe(true)
      }),
    )
  })
})
