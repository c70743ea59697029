import { describe, expect, test } from '@jest/globals'
import { documentId } from '../../src/corpus/document.ts'
import type { Job, Store } from '../../src/store/store.ts'
import { HARBOUR_TOWN, MARKET_TOWN, storedDocument } from '../support/stored-documents.ts'

const LEASE = 60_000
const DAY = 24 * 60 * 60_000

/**
 * What is true of the jobs of every Store.
 *
 * @param opened the store of the test that runs
 * @param pass lets so many ms pass
 */
export function describeJobs(opened: () => Store, pass: (time: number) => void): void {
  describe('a job', () => {
    const job = (id = 'job', bytes: Uint8Array | null = null): Omit<Job, 'attempts'> => ({
      id,
      community: HARBOUR_TOWN,
      request: '{"what":"ever"}',
      bytes,
    })

    test('comes back as it was added', async () => {
      const store = opened()
      const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
      expect(await store.addJob(job('1', bytes))).toBe(true)
      pass(1)
      expect(await store.addJob(job('2'))).toBe(true)
      expect(await store.claimJob('w', LEASE)).toEqual({ ...job('1', bytes), attempts: 1 })
      expect(await store.claimJob('w', LEASE)).toEqual({ ...job('2'), attempts: 1 })
      expect(await store.claimJob('w', LEASE)).toBeNull()
    })

    test('is added once', async () => {
      const store = opened()
      expect(await Promise.all([store.addJob(job()), store.addJob(job())])).toEqual(
        expect.arrayContaining([true, false]),
      )
      expect(await store.addJob(job())).toBe(false)
    })

    test('is claimed from the beginning if whoever adds it wants that', async () => {
      const store = opened()
      const add = (worker: string) => store.addJob(job(), { worker, lease: LEASE })
      expect(await add('w')).toBe(true)
      expect(await add('v')).toBe(false)
      pass(LEASE)
      expect(await store.claimJob('v', LEASE)).toBeNull()
      expect(await store.extendJob('job', 'w', LEASE)).toBe(true)
      pass(LEASE + 1)
      expect(await store.claimJob('v', LEASE)).toEqual({ ...job(), attempts: 2 })
    })

    test('is claimed by one worker, the oldest first, or by its id', async () => {
      const store = opened()
      for (const id of ['c', 'a', 'b']) {
        await store.addJob(job(id))
        pass(1)
      }
      expect(await store.claimJob('w', LEASE, 'b')).toMatchObject({ id: 'b' })
      expect(await store.claimJob('v', LEASE, 'b')).toBeNull()
      expect(await store.claimJob('v', LEASE, 'nowhere')).toBeNull()
      const claims = await Promise.all(['1', '2', '3', '4'].map(worker => store.claimJob(worker, LEASE)))
      expect(claims.flatMap(claim => claim?.id ?? []).toSorted()).toEqual(['a', 'c'])
    })

    test('is given to another worker when its claim runs out, and not before', async () => {
      const store = opened()
      await store.addJob(job())
      await store.claimJob('w', LEASE)
      pass(LEASE)
      expect(await store.claimJob('v', LEASE)).toBeNull()
      pass(1)
      expect(await store.claimJob('v', LEASE)).toMatchObject({ id: 'job', attempts: 2 })
      expect(await store.extendJob('job', 'w', LEASE)).toBe(false)
    })

    test('is held for longer by whoever has claimed it', async () => {
      const store = opened()
      await store.addJob(job())
      expect(await store.extendJob('job', 'w', LEASE)).toBe(false)
      await store.claimJob('w', LEASE)
      pass(LEASE)
      expect(await store.extendJob('job', 'w', LEASE)).toBe(true)
      pass(LEASE)
      expect(await store.claimJob('v', LEASE)).toBeNull()
    })

    test('ends with the change that it is for, and only for whoever has claimed it', async () => {
      const store = opened()
      await store.addJob(job('job', new Uint8Array([1])))
      const put = [storedDocument('1')]
      const finishes = { job: 'job', worker: 'w' }
      expect(await store.change(HARBOUR_TOWN, { put, finishes })).toBe('not-claimed')
      await store.claimJob('w', LEASE)
      expect(await store.change(HARBOUR_TOWN, { put, finishes: { ...finishes, worker: 'v' } })).toBe('not-claimed')
      expect(await store.change(MARKET_TOWN, { put, finishes })).toBe('not-claimed')
      const expects = [{ id: documentId('notes'), hash: 'other' }]
      expect(await store.change(HARBOUR_TOWN, { put, finishes, expects })).toBe('conflict')
      expect((await store.state(HARBOUR_TOWN)).revision).toBe(0)
      expect(await store.change(HARBOUR_TOWN, { put, finishes })).toBe('made')
      expect(await store.change(HARBOUR_TOWN, { put, finishes })).toBe('not-claimed')
      pass(2 * LEASE)
      expect(await store.claimJob('w', LEASE, 'job')).toBeNull()
    })

    test('is handed back by whoever has claimed it, alone or with all that they have, and was never tried then', async () => {
      const store = opened()
      for (const id of ['a', 'b', 'c', 'd']) {
        await store.addJob(job(id))
        await store.claimJob(id === 'd' ? 'v' : 'w', LEASE, id)
      }
      await store.dropJob('c', 'w')
      await store.releaseJobs('v', 'a')
      expect(await store.claimJob('u', LEASE)).toBeNull()
      await store.releaseJobs('w', 'a')
      expect(await store.claimJob('u', LEASE, 'a')).toEqual({ ...job('a'), attempts: 1 })
      expect(await store.claimJob('u', LEASE)).toBeNull()
      await store.releaseJobs('w')
      expect(await store.claimJob('u', LEASE)).toEqual({ ...job('b'), attempts: 1 })
      expect(await store.claimJob('u', LEASE)).toBeNull()
      expect(await store.change(HARBOUR_TOWN, { finishes: { job: 'b', worker: 'w' } })).toBe('not-claimed')
    })

    test('is dropped with a change that drops all jobs of its community, whoever is at it', async () => {
      const store = opened()
      for (const id of ['waiting', 'claimed', 'done']) await store.addJob(job(id, new Uint8Array([1])))
      await store.addJob({ ...job('other'), community: MARKET_TOWN })
      await store.claimJob('w', LEASE, 'claimed')
      await store.claimJob('w', LEASE, 'done')
      await store.dropJob('done', 'w')
      const expects = [{ id: documentId('notes'), hash: 'other' }]
      expect(await store.change(HARBOUR_TOWN, { dropsJobs: true, expects })).toBe('conflict')
      expect(await store.extendJob('claimed', 'w', LEASE)).toBe(true)
      expect(await store.change(HARBOUR_TOWN, { dropsJobs: true })).toBe('made')
      const finishes = { job: 'claimed', worker: 'w' }
      expect(await store.change(HARBOUR_TOWN, { put: [storedDocument('1')], finishes })).toBe('not-claimed')
      expect(await store.addJob(job('waiting'))).toBe(false)
      pass(2 * LEASE)
      expect(await store.claimJob('v', LEASE)).toMatchObject({ id: 'other' })
      expect(await store.claimJob('v', LEASE)).toBeNull()
    })

    test('is dropped by whoever has claimed it', async () => {
      const store = opened()
      await store.addJob(job())
      await store.claimJob('w', LEASE)
      await store.dropJob('job', 'v')
      await store.dropJob('nowhere', 'w')
      expect(await store.extendJob('job', 'w', LEASE)).toBe(true)
      await store.dropJob('job', 'w')
      expect(await store.extendJob('job', 'w', LEASE)).toBe(false)
      pass(2 * LEASE)
      expect(await store.claimJob('w', LEASE)).toBeNull()
    })

    test('that is done is not added again within a day', async () => {
      const store = opened()
      await store.addJob(job())
      await store.claimJob('w', LEASE)
      await store.dropJob('job', 'w')
      pass(DAY)
      expect(await store.addJob(job())).toBe(false)
      pass(1)
      expect(await store.addJob(job())).toBe(true)
    })

    test('that nobody has done waits for as long as it takes', async () => {
      const store = opened()
      await store.addJob(job())
      pass(10 * DAY)
      expect(await store.addJob(job())).toBe(false)
      expect(await store.claimJob('w', LEASE)).toMatchObject({ id: 'job' })
    })
  })
}
