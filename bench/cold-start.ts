// Opens the documents of one server from a database, answers one question, and says so to its parent: see library-kept.ts.
import { createChats } from '../src/chat/community-chats.ts'
import { createKeeper } from '../src/communities/community-keeper.ts'
import { createShelves } from '../src/communities/shelves.ts'
import { openStore } from '../src/store/sql-store.ts'
import { english } from '../src/wording/wording.ts'

const [database = '', question = ''] = process.argv.slice(2)

const notAsked = (): Promise<never> => Promise.reject(new Error('Nothing is added here.'))
const close = (): Promise<void> => Promise.resolve()

const store = await openStore(database)
const keeper = createKeeper({
  store,
  reader: { read: notAsked, close },
  fetcher: { fetch: notAsked, fetchAttachment: notAsked, close },
})
const shelves = createShelves(store, [])
const chats = createChats({ shelves, keeper, isMember: notAsked })
const visitor = {
  person: '7',
  channel: '1',
  community: '100',
  door: 'server',
  wording: english,
  mayModerate: false,
  mayKeep: false,
} as const
const chat = await chats.of(visitor)
const { blocks } = await chat.ask({ text: question }, visitor)
process.send?.(
  blocks.some(({ kind }) => kind === 'quotation') ? 'answered' : `Nothing was quoted: ${JSON.stringify(blocks)}`,
)
await store.close()
process.exit(0)
