import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { keepingMeans } from '../../src/cli/keeping-means.ts'
import { jobOf } from '../../src/communities/requests.ts'
import { openStore } from '../../src/store/sql-store.ts'
import { communityId } from '../../src/store/store.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

const TOWN = communityId('100')

let folder: TemporaryFolder

beforeAll(async () => {
  folder = await temporaryFolder()
})

afterAll(() => folder.remove())

test('the command line leaves to the bot what a process left open', async () => {
  const database = `${folder.path}/verbatim.db`
  const source = { kind: 'text', text: 'Dogs stay on the lead.' } as const
  const bot = await openStore(database)
  await bot.addJob(jobOf('left', TOWN, { kind: 'add', source, described: { language: 'en' } }))
  const claimed = await keepingMeans({ database }).withKeeper(async keeper => {
    expect(await keeper.state(TOWN)).toMatchObject({ entries: [] })
    return bot.claimJob('the bot', 1_000)
  })
  expect(claimed).toMatchObject({ id: 'left', attempts: 1 })
  await bot.close()
})
