import { afterEach, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Chat } from '../../src/chat/chat.ts'
import type { Chats } from '../../src/chat/chats.ts'
import { createChats } from '../../src/chat/community-chats.ts'
import type { Action, Reply } from '../../src/chat/reply.ts'
import type { Visitor } from '../../src/chat/visitor.ts'
import { createKeeper, type OpenKeeper } from '../../src/communities/community-keeper.ts'
import { createShelves, type Shelves, segmentsOf } from '../../src/communities/shelves.ts'
import { communityId, type Store } from '../../src/store/store.ts'
import { noFetcher, readerInProcess } from '../support/bringing.ts'
import { plainDocument } from '../support/documents.ts'
import { openMemoryStore } from '../support/stores.ts'
import { somebody } from '../support/visitors.ts'

const COMMUNITIES = ['100', '200', '300'] as const
type Community = (typeof COMMUNITIES)[number]

/** A word that stands in the documents of one community alone. */
const SECRETS: Readonly<Record<Community, string>> = { 100: 'zorblat', 200: 'quimbee', 300: 'vexwood' }
const SHARED = 'lanternfish'

const textOf = (community: Community, number: number): string =>
  `The ${SECRETS[community]} gate number ${number} opens at ${number} o'clock. Ida Lind keeps its keys in the bakery.`

/** What somebody does; communities, channels and documents by number. */
type Deed =
  | { readonly kind: 'add' | 'remove' | 'replace'; readonly community: Community; readonly number: number }
  | { readonly kind: 'shared' | 'hidden'; readonly community: Community }
  | { readonly kind: 'scope' | 'confine' | 'unscope'; readonly community: Community; readonly number: number }
  | { readonly kind: 'join'; readonly community: Community }
  | { readonly kind: 'leave'; readonly community: Community }
  | { readonly kind: 'choose'; readonly community: Community | null }
  | {
      readonly kind: 'look'
      readonly from: Community | 'direct' | 'elsewhere'
      readonly channel: string
      readonly about: Community
    }

const community = fc.constantFrom(...COMMUNITIES)
const number = fc.integer({ min: 1, max: 3 })
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constantFrom('add' as const, 'remove' as const, 'replace' as const), community, number }),
  fc.record({ kind: fc.constantFrom('shared' as const, 'hidden' as const), community }),
  fc.record({ kind: fc.constantFrom('scope' as const, 'confine' as const, 'unscope' as const), community, number }),
  fc.record({ kind: fc.constant('join' as const), community }),
  fc.record({ kind: fc.constant('leave' as const), community }),
  fc.record({ kind: fc.constant('choose' as const), community: fc.option(community) }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('look' as const),
      from: fc.constantFrom(...COMMUNITIES, 'direct' as const, 'elsewhere' as const),
      channel: fc.constantFrom('open', 'limited'),
      about: community,
    }),
  },
)

/** Everything that is open for one sequence of deeds. */
interface World {
  readonly store: Store
  readonly keeper: OpenKeeper
  readonly shelves: Shelves
  readonly chats: Chats
  readonly members: Set<Community>
  /** What was shown anywhere: codes and buttons that people can carry from one place to another. */
  readonly codes: Set<string>
  readonly actions: Action[]
  chosen: Community | null
  count: number
}

let open: World | null = null

async function openWorld(): Promise<World> {
  const store = await openMemoryStore()
  const shared = [plainDocument(`The ${SHARED} swims at night. It is sold on Mondays.`, 'fish', { title: 'Fish' })]
  const keeper = createKeeper({ store, shared, reader: readerInProcess, fetcher: noFetcher })
  const shelves = createShelves(store, await segmentsOf(shared), { mostPassages: 1, keptFrom: 1, quiet: 0 })
  const members = new Set<Community>()
  const isMember = async (id: string): Promise<boolean> => COMMUNITIES.some(each => each === id && members.has(each))
  const chats = createChats({ shelves, keeper, isMember })
  open = { store, keeper, shelves, chats, members, codes: new Set(), actions: [], chosen: null, count: 0 }
  return open
}

afterEach(async () => {
  await open?.keeper.close()
  await open?.shelves.close()
  await open?.store.close()
  open = null
})

/** What moderators do. */
type Moderation = Exclude<Deed, { readonly kind: 'look' | 'join' | 'leave' | 'choose' }>

async function moderate(world: World, each: Moderation): Promise<void> {
  const { keeper } = world
  const id = communityId(each.community)
  const request = (text: string, title: string) =>
    ({ id: `request-${++world.count}`, source: { kind: 'text', text }, described: { title, language: 'en' } }) as const
  if (!('number' in each)) return keeper.changeSettings(id, { showsShared: each.kind === 'shared' })
  const title = `Gate ${each.number} of ${SECRETS[each.community]}`
  switch (each.kind) {
    case 'add':
      await keeper.add(id, request(textOf(each.community, each.number), title))
      return
    case 'replace':
      await keeper.replace(id, title, request(`${textOf(each.community, each.number)} It is painted blue.`, title))
      return
    case 'remove':
      await keeper.remove(id, title)
      return
    case 'scope':
    case 'confine':
      await keeper.allow(id, 'limited', title, each.kind === 'confine' ? true : undefined)
      return
    case 'unscope':
      await keeper.unscope(id, 'limited')
  }
}

function visitorAt(from: Community | 'direct' | 'elsewhere', channel: string, about: Community): Visitor {
  if (from === 'direct') return { ...somebody, person: '7', channel: 'dm', door: 'direct' }
  // Anywhere else a person may be in the server of a community whose member the bot is not.
  if (from === 'elsewhere') return { ...somebody, person: '7', channel, community: about, door: 'elsewhere' }
  return { ...somebody, person: '7', channel, community: from, door: 'server' }
}

/** Whatever can be had from a chat about a community, with what was carried there. */
async function everythingIn(chat: Chat, visitor: Visitor, about: Community, world: World): Promise<readonly Reply[]> {
  const { wording } = visitor
  const questions = [`When does the ${SECRETS[about]} gate open?`, 'Who keeps the keys of the gate?', SECRETS[about]]
  const asked = [
    ...(await Promise.all(questions.map(text => chat.ask({ text }, visitor)))),
    await chat.ask({ text: 'Who keeps the keys?', document: `Gate 1 of ${SECRETS[about]}` }, visitor),
  ]
  const carried = [
    ...Array.from(world.codes, code => chat.cite(code, wording)),
    ...world.actions.flatMap(action => ('view' in action ? [chat.show(action.view, wording)] : [])),
  ]
  return [
    ...asked,
    ...carried,
    chat.follow({ kind: 'list', page: 0 }, wording),
    chat.outline(`Gate 1 of ${SECRETS[about]}`, wording),
  ]
}

/** What a reply shows that is not the person's own words. */
const shownIn = ({ blocks, choices, menu, steps }: Reply): string =>
  JSON.stringify([
    blocks.map(block => {
      if (block.kind === 'quotation') return [block.quotation.quote.text, block.quotation.source]
      return block.kind === 'listing' ? block.listing : null
    }),
    choices.filter(({ action }) => action.kind !== 'ask'),
    menu,
    steps,
  ])

function carry(replies: readonly Reply[], world: World): void {
  for (const { blocks, choices } of replies) {
    for (const block of blocks)
      if (block.kind === 'quotation' && block.quotation.source.code !== undefined)
        world.codes.add(block.quotation.source.code)
    for (const { action } of choices) if (world.actions.length < 20) world.actions.push(action)
  }
}

async function look(world: World, { from, channel, about }: Extract<Deed, { kind: 'look' }>): Promise<void> {
  const visitor = visitorAt(from, channel, about)
  const chat = await world.chats.of(visitor)
  const own =
    from === 'direct' ? (world.chosen !== null && world.members.has(world.chosen) ? world.chosen : null) : from
  const replies = await everythingIn(chat, visitor, about, world)
  const shown = [
    ...replies.map(shownIn),
    ...['', 'g', SECRETS[about]].flatMap(typed => [
      JSON.stringify(chat.suggestDocuments(typed)),
      JSON.stringify(chat.suggestQuestions(typed)),
    ]),
  ].join('\n')
  for (const other of COMMUNITIES) if (other !== own) expect(shown).not.toContain(SECRETS[other])
  const mine = own === null || own === 'elsewhere' ? null : await world.keeper.state(communityId(own))
  expect(chat.documentCount).toBeLessThanOrEqual((mine?.entries.length ?? 0) + 1)
  if (mine?.settings.showsShared === false) expect(shown).not.toContain(SHARED)
  carry(replies, world)
}

async function act(world: World, each: Deed): Promise<void> {
  if (each.kind === 'look') return look(world, each)
  if (each.kind === 'join') world.members.add(each.community)
  else if (each.kind === 'leave') world.members.delete(each.community)
  else if (each.kind === 'choose') {
    world.chosen = each.community
    await world.keeper.chooseCommunity('7', each.community === null ? null : communityId(each.community))
  } else await moderate(world, each)
}

test('no sequence of deeds lets one community see another’s documents, questions or figures', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(deed, { minLength: 4, maxLength: 25 }), async deeds => {
        const world = await openWorld()
        // So that there is something to be seen from the beginning.
        for (const each of COMMUNITIES) await moderate(world, { kind: 'add', community: each, number: 1 })
        for (const each of deeds) await act(world, each)
      })
      .afterEach(async () => {
        await open?.keeper.close()
        await open?.shelves.close()
        await open?.store.close()
        open = null
      }),
    { numRuns: 60 },
  )
})
