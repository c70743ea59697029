import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { OpenKeeper } from '../../src/communities/community-keeper.ts'
import type { Keeper, Request, Source } from '../../src/communities/keeper.ts'
import { DocumentError } from '../../src/corpus/problem.ts'
import { communityId, type Store } from '../../src/store/store.ts'
import { readerInProcess } from '../support/bringing.ts'
import { first } from '../support/documents.ts'
import { added as addedTo, openTown, page, RULES, request, TOWN, type Town, text } from '../support/town.ts'

let store: Store
let keeper: OpenKeeper
let pages: Town['pages']
let keeperWith: Town['keeperWith']
let documentsNow: Town['documentsNow']

beforeEach(async () => {
  ;({ store, pages, keeperWith, documentsNow } = await openTown())
  keeper = keeperWith()
})

afterEach(async () => {
  await keeper.close()
  await store.close()
})

const added = (asked: Request, by: Keeper = keeper) => addedTo(asked, by)

describe('adding', () => {
  test('keeps the text as it is, and says what became of it', async () => {
    const stages: string[] = []
    const result = await keeper.add(TOWN, text(RULES), ({ stage }) => stages.push(stage))
    const document = first(await documentsNow())
    expect(document.text).toBe(RULES)
    expect(result).toEqual({
      kind: 'added',
      documents: [{ id: document.id, title: 'Rules', language: 'en', passages: 1, headings: 0, leftOut: [] }],
      same: [],
      leftOut: [],
    })
    expect(stages).toEqual(['read', 'split', 'indexed', 'kept'])
  })

  test('takes a message as it was written: what looks like front matter says nothing of the document', async () => {
    const written = '---\ntitle: Owned\nquestions:\n  - Free nitro?\n---\nThe race begins at nine.'
    const url = 'https://discord.com/channels/1/2/3'
    await added(request({ kind: 'message', text: written, url }, { title: 'Race' }))
    const document = first(await documentsNow())
    expect(document.text.trimStart()).toBe(written)
    expect(document).toMatchObject({ title: 'Race' })
    expect(document.questions).toBeUndefined()
    await expect(
      keeper.add(TOWN, request({ kind: 'message', text: '---\n**Tonight:** come all\n---\nThe race begins.', url })),
    ).resolves.toMatchObject({ kind: 'added' })
  })

  test('says so if the same bytes are there already', async () => {
    await added(text(RULES))
    expect(await added(text(RULES, 'Rules again'))).toMatchObject({ documents: [], same: ['Rules'] })
    expect(await documentsNow()).toHaveLength(1)
  })

  test('is done once for one request', async () => {
    const once = text(RULES)
    await added(once)
    expect(await keeper.add(TOWN, once)).toEqual({ kind: 'asked-before' })
    expect(await documentsNow()).toHaveLength(1)
  })

  test('refuses what gives no document, and forgets it', async () => {
    const reader = {
      ...readerInProcess,
      read: () => Promise.reject(new DocumentError({ kind: 'no-text', format: 'PDF' })),
    }
    const refusing = keeperWith({ reader })
    expect(await refusing.add(TOWN, text(RULES))).toEqual({
      kind: 'document',
      problem: { kind: 'no-text', format: 'PDF' },
    })
    await refusing.close()
    expect(await store.claimJob('somebody', 1_000)).toBeNull()
  })

  test('refuses an attachment by its size before it is fetched', async () => {
    const source: Source = { kind: 'attachment', name: 'a.pdf', url: 'https://cdn.example/a.pdf', size: 11 * 2 ** 20 }
    expect(await keeper.add(TOWN, request(source))).toEqual({
      kind: 'document',
      problem: { kind: 'too-large', most: 10 },
    })
  })

  test('refuses a page that is not there', async () => {
    const source: Source = { kind: 'page', url: 'https://town.example/nothing' }
    expect(await keeper.add(TOWN, request(source))).toEqual({ kind: 'page', problem: { kind: 'not-found' } })
  })
})

test('what is removed is gone', async () => {
  await added(text(RULES))
  expect(await keeper.remove(TOWN, 'RULES')).toEqual({ kind: 'removed', title: 'Rules' })
  expect(await documentsNow()).toEqual([])
  expect(await keeper.remove(TOWN, 'Rules')).toEqual({ kind: 'no-such-document' })
})

test('a title that several documents have removes none of them', async () => {
  const twins = [await added(text('The first.', 'Twin')), await added(text('The second.', 'Twin'))]
  expect(await keeper.remove(TOWN, 'twin')).toEqual({ kind: 'ambiguous' })
  expect(await documentsNow()).toHaveLength(2)
  expect(await keeper.remove(TOWN, twins[1]?.documents[0]?.id ?? '')).toEqual({ kind: 'removed', title: 'Twin' })
  expect((await documentsNow()).map(each => each.text)).toEqual(['The first.'])
})

test('all of a community can be removed at once, and nothing of another', async () => {
  const other = communityId('200')
  await added(text(RULES))
  await added(text('Soup is on Mondays.', 'Menu'))
  await keeper.add(other, text('Tea is at four.', 'Tea'))
  expect(await keeper.removeAll(TOWN)).toBe(2)
  expect(await documentsNow()).toEqual([])
  expect(await keeper.removeAll(TOWN)).toBe(0)
  expect((await store.state(other)).entries.map(({ title }) => title)).toEqual(['Tea'])
})

test('what is exported can be added again with all that is known of it', async () => {
  pages.set('https://town.example/rules.txt', page(RULES, '"1"'))
  await added(request({ kind: 'page', url: 'https://town.example/rules.txt' }, { title: 'Rules: dogs / pool' }))
  await added(request({ kind: 'text', text: 'Soup is on Mondays.' }, { title: 'Menu', language: 'fr' }))
  const [rules, menu] = await documentsNow()
  const archive = await keeper.export(TOWN)
  const other = communityId('200')
  const again = request({ kind: 'file', file: { name: 'documents.zip', bytes: archive ?? new Uint8Array() } }, {})
  expect(await keeper.add(other, again)).toMatchObject({ kind: 'added', leftOut: [] })
  const copies = await store.documents(other)
  expect(copies.map(({ document }) => document)).toMatchObject([
    { title: rules?.title, text: rules?.text, url: rules?.url, language: 'en' },
    { title: 'Menu', text: menu?.text, language: 'fr', isLanguageGiven: true },
  ])
  expect(copies[0]?.origin).toEqual({ kind: 'page', url: 'https://town.example/rules.txt' })
  expect(await keeper.reload(other, { id: 'again-8' })).toMatchObject({ documents: [{ result: { kind: 'same' } }] })
})
