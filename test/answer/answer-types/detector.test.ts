import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { byRules, disjoint, type Found, surest } from '../../../src/answer/answer-types/detector.ts'

const found = (start: number, end: number, strength: number): Found => ({ start, end, strength })

describe('a detector by rules', () => {
  test('finds what its patterns match, in the order of the text', () => {
    const detect = byRules({ pattern: /oak|elm/g, strength: 0.5 }, { pattern: /ash/g, strength: 1 })
    expect(detect('elm, ash, oak')).toEqual([found(0, 3, 0.5), found(5, 8, 1), found(10, 13, 0.5)])
  })

  test('finds the same again, though patterns remember where they stopped', () => {
    const detect = byRules({ pattern: /oak/g, strength: 1 })
    expect(detect('oak')).toEqual(detect('oak'))
  })

  test('looks no further where a quick look finds nothing', () => {
    const detect = byRules({ pattern: /oak/g, strength: 1, only: /\d/ })
    expect(detect('an oak')).toEqual([])
    expect(detect('3 oaks')).toHaveLength(1)
  })

  test('finds nothing where a pattern matches nothing, and comes to an end', () => {
    expect(byRules({ pattern: /x*/g, strength: 1 })('oak')).toEqual([])
  })
})

describe('of things that overlap', () => {
  test('the surest is kept', () => {
    expect(disjoint([found(0, 9, 0.5), found(2, 4, 0.9)])).toEqual([found(2, 4, 0.9)])
  })

  test('the longest is kept of those that are equally sure', () => {
    expect(disjoint([found(0, 3, 0.5), found(2, 9, 0.5)])).toEqual([found(2, 9, 0.5)])
  })

  test('one is kept, whatever they are, and the rest is in order and apart', () => {
    const things = fc.array(
      fc
        .record({ start: fc.nat(50), length: fc.integer({ min: 1, max: 9 }), strength: fc.constantFrom(0.3, 0.6, 1) })
        .map(({ start, length, strength }) => found(start, start + length, strength)),
    )
    fc.assert(
      fc.property(things, all => {
        const kept = disjoint(all)
        expect(kept.length > 0).toBe(all.length > 0)
        for (const [at, each] of kept.entries()) {
          expect(all).toContainEqual(each)
          if (at > 0) expect(each.start).toBeGreaterThanOrEqual(kept[at - 1]?.end ?? 0)
        }
      }),
    )
  })
})

describe('the surest thing', () => {
  test('is the first of those that are equally sure', () => {
    expect(surest([found(0, 1, 0.5), found(2, 3, 0.9), found(4, 5, 0.9)])).toEqual(found(2, 3, 0.9))
  })

  test('is none of none', () => {
    expect(surest([])).toBeUndefined()
  })
})
