import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createKeeper, type OpenKeeper } from '../../src/communities/community-keeper.ts'
import { communityId, type Store } from '../../src/store/store.ts'
import { noFetcher, readerInProcess } from '../support/bringing.ts'
import { first, plainDocument } from '../support/documents.ts'
import { openMemoryStore } from '../support/stores.ts'

const TOWN = communityId('100')
const shared = plainDocument('The guide is for all.', 'guide', { title: 'The Guide' })

let store: Store
let keeper: OpenKeeper

beforeEach(async () => {
  store = await openMemoryStore()
  keeper = createKeeper({ store, shared: [shared], reader: readerInProcess, fetcher: noFetcher })
})

afterEach(async () => {
  await keeper.close()
  await store.close()
})

/** Adds a document of a title. */
const add = (title: string) =>
  keeper.add(TOWN, {
    id: title,
    source: { kind: 'text', text: `${title} is here.` },
    described: { title, language: 'en' },
  })

describe('a channel', () => {
  test('is limited to the documents that are allowed there', async () => {
    await add('Rules')
    await add('Menu')
    expect(await keeper.allow(TOWN, '7', 'Menu')).toEqual({ kind: 'scoped', titles: ['Menu'] })
    expect(await keeper.allow(TOWN, '7', 'The Guide')).toEqual({ kind: 'scoped', titles: ['Menu', 'The Guide'] })
    expect(await keeper.disallow(TOWN, '7', 'Menu')).toEqual({ kind: 'scoped', titles: ['The Guide'] })
    expect(await keeper.disallow(TOWN, '7', 'The Guide')).toEqual({ kind: 'scoped', titles: [] })
    expect((await store.state(TOWN)).scopes.get('7')).toEqual([])
    await keeper.unscope(TOWN, '7')
    expect((await store.state(TOWN)).scopes.size).toBe(0)
  })

  test('keeps what several moderators change at once', async () => {
    const names = ['Rules', 'Menu', 'Map', 'Tea']
    for (const name of names) await add(name)
    for (const name of names) await keeper.allow(TOWN, '7', name)
    await Promise.all([keeper.disallow(TOWN, '7', 'Rules'), keeper.disallow(TOWN, '7', 'Menu')])
    await Promise.all([keeper.disallow(TOWN, '7', 'Map'), keeper.allow(TOWN, '7', 'The Guide')])
    expect(await keeper.allow(TOWN, '7', 'Tea')).toEqual({ kind: 'scoped', titles: ['The Guide', 'Tea'] })
  })

  test('can have a document for itself, unless that is the operator’s', async () => {
    await add('Rules')
    expect(await keeper.allow(TOWN, '7', 'Rules', true)).toEqual({ kind: 'scoped', titles: ['Rules'] })
    expect(first((await store.state(TOWN)).entries).isConfined).toBe(true)
    expect(await keeper.allow(TOWN, '7', 'The Guide', true)).toEqual({ kind: 'not-own' })
    expect(await keeper.allow(TOWN, '7', 'Menu', true)).toEqual({ kind: 'no-such-document' })
    expect(await keeper.disallow(TOWN, '8', 'Rules')).toEqual({ kind: 'no-such-document' })
  })
})
