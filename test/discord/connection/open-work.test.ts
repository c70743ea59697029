import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { OpenWork } from '../../../src/discord/connection/open-work.ts'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

const lasting = (ms: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, ms)
  })

/** What closing gives, and after how many ms; null while it has not settled after `limit`. */
async function closing(work: OpenWork, limit: number): Promise<{ readonly finished: boolean; readonly after: number }> {
  const startedAt = Date.now()
  const closed = work.close(limit).then(finished => ({ finished, after: Date.now() - startedAt }))
  await jest.advanceTimersByTimeAsync(limit)
  return closed
}

describe('open work that is closed', () => {
  test('ends at once if there is none', async () => {
    expect(await closing(new OpenWork(), 5_000)).toEqual({ finished: true, after: 0 })
  })

  test('ends when the last of it has', async () => {
    const work = new OpenWork()
    for (const ms of [1_000, 300]) work.add(lasting(ms))
    expect(work.size).toBe(2)
    expect(await closing(work, 5_000)).toEqual({ finished: true, after: 1_000 })
    expect(work.size).toBe(0)
  })

  test('is given up at the limit, and says so', async () => {
    const work = new OpenWork()
    work.add(new Promise(() => {}))
    expect(await closing(work, 5_000)).toEqual({ finished: false, after: 5_000 })
  })

  test('counts what failed as ended', async () => {
    const work = new OpenWork()
    work.add(lasting(200).then(() => Promise.reject(new Error('Discord is down'))))
    expect(await closing(work, 5_000)).toEqual({ finished: true, after: 200 })
  })

  test('waits for what open work leads to', async () => {
    const work = new OpenWork()
    work.add(lasting(100).then(() => work.add(lasting(400))))
    expect(await closing(work, 5_000)).toEqual({ finished: true, after: 500 })
  })

  test('tells everybody that nothing new is to be begun', async () => {
    const work = new OpenWork()
    expect(work.isClosed).toBe(false)
    await closing(work, 0)
    expect(work.isClosed).toBe(true)
  })

  test('leaves no timer behind', async () => {
    await new OpenWork().close(5_000)
    expect(jest.getTimerCount()).toBe(0)
  })
})
