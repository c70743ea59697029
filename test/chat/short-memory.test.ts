import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ShortMemory } from '../../src/chat/short-memory.ts'

const LIFETIME = 1_000
const MOST = 5
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** Every value that was set, with when. */
type Written = ReadonlyMap<string, { readonly value: number; readonly at: number }>

const step = fc.record({
  name: fc.constantFrom(...NAMES),
  value: fc.nat(),
  wait: fc.oneof(fc.constantFrom(0, 1, LIFETIME - 1, LIFETIME), fc.nat(LIFETIME)),
})

describe('a short memory', () => {
  test('gives out what was set last under a name until its time is over, to the millisecond', () => {
    let now = 0
    const memory = new ShortMemory<string>({ lifetime: LIFETIME, most: MOST }, () => now)
    memory.set('a', 'one')
    memory.set('a', 'two')
    now = LIFETIME - 1
    expect(memory.get('a')).toBe('two')
    now = LIFETIME
    expect(memory.get('a')).toBeUndefined()
    expect(memory.size).toBe(0)
  })

  test('keeps at most so many values, and lets go of those that were set longest ago', () => {
    const memory = new ShortMemory<number>({ lifetime: LIFETIME, most: 2 }, () => 0)
    memory.set('a', 1)
    memory.set('b', 2)
    memory.set('a', 3)
    memory.set('c', 4)
    expect(['a', 'b', 'c'].map(name => memory.get(name))).toEqual([3, undefined, 4])
  })

  test('holds what was set within its time and is among the last, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        let now = 0
        const memory = new ShortMemory<number>({ lifetime: LIFETIME, most: MOST }, () => now)
        const written = new Map<string, { value: number; at: number }>()
        for (const { name, value, wait } of steps) {
          now += wait
          memory.set(name, value)
          written.delete(name)
          written.set(name, { value, at: now })
          expect(memory.size).toBeLessThanOrEqual(MOST)
          for (const each of NAMES) expect(memory.get(each)).toBe(expected(written, each, now))
        }
      }),
    )
  })
})

function expected(written: Written, name: string, now: number): number | undefined {
  const last = new Map([...written].slice(-MOST))
  const found = last.get(name)
  return found && now - found.at < LIFETIME ? found.value : undefined
}
