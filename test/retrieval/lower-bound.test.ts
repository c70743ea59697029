import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lowerBound } from '../../src/retrieval/lower-bound.ts'

describe('the lower bound in ascending numbers', () => {
  test('is the first place whose number is not below the one wanted', () => {
    const ascending = fc.array(fc.nat(50), { maxLength: 30 }).map(numbers => numbers.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(ascending, fc.nat(55), (numbers, wanted) => {
        const at = numbers.findIndex(number => number >= wanted)
        expect(lowerBound(Int32Array.from(numbers), wanted)).toBe(at < 0 ? numbers.length : at)
      }),
    )
  })
})
