import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { RecentIds } from '../../../src/discord/connection/recent-ids.ts'

describe('recent ids', () => {
  test('are new the first time and never again', () => {
    const recent = new RecentIds(10)
    expect(['a', 'b', 'a', 'a', 'c', 'b'].map(id => recent.isNew(id))).toEqual([true, true, false, false, true, false])
  })

  test('are forgotten from the oldest on when there are more than are kept', () => {
    const recent = new RecentIds(2)
    for (const id of ['a', 'b', 'c']) recent.isNew(id)
    expect(recent.isNew('b')).toBe(false)
    expect(recent.isNew('c')).toBe(false)
    expect(recent.isNew('a')).toBe(true)
  })

  test('do not live longer for being seen again', () => {
    const recent = new RecentIds(2)
    for (const id of ['a', 'b', 'a', 'c']) recent.isNew(id)
    expect(recent.isNew('a')).toBe(true)
  })

  test('are exactly the last that were new, as many as are kept', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')),
        (limit, ids) => {
          const recent = new RecentIds(limit)
          let kept: readonly string[] = []
          for (const id of ids) {
            expect(recent.isNew(id)).toBe(!kept.includes(id))
            if (!kept.includes(id)) kept = [...kept, id].slice(-limit)
          }
        },
      ),
    )
  })
})
