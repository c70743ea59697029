import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { NumberList } from '../../src/retrieval/number-list.ts'

describe('a list of numbers', () => {
  test('gives back what was added, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 32 - 1), { maxLength: 2_000, size: 'max' }), numbers => {
        const list = new NumberList()
        for (const number of numbers) list.push(number)
        expect(list.length).toBe(numbers.length)
        expect([...list.toArray()]).toEqual(numbers)
      }),
      { numRuns: 20 },
    )
  })

  test('does not change an array that it gave', () => {
    const list = new NumberList()
    list.push(1)
    const array = list.toArray()
    list.push(2)
    expect([...array]).toEqual([1])
  })
})
