import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { APIInteractionResponseCallbackData } from 'discord-api-types/v10'
import { ProgressFeed } from '../../src/discord/progress.ts'
import { log } from '../../src/log.ts'

beforeEach(() => {
  log.level = 'silent'
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

/** A feed, what was shown of it, and its end. */
function shownFeed(show: (content: string) => Promise<void> = () => Promise.resolve(), lifetime = 60_000) {
  const feed = new ProgressFeed(content => ({ content }))
  const shown: string[] = []
  let end: () => void = () => {}
  const over = new Promise<void>(resolve => {
    end = resolve
  })
  const done = feed.showUntil(
    over,
    ({ content = '' }: APIInteractionResponseCallbackData) => {
      shown.push(content)
      return show(content)
    },
    lifetime,
  )
  return { feed, shown, end, done }
}

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms)

describe('how far something has come', () => {
  test('is shown at once, and then once a second at most, with what is latest', async () => {
    const { feed, shown, end, done } = shownFeed()
    feed.note('1')
    await pass(0)
    for (const count of ['2', '3', '4']) {
      feed.note(count)
      await pass(300)
    }
    expect(shown).toEqual(['1'])
    await pass(100)
    expect(shown).toEqual(['1', '4'])
    await pass(5_000)
    feed.note('5')
    await pass(0)
    expect(shown).toEqual(['1', '4', '5'])
    end()
    await done
    expect(jest.getTimerCount()).toBe(0)
  })

  test('is shown no more once all is done, and what is being shown is waited for', async () => {
    let finish: () => void = () => {}
    const { feed, shown, end, done } = shownFeed(
      () =>
        new Promise(resolve => {
          finish = resolve
        }),
    )
    feed.note('1')
    await pass(0)
    feed.note('2')
    end()
    let isDone = false
    const ended = (async () => {
      await done
      isDone = true
    })()
    await pass(10_000)
    expect(isDone).toBe(false)
    finish()
    await ended
    expect(shown).toEqual(['1'])
  })

  test('may fail to be shown, and is shown again', async () => {
    const { feed, shown, end, done } = shownFeed(() => Promise.reject(new Error('Discord is away.')))
    feed.note('1')
    await pass(1_000)
    feed.note('2')
    await pass(0)
    expect(shown).toEqual(['1', '2'])
    end()
    await expect(done).resolves.toBeUndefined()
  })

  test('is not shown when it is too late for that', async () => {
    const { feed, shown, done } = shownFeed(undefined, 5_000)
    await pass(5_000)
    feed.note('1')
    await done
    expect(shown).toEqual([])
  })
})
