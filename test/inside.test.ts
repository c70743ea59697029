import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openInterior } from '../src/inside.ts'
import { log } from '../src/log.ts'
import { openStore } from '../src/store/sql-store.ts'
import { communityId } from '../src/store/store.ts'
import { type PageServer, pageServer } from './support/page-server.ts'
import { type TemporaryFolder, temporaryFolder } from './support/temporary-folder.ts'

const TOWN = communityId('100')

let folder: TemporaryFolder
let server: PageServer
/** Settles when a page is asked for, which never comes. */
let asked: Promise<void>

beforeAll(async () => {
  log.level = 'silent'
  folder = await temporaryFolder()
  await folder.write('guide.md', 'The guide is for all.\n')
  let ask = (): void => {}
  asked = new Promise(resolve => {
    ask = resolve
  })
  server = await pageServer(() => ask())
})

afterAll(async () => {
  await server.close()
  await folder.remove()
})

test('what is being added when the bot is closed stays in the database for its next start', async () => {
  const config = { corpusFolder: folder.path, database: `${folder.path}/verbatim.db` }
  const interior = await openInterior(config, { isMember: async () => true, fetching: { allow: server.allow } })
  const source = { kind: 'page', url: `${server.url}/rules` } as const
  const adding = interior.chats.keeper?.add(TOWN, { id: 'asked', source, described: {} })
  const outcome = expect(adding).resolves.toEqual({ kind: 'interrupted' })
  await asked
  await interior.close()
  await outcome
  const store = await openStore(config.database)
  expect(await store.claimJob('next', 1_000)).toMatchObject({ id: 'asked', attempts: 1 })
  await store.close()
})
