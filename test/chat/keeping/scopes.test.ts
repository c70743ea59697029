import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createKeeping, type Keeping } from '../../../src/chat/keeping/keeping.ts'
import type { Reply } from '../../../src/chat/reply.ts'
import { createKeeper, type OpenKeeper } from '../../../src/communities/community-keeper.ts'
import type { Store } from '../../../src/store/store.ts'
import { english } from '../../../src/wording/wording.ts'
import { noFetcher, readerInProcess } from '../../support/bringing.ts'
import { plainDocument } from '../../support/documents.ts'
import { openMemoryStore } from '../../support/stores.ts'

const HELP = { id: '7', name: 'help' }
const STAFF = { id: '8', name: 'staff' }

let store: Store
let keeper: OpenKeeper
let keeping: Keeping

beforeEach(async () => {
  store = await openMemoryStore()
  const shared = [plainDocument('The guide is for all.', 'guide', { title: 'The Guide' })]
  keeper = createKeeper({ store, shared, reader: readerInProcess, fetcher: noFetcher })
  const by = (id: string): Keeping =>
    createKeeping(keeper, { community: '100', wording: english, id, mostBytes: 1_000 })
  await by('1').add({ text: 'Dogs stay on the lead.', title: 'Rules' })
  await by('2').add({ text: 'The safe is in the cellar.', title: 'Staff book' })
  keeping = by('3')
})

afterEach(async () => {
  await keeper.close()
  await store.close()
})

/** What is said, titles of lists included, without what is said of threads. */
const said = ({ blocks }: Reply): readonly string[] =>
  blocks.flatMap(block => {
    if (block.kind === 'statement') return [block.text]
    return block.kind === 'listing' ? block.listing.items.map(({ title = '' }) => `- ${title}`) : []
  })

describe('what a channel sees is said', () => {
  test('without what is for other channels alone', async () => {
    expect(said(await keeping.allow(STAFF, 'Staff book', true))).toEqual([
      '#staff sees this document alone:',
      '- Staff book',
      'The document is seen only in channels that it is named for.',
    ])
    expect(said(await keeping.scope(HELP))).toEqual([
      '#help sees all documents of this server but 1 that is for other channels alone.',
    ])
  })

  test('with what is seen in no channel any more', async () => {
    await keeping.allow(STAFF, 'Staff book', true)
    expect(said(await keeping.unscope(STAFF))).toEqual([
      '#staff sees all documents of this server but 1 that is for other channels alone.',
      'Seen in no channel now, since named for none: “Staff book”.',
    ])
    expect(said(await keeping.allow(STAFF, 'Staff book', false))).toEqual([
      '#staff sees all documents of this server.',
      'The document is seen in every channel that is not limited.',
    ])
  })

  test('without documents of the operator that the server hides, and why', async () => {
    await keeping.allow(HELP, 'The Guide')
    await keeping.showShared(false)
    expect(said(await keeping.scope(HELP))).toEqual([
      '#help sees no document. Name one for it, or let it see everything.',
      english.say('settings.shared.hidden'),
    ])
  })
})

describe('a document that is for some channels alone and no longer', () => {
  test('limits no channel that was not limited', async () => {
    await keeping.allow(STAFF, 'Staff book', true)
    expect(said(await keeping.allow(HELP, 'Staff book', false))[0]).toBe('#help sees all documents of this server.')
    expect((await keeper.state(await communityOf())).scopes.has(HELP.id)).toBe(false)
  })

  test('is named for a channel that is limited, as it was asked', async () => {
    await keeping.allow(HELP, 'Rules')
    expect(said(await keeping.allow(HELP, 'Staff book', false)).slice(0, 3)).toEqual([
      '#help sees these 2 documents alone:',
      '- Rules',
      '- Staff book',
    ])
  })

  test('is refused if it is the operator’s or none', async () => {
    expect(said(await keeping.allow(HELP, 'The Guide', false))[0]).toContain('belongs to whoever runs me')
    expect(said(await keeping.allow(HELP, 'Nothing', false))[0]).toContain('There is no document')
  })
})

const communityOf = async () => {
  const [community] = await store.communities()
  if (community === undefined) throw new Error('There is no community.')
  return community
}
