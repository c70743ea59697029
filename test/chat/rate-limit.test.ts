import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Rate, RateLimiter } from '../../src/chat/rate-limit.ts'

const SECOND = 1_000

/** A limit that does not matter. */
const AMPLE: Rate = { count: 1_000_000, seconds: 1 }

const rate: fc.Arbitrary<Rate> = fc.record({
  count: fc.integer({ min: 1, max: 8 }),
  seconds: fc.integer({ min: 1, max: 30 }),
})

const attempt = fc.record({
  person: fc.constantFrom('ada', 'ben', 'cy'),
  isPress: fc.boolean(),
  /** In ms, before it. */
  pause: fc.oneof(fc.constant(0), fc.nat(200), fc.nat(10 * SECOND)),
})

interface Admitted {
  readonly person: string
  readonly at: number
  /** In questions. */
  readonly cost: number
}

/** What is let through of some attempts, in order. */
function admitted(
  limits: { readonly person: Rate; readonly community: Rate },
  attempts: readonly { readonly person: string; readonly isPress: boolean; readonly pause: number }[],
): readonly Admitted[] {
  let now = 0
  const limiter = new RateLimiter(limits, () => now)
  const through: Admitted[] = []
  for (const { person, isPress, pause } of attempts) {
    now += pause
    const wait = isPress ? limiter.admitPress({ person }) : limiter.admitQuestion({ person, community: 'harbour' })
    if (wait === 0) through.push({ person, at: now, cost: isPress ? 0.25 : 1 })
  }
  return through
}

/** Fails if more was let through, from any moment to any later one, than was there then and came in since. */
function expectWithin({ count, seconds }: Rate, through: readonly Admitted[]): void {
  through.forEach((first, from) => {
    let sum = 0
    for (const { at, cost } of through.slice(from)) {
      sum += cost
      expect(sum).toBeLessThanOrEqual(count + ((at - first.at) / SECOND) * (count / seconds) + 1e-6)
    }
  })
}

describe('never more is let through than the burst and what came in since', () => {
  test('of one person', () => {
    fc.assert(
      fc.property(rate, fc.array(attempt, { maxLength: 80 }), (person, attempts) => {
        const through = admitted({ person, community: AMPLE }, attempts)
        for (const name of ['ada', 'ben', 'cy'])
          expectWithin(
            person,
            through.filter(each => each.person === name),
          )
      }),
    )
  })

  test('of the questions of one community', () => {
    fc.assert(
      fc.property(rate, fc.array(attempt, { maxLength: 80 }), (community, attempts) => {
        const through = admitted({ person: AMPLE, community }, attempts)
        expectWithin(
          community,
          through.filter(({ cost }) => cost === 1),
        )
      }),
    )
  })
})

describe('whoever asks too much', () => {
  test('costs nobody else anything', () => {
    fc.assert(
      fc.property(rate, fc.array(attempt, { maxLength: 60 }), (person, attempts) => {
        const limits = { person, community: AMPLE }
        const calm = attempts.filter(({ person: name }) => name !== 'ada')
        const timed = admitted(limits, attempts).filter(({ person: name }) => name !== 'ada')
        // Alone, the others make the same pauses: what Ada waited belongs to the next of them.
        let carried = 0
        const alone: typeof calm = []
        for (const each of attempts) {
          if (each.person === 'ada') carried += each.pause
          else {
            alone.push({ ...each, pause: each.pause + carried })
            carried = 0
          }
        }
        expect(admitted(limits, alone)).toEqual(timed)
      }),
    )
  })

  test('takes nothing from the community while turned away', () => {
    const limiter = new RateLimiter(
      { person: { count: 1, seconds: 60 }, community: { count: 2, seconds: 60 } },
      () => 0,
    )
    const ask = (person: string) => limiter.admitQuestion({ person, community: 'harbour' })
    expect([ask('ada'), ask('ada') > 0, ask('ada') > 0, ask('ben'), ask('cy') > 0]).toEqual([0, true, true, 0, true])
  })

  test('is let through again exactly when it was said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 60 }), (count, seconds) => {
        let now = 0
        const limiter = new RateLimiter({ person: { count, seconds: seconds * count }, community: AMPLE }, () => now)
        for (let times = 0; times < count; times++) expect(limiter.admitQuestion({ person: 'ada' })).toBe(0)
        expect(limiter.admitQuestion({ person: 'ada' })).toBe(seconds * SECOND)
        now = seconds * SECOND - 1
        expect(limiter.admitQuestion({ person: 'ada' })).toBe(1)
        now += 1
        expect(limiter.admitQuestion({ person: 'ada' })).toBe(0)
        expect(limiter.admitQuestion({ person: 'ada' })).toBe(seconds * SECOND)
      }),
    )
  })

  test('is told so once in each time of waiting', () => {
    let now = 0
    const limiter = new RateLimiter({ person: { count: 1, seconds: 10 }, community: AMPLE }, () => now)
    expect([limiter.isNewsTo('ada', 5_000), limiter.isNewsTo('ada', 5_000), limiter.isNewsTo('ben', 1)]).toEqual([
      true,
      false,
      true,
    ])
    now = 4_999
    expect(limiter.isNewsTo('ada', 1)).toBe(false)
    now = 5_000
    expect(limiter.isNewsTo('ada', 1)).toBe(true)
  })
})

describe('a press of a button', () => {
  test('costs a quarter of a question, and the community nothing', () => {
    const limiter = new RateLimiter(
      { person: { count: 2, seconds: 60 }, community: { count: 1, seconds: 60 } },
      () => 0,
    )
    expect(limiter.admitQuestion({ person: 'ada', community: 'harbour' })).toBe(0)
    const presses = Array.from({ length: 5 }, () => limiter.admitPress({ person: 'ada' }))
    expect(presses.map(wait => wait === 0)).toEqual([true, true, true, true, false])
    expect(limiter.admitPress({ person: 'ben' })).toBe(0)
  })
})

describe('a conversation of two', () => {
  test('has the person’s limit alone', () => {
    const limiter = new RateLimiter(
      { person: { count: 2, seconds: 60 }, community: { count: 1, seconds: 60 } },
      () => 0,
    )
    expect([1, 2].map(() => limiter.admitQuestion({ person: 'ada' }))).toEqual([0, 0])
    expect(limiter.admitQuestion({ person: 'ada' })).toBe(30_000)
  })
})
