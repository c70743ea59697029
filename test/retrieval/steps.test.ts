import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inOneGo, inTurns, type Steps } from '../../src/retrieval/steps.ts'

/** Counts to `count`, a step each, and takes some time for each. */
function* counting(count: number, ms = 0, taken: number[] = []): Steps<number> {
  for (let step = 1; step <= count; step++) {
    const startedAt = performance.now()
    while (performance.now() - startedAt < ms);
    taken.push(step)
    yield
  }
  return count
}

describe('work in steps', () => {
  test('comes to the same result in one go and in turns', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 50 }), fc.nat({ max: 2 }), async (count, turn) => {
        expect([inOneGo(counting(count)), await inTurns(counting(count), turn)]).toEqual([count, count])
      }),
    )
  })

  test('lets others go first when its turn is over', async () => {
    const taken: number[] = []
    const working = inTurns(counting(20, 3, taken), 10)
    await new Promise(resolve => setImmediate(resolve))
    expect(taken.length).toBeGreaterThan(0)
    expect(taken.length).toBeLessThan(20)
    expect(await working).toBe(20)
  })

  test('is not interrupted while its turn lasts', async () => {
    const taken: number[] = []
    const working = inTurns(counting(20, 0, taken), 10_000)
    expect(taken).toHaveLength(20)
    expect(await working).toBe(20)
  })

  test('fails as its step does', async () => {
    function* failing(): Steps<number> {
      yield
      throw new RangeError('No more.')
    }
    expect(() => inOneGo(failing())).toThrow('No more.')
    await expect(inTurns(failing(), 0)).rejects.toThrow('No more.')
  })
})
