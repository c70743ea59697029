import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Forgetful, MemoryBudget, type Share } from '../../src/retrieval/memory-budget.ts'

class Rememberer implements Forgetful {
  readonly share: Share
  remembered = 0

  constructor(budget: MemoryBudget) {
    this.share = budget.shareFor(this)
  }

  remember(bytes: number): void {
    this.remembered += bytes
    this.share.take(bytes)
  }

  forget(): void {
    this.remembered = 0
  }
}

const rememberers = (budget: MemoryBudget, count: number): readonly Rememberer[] =>
  Array.from({ length: count }, () => new Rememberer(budget))
const remembered = (all: readonly Rememberer[]): readonly number[] => all.map(each => each.remembered)

describe('of those that share a budget', () => {
  test('none forgets as long as there is room', () => {
    const all = rememberers(new MemoryBudget(100), 2)
    for (const each of all) each.remember(50)
    expect(remembered(all)).toEqual([50, 50])
  })

  test('the one that was asked longest ago forgets first', () => {
    const all = rememberers(new MemoryBudget(100), 3)
    for (const each of all) each.remember(33)
    all[0]?.share.use()
    all[2]?.remember(10)
    expect(remembered(all)).toEqual([33, 0, 43])
  })

  test('the one that is asked does not forget, however much it takes', () => {
    const all = rememberers(new MemoryBudget(100), 2)
    all[0]?.remember(10)
    all[1]?.remember(200)
    expect(remembered(all)).toEqual([0, 200])
  })

  test('one that forgot something by itself leaves room for others', () => {
    const all = rememberers(new MemoryBudget(100), 2)
    all[0]?.remember(60)
    all[0]?.remember(-40)
    all[1]?.remember(80)
    expect(remembered(all)).toEqual([20, 80])
  })

  test('all but the one that is asked remember no more than the budget, whatever is done', () => {
    const acts = fc.array(fc.record({ who: fc.nat(4), bytes: fc.nat(80), isUsed: fc.boolean() }))
    fc.assert(
      fc.property(acts, done => {
        const budget = new MemoryBudget(100)
        const all = rememberers(budget, 5)
        for (const { who, bytes, isUsed } of done) {
          const each = all[who]
          if (isUsed) each?.share.use()
          else each?.remember(bytes)
          const total = remembered(all).reduce((sum, other) => sum + other, 0)
          expect(budget.bytes).toBe(total)
          if (!isUsed) expect(total - (each?.remembered ?? 0)).toBeLessThanOrEqual(100)
        }
      }),
    )
  })
})
