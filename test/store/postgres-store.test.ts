import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { log } from '../../src/log.ts'
import { openStore } from '../../src/store/sql-store.ts'
import type { Store } from '../../src/store/store.ts'
import { describeStore } from '../contract/store.ts'
import { isPostgresThere, POSTGRES, type PostgresServer, startPostgres } from '../support/postgres.ts'
import { HARBOUR_TOWN, MARKET_TOWN, storedDocument } from '../support/stored-documents.ts'

const describeHere = isPostgresThere ? describe : describe.skip

describeHere(POSTGRES, () => {
  let server: PostgresServer
  let address: string
  beforeAll(async () => {
    log.level = 'silent'
    server = await startPostgres()
    address = await server.database()
    const store = await openStore(address)
    await store.close()
  })
  afterAll(() => server.stop())

  describeStore('PostgreSQL', async now => {
    await server.empty(address)
    return openStore(address, { now })
  })

  describe('between processes', () => {
    let here: Store
    let there: Store
    let heard: string[]

    beforeEach(async () => {
      await server.empty(address)
      ;[here, there] = [await openStore(address), await openStore(address)]
      heard = []
      there.watch(community => heard.push(community))
    })
    afterEach(async () => {
      await here.close()
      await there.close()
    })

    /** Resolved with true as soon as something holds, with false if it does not within a second that the machine goes on in. */
    async function withinASecond(holds: () => boolean | Promise<boolean>): Promise<boolean> {
      for (let looks = 0; looks < 100; looks++) {
        if (await holds()) return true
        await pause(10)
      }
      return false
    }

    /** The processes of the server that listen. */
    const listeners = (what: string) =>
      server.query(
        `SELECT ${what} FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = $1 AND pid <> pg_backend_pid()`,
        [new URL(address).pathname.slice(1)],
      )

    async function untilListening(): Promise<void> {
      while ((await listeners('pid')).length === 0) await pause(20)
      // Until the revisions were asked for once more.
      await pause(600)
    }

    test('a change is told within a second', async () => {
      await untilListening()
      await there.state(HARBOUR_TOWN)
      await here.change(HARBOUR_TOWN, { put: [storedDocument('1')] })
      expect(await withinASecond(() => heard.length > 0)).toBe(true)
      await here.changeSettings(MARKET_TOWN, { showsShared: false })
      expect(await withinASecond(() => heard.length > 1)).toBe(true)
      expect(heard).toEqual([HARBOUR_TOWN, MARKET_TOWN])
    })

    test('a change is told by asking while nothing can be heard, and heard again afterwards', async () => {
      await untilListening()
      await there.state(HARBOUR_TOWN)
      await here.change(HARBOUR_TOWN, { put: [storedDocument('1')] })
      expect(await withinASecond(() => heard.length === 1)).toBe(true)
      await listeners('pg_terminate_backend(pid)')
      await here.change(HARBOUR_TOWN, { put: [storedDocument('2')] })
      expect(await withinASecond(() => heard.length === 2)).toBe(true)
      await untilListening()
      await here.change(HARBOUR_TOWN, { put: [storedDocument('3')] })
      expect(await withinASecond(() => heard.length === 3)).toBe(true)
    })

    test('a change that was not made is not told', async () => {
      await untilListening()
      const expects = [{ id: storedDocument('1').document.id, hash: 'other' }]
      expect(await here.change(HARBOUR_TOWN, { put: [storedDocument('1')], expects })).toBe('conflict')
      await here.change(MARKET_TOWN, { put: [storedDocument('1')] })
      expect(await withinASecond(() => heard.length > 0)).toBe(true)
      expect(heard).toEqual([MARKET_TOWN])
    })

    test('changes of one community wait for each other, and one that leans on the other is refused', async () => {
      const expects = [{ id: storedDocument('1').document.id, hash: null }]
      const results = await Promise.all(
        [here, there, here, there].map((store, index) =>
          store.change(HARBOUR_TOWN, { put: [storedDocument(String(index))], expects }),
        ),
      )
      expect(results.toSorted()).toEqual(['conflict', 'conflict', 'conflict', 'made'])
      expect(await here.revisions([HARBOUR_TOWN])).toEqual(new Map([[HARBOUR_TOWN, 1]]))
    })

    test('each job is claimed once', async () => {
      const ids = Array.from({ length: 12 }, (_, number) => `job ${number}`)
      for (const id of ids) await here.addJob({ id, community: HARBOUR_TOWN, request: '{}', bytes: null })
      const claims = await Promise.all(
        ids.flatMap(id => [here.claimJob(`here ${id}`, 60_000), there.claimJob(`there ${id}`, 60_000)]),
      )
      expect(claims.flatMap(claim => claim?.id ?? []).toSorted()).toEqual(ids.toSorted())
    })

    test('persons are known by the same key, whoever makes it', async () => {
      await Promise.all([here.chooseCommunity('1', HARBOUR_TOWN), there.chooseCommunity('2', MARKET_TOWN)])
      expect(await there.chosenCommunity('1')).toBe(HARBOUR_TOWN)
      expect(await here.chosenCommunity('2')).toBe(MARKET_TOWN)
    })
  })

  test('takes processes that start together on an empty database', async () => {
    const empty = await server.database()
    const stores = await Promise.all([1, 2, 3].map(() => openStore(empty)))
    for (const store of stores) {
      expect(await store.communities()).toEqual([])
      await store.close()
    }
  })
})
