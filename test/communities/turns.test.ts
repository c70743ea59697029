import { describe, expect, test } from '@jest/globals'
import { Turns } from '../../src/communities/turns.ts'

describe('what is done under one name', () => {
  test('is done one after the other, also after a failure', async () => {
    const turns = new Turns()
    const done: string[] = []
    const act = (word: string) => async (): Promise<string> => {
      done.push(`begin ${word}`)
      await new Promise(setImmediate)
      done.push(`end ${word}`)
      if (word === 'b') throw new Error('b failed')
      return word
    }
    const all = await Promise.allSettled(['a', 'b', 'c'].map(word => turns.take('town', act(word))))
    expect(done).toEqual(['begin a', 'end a', 'begin b', 'end b', 'begin c', 'end c'])
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  test('does not wait for what is done under another', async () => {
    const turns = new Turns()
    const never = turns.take('town', () => new Promise<never>(() => {}))
    expect(await Promise.race([never, turns.take('village', async () => 'done')])).toBe('done')
  })
})
