import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createKeeper, type OpenKeeper } from '../../src/communities/community-keeper.ts'
import { createShelves, type Shelves } from '../../src/communities/shelves.ts'
import { log } from '../../src/log.ts'
import { openStore } from '../../src/store/sql-store.ts'
import { communityId, type Store } from '../../src/store/store.ts'
import { noFetcher, readerInProcess } from '../support/bringing.ts'
import { isPostgresThere, POSTGRES, type PostgresServer, startPostgres } from '../support/postgres.ts'

const TOWN = communityId('100')
const PLACE = { community: TOWN, channel: '1' }

/** What a process has of the documents. */
interface Process {
  readonly store: Store
  readonly keeper: OpenKeeper
  readonly shelves: Shelves
}

async function startProcess(address: string): Promise<Process> {
  const store = await openStore(address)
  return {
    store,
    keeper: createKeeper({ store, reader: readerInProcess, fetcher: noFetcher }),
    shelves: createShelves(store, []),
  }
}

async function stopProcess({ store, keeper, shelves }: Process): Promise<void> {
  await keeper.close()
  await shelves.close()
  await store.close()
}

const describeOnPostgres = isPostgresThere ? describe : describe.skip

describeOnPostgres(`${POSTGRES}: two processes that share it`, () => {
  let server: PostgresServer
  let here: Process
  let there: Process
  beforeAll(async () => {
    log.level = 'silent'
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  beforeEach(async () => {
    const address = await server.database()
    here = await startProcess(address)
    there = await startProcess(address)
  })
  afterEach(async () => {
    await stopProcess(here)
    await stopProcess(there)
  })

  const titlesThere = async (): Promise<readonly string[]> => {
    const { documents } = await there.shelves.collectionAt(PLACE)
    return [...documents.values()].map(({ title }) => title)
  }

  /** Looks again until it is so: fifty times with 20 ms between, which a machine that stands still does not use up. */
  async function soonThere(titles: readonly string[]): Promise<void> {
    for (let looks = 0; looks < 50 && JSON.stringify(await titlesThere()) !== JSON.stringify(titles); looks++)
      await new Promise(resolve => setTimeout(resolve, 20))
    expect(await titlesThere()).toEqual(titles)
  }

  const request = (id: string, text: string) =>
    ({ id, source: { kind: 'text', text }, described: { title: 'Rules', language: 'en' } }) as const

  test('each answer within a second from what the other one changed', async () => {
    expect(await titlesThere()).toEqual([])
    await here.keeper.add(TOWN, request('1', 'The pool opens at seven.'))
    await soonThere(['Rules'])
    await here.keeper.remove(TOWN, 'Rules')
    await soonThere([])
  })

  test('do what is asked of both once', async () => {
    const [first, second] = await Promise.all([
      here.keeper.add(TOWN, request('1', 'The pool opens at seven.')),
      there.keeper.add(TOWN, request('1', 'The pool opens at seven.')),
    ])
    expect([first.kind, second.kind].toSorted()).toEqual(['added', 'asked-before'])
    expect((await here.store.state(TOWN)).entries).toHaveLength(1)
  })

  test('keep the same bytes once, though both are asked for them at once', async () => {
    const results = await Promise.all(
      [here, there, here, there].map(({ keeper }, number) =>
        keeper.add(TOWN, request(`${number}`, 'The pool opens at seven.')),
      ),
    )
    const added = results.flatMap(result => (result.kind === 'added' ? result.documents : []))
    const same = results.flatMap(result => (result.kind === 'added' ? result.same : []))
    expect({ added: added.length, same }).toEqual({ added: 1, same: ['Rules', 'Rules', 'Rules'] })
    expect((await here.store.state(TOWN)).entries).toHaveLength(1)
  })
})
