import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { createKeeper, type KeeperSettings, type OpenKeeper } from '../../src/communities/community-keeper.ts'
import type { Request, Source } from '../../src/communities/keeper.ts'
import { jobOf, type Task } from '../../src/communities/requests.ts'
import { AppError } from '../../src/errors.ts'
import { FetchError } from '../../src/fetching/fetch-error.ts'
import { ReadingEnded } from '../../src/ingestion/reading-thread.ts'
import { log } from '../../src/log.ts'
import { communityId, type Store } from '../../src/store/store.ts'
import { noFetcher, readerInProcess } from '../support/bringing.ts'
import { openMemoryStore } from '../support/stores.ts'

const TOWN = communityId('100')
const RULES = 'Dogs stay on the lead. The pool closes at nine.'
const PAGE = 'https://town.example/rules.txt'

let store: Store

beforeEach(async () => {
  log.level = 'silent'
  store = await openMemoryStore()
})

afterEach(async () => {
  jest.restoreAllMocks()
  await store.close()
})

const keeperWith = (means: Partial<KeeperSettings> = {}): OpenKeeper =>
  createKeeper({ store, reader: readerInProcess, fetcher: noFetcher, ...means })

const request = (source: Source = { kind: 'text', text: RULES }): Request => ({
  id: 'asked',
  source,
  described: { title: 'Rules', language: 'en' },
})

/** Something that is waited for until it is told to end. */
function endless(reason: Error): { readonly begun: Promise<void>; readonly wait: () => Promise<never>; end(): void } {
  let [begin, end] = [() => {}, () => {}]
  const begun = new Promise<void>(resolve => {
    begin = resolve
  })
  const ended = new Promise<never>((_, reject) => {
    end = () => reject(reason)
  })
  return {
    begun,
    wait: () => {
      begin()
      return ended
    },
    end: () => end(),
  }
}

const titles = async (): Promise<readonly string[]> => (await store.state(TOWN)).entries.map(({ title }) => title)

/** Looks again until something is there, or a machine that stands still has had time enough. */
async function titlesSoon(): Promise<readonly string[]> {
  for (let looks = 0; looks < 100 && (await titles()).length === 0; looks++)
    await new Promise(resolve => setTimeout(resolve, 20))
  return titles()
}

test('what is asked for is done by whoever was asked, though others look for jobs at that moment', async () => {
  const addJob: Store['addJob'] = async (...added) => {
    const isAdded = await store.addJob(...added)
    expect(await store.claimJob('another process', 1_000)).toBeNull()
    return isAdded
  }
  const keeper = keeperWith({ store: { ...store, addJob } })
  expect(await keeper.add(TOWN, request())).toMatchObject({ kind: 'added' })
  await keeper.close()
})

describe('what is being done when the program ends', () => {
  test('is handed back while its file is read, is not said to be done, and is done by the next process', async () => {
    const reading = endless(new ReadingEnded('The program ends.'))
    const keeper = keeperWith({ reader: { ...readerInProcess, read: reading.wait } })
    const adding = keeper.add(TOWN, request())
    await reading.begun
    await keeper.close()
    reading.end()
    await expect(adding).resolves.toEqual({ kind: 'interrupted' })
    const next = keeperWith()
    expect(await titlesSoon()).toEqual(['Rules'])
    expect(await next.add(TOWN, request())).toEqual({ kind: 'asked-before' })
    await next.close()
  })

  test('is handed back while a page is fetched, and the page is not said to be unreachable', async () => {
    const fetching = endless(new FetchError({ kind: 'unreachable' }))
    const keeper = keeperWith({ fetcher: { ...noFetcher, fetch: fetching.wait } })
    const adding = keeper.add(TOWN, request({ kind: 'page', url: PAGE }))
    await fetching.begun
    await keeper.close()
    fetching.end()
    await expect(adding).resolves.toEqual({ kind: 'interrupted' })
    expect(await store.claimJob('next', 1_000)).toMatchObject({ id: 'asked', attempts: 1 })
  })

  test('is not done here any more once it is handed back', async () => {
    let keeper: OpenKeeper | undefined
    keeper = keeperWith({
      reader: {
        ...readerInProcess,
        read: async (...file) => {
          await keeper?.close()
          return readerInProcess.read(...file)
        },
      },
    })
    await expect(keeper.add(TOWN, request())).resolves.toEqual({ kind: 'interrupted' })
    expect(await titles()).toEqual([])
  })

  test('stays in the database if it is asked for at the last moment', async () => {
    const keeper = keeperWith()
    await keeper.close()
    await expect(keeper.add(TOWN, request())).resolves.toEqual({ kind: 'interrupted' })
    expect(await store.claimJob('next', 1_000)).toMatchObject({ id: 'asked', attempts: 1 })
  })
})

describe('what a process left open', () => {
  const left = (id: string, task: Task): Promise<boolean> => store.addJob(jobOf(id, TOWN, task))
  const add = (source: Source): Task => ({ kind: 'add', source, described: { language: 'en' } })

  test('is done by the next one, once', async () => {
    const { id, ...task } = request()
    await left(id, { kind: 'add', ...task })
    const keeper = keeperWith()
    expect(await titlesSoon()).toEqual(['Rules'])
    expect(await keeper.add(TOWN, { id, ...task })).toEqual({ kind: 'asked-before' })
    await keeper.close()
  })

  test('is said in the log to be done only if it is', async () => {
    const [told, warned] = [jest.spyOn(log, 'info'), jest.spyOn(log, 'warn')]
    await left('1', add({ kind: 'text', text: RULES }))
    await left('2', add({ kind: 'page', url: PAGE }))
    await left('3', { kind: 'replace', document: 'nothing', source: { kind: 'text', text: RULES }, described: {} })
    const keeper = keeperWith({
      fetcher: { ...noFetcher, fetch: () => Promise.reject(new FetchError({ kind: 'not-found' })) },
    })
    for (let looks = 0; looks < 100 && told.mock.calls.length + warned.mock.calls.length < 3; looks++)
      await new Promise(resolve => setTimeout(resolve, 20))
    const what = 'What was being done with documents of server 100 when the bot ended'
    expect(told.mock.calls).toEqual([[`${what} is done.`]])
    expect(warned.mock.calls).toEqual([
      [`${what} was refused, or a part of it: not-found.`],
      [`${what} was refused, or a part of it: no-such-document.`],
    ])
    await keeper.close()
  })
})

test('what is being done or waits when all documents are removed does not come back', async () => {
  const reading = endless(new ReadingEnded('The program ends.'))
  const keeper = keeperWith({ reader: { ...readerInProcess, read: reading.wait }, resumes: false })
  const adding = keeper.add(TOWN, request())
  await reading.begun
  await store.addJob(jobOf('waiting', TOWN, { kind: 'add', ...request() }))
  expect(await keeper.removeAll(TOWN)).toBe(0)
  reading.end()
  await expect(adding).rejects.toThrow('The program ends.')
  await keeper.close()
  expect(await store.claimJob('next', 1_000)).toBeNull()
})

describe('what is being done when the database cannot be had', () => {
  const unreachable = new AppError('store-unreachable', 'The disk is full.')

  test('waits, and is no attempt', async () => {
    const keeper = keeperWith({ store: { ...store, change: () => Promise.reject(unreachable) } })
    await expect(keeper.add(TOWN, request())).rejects.toBe(unreachable)
    expect(await store.claimJob('next', 1_000)).toMatchObject({ id: 'asked', attempts: 1 })
    await keeper.close()
  })

  test('is not tried again at once', async () => {
    const before = keeperWith({ store: { ...store, change: () => Promise.reject(unreachable) } })
    await expect(before.add(TOWN, request())).rejects.toBe(unreachable)
    await before.close()
    const change = jest.fn(() => Promise.reject(unreachable))
    const keeper = keeperWith({ store: { ...store, change } })
    for (let looks = 0; looks < 100 && change.mock.calls.length === 0; looks++)
      await new Promise(resolve => setTimeout(resolve, 20))
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(change).toHaveBeenCalledTimes(1)
    await keeper.close()
  })

  test('is said to be done if it was done, though its end could not be noted', async () => {
    const keeper = keeperWith({ store: { ...store, dropJob: () => Promise.reject(unreachable) } })
    expect(await keeper.add(TOWN, request())).toMatchObject({ kind: 'added' })
    await keeper.close()
  })
})
