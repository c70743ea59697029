import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { OpenKeeper } from '../../src/communities/community-keeper.ts'
import type { Keeper, Request, Source } from '../../src/communities/keeper.ts'
import { spanNow } from '../../src/corpus/anchoring.ts'
import { FetchError } from '../../src/fetching/fetch-error.ts'
import { type Store } from '../../src/store/store.ts'
import { slice } from '../../src/text/span.ts'
import { readerInProcess } from '../support/bringing.ts'
import { first, spanOf } from '../support/documents.ts'
import { added as addedTo, NEW_RULES, openTown, page, RULES, request, TOWN, type Town, text } from '../support/town.ts'
import { zipFile } from '../support/zip-files.ts'

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

describe('replacing', () => {
  test('keeps the name, the title and the way to what was quoted before', async () => {
    await added(text(RULES))
    const old = first(await documentsNow())
    const result = await keeper.replace(TOWN, 'rules', request({ kind: 'text', text: NEW_RULES }))
    expect(result).toMatchObject({ kind: 'replaced', document: { id: old.id, title: 'Rules' }, kept: 2, of: 3 })
    const next = first(await documentsNow())
    const version = first(next.earlier ?? [])
    expect(version.hash).toBe(old.hash)
    const now = spanNow(version, spanOf(RULES, 'Fires are not allowed.'))
    expect(now && slice(next.text, now)).toBe('Fires are not allowed.')
    expect(spanNow(version, spanOf(RULES, 'The pool closes at nine.'))).toBeNull()
  })

  test('says so if nothing is different', async () => {
    await added(text(RULES))
    expect(await keeper.replace(TOWN, 'Rules', text(RULES))).toEqual({ kind: 'same', title: 'Rules' })
  })

  test('takes over the language that somebody gave the document, unless another is given', async () => {
    await added(request({ kind: 'text', text: RULES }, { title: 'Rules', language: 'fr' }))
    await keeper.replace(TOWN, 'Rules', request({ kind: 'text', text: NEW_RULES }, {}))
    expect(first(await documentsNow()).language).toBe('fr')
    await keeper.replace(TOWN, 'Rules', request({ kind: 'text', text: NEW_RULES }, { language: 'en' }))
    expect(first(await documentsNow()).language).toBe('en')
  })

  test('takes over no language that was only detected', async () => {
    await added(request({ kind: 'text', text: RULES }, { title: 'Rules' }))
    expect(first(await documentsNow()).language).toBe('en')
    const german = 'Der Hafen ist ab sechs Uhr geöffnet. Hunde bleiben an der Leine, und das Bad schließt um neun.'
    await keeper.replace(TOWN, 'Rules', request({ kind: 'text', text: german }, {}))
    expect(first(await documentsNow()).language).toBe('de')
  })

  test('takes the address that a page has now, though it says the same', async () => {
    pages.set('https://town.example/old.txt', page(RULES, '"1"', 'https://town.example/old.txt'))
    pages.set('https://town.example/rules.txt', page(RULES, '"1"'))
    await added(request({ kind: 'page', url: 'https://town.example/old.txt' }, { title: 'Rules' }))
    const moved = request({ kind: 'page', url: 'https://town.example/rules.txt' }, {})
    expect(await keeper.replace(TOWN, 'Rules', moved)).toMatchObject({ kind: 'replaced', kept: 3, of: 3 })
    expect(first(await documentsNow()).url).toBe('https://town.example/rules.txt')
    expect(first((await store.state(TOWN)).entries).origin).toMatchObject({ url: 'https://town.example/rules.txt' })
  })

  test('refuses several documents in the place of one', async () => {
    await added(text(RULES))
    const bytes = await zipFile({ 'a.txt': 'The first.', 'b.txt': 'The second.' })
    const archive = request({ kind: 'file', file: { name: 'both.zip', bytes } })
    expect(await keeper.replace(TOWN, 'Rules', archive)).toEqual({ kind: 'several-documents', count: 2 })
    expect(first(await documentsNow()).text).toBe(RULES)
  })

  test('refuses what is not there, and what is the operator’s', async () => {
    expect(await keeper.replace(TOWN, 'Menu', text(RULES))).toEqual({ kind: 'no-such-document' })
    expect(await keeper.replace(TOWN, 'The Guide', text(RULES))).toEqual({ kind: 'not-own' })
    expect(await keeper.remove(TOWN, 'The Guide')).toEqual({ kind: 'not-own' })
  })

  test('refuses when somebody else changed the document meanwhile', async () => {
    await added(text(RULES))
    const slow = keeperWith({
      reader: {
        ...readerInProcess,
        read: async (file, described, progress) => {
          await keeper.replace(TOWN, 'Rules', text(`${RULES} And more.`))
          return readerInProcess.read(file, described, progress)
        },
      },
    })
    expect(await slow.replace(TOWN, 'Rules', text(NEW_RULES))).toEqual({ kind: 'conflict' })
    await slow.close()
    expect(first(await documentsNow()).text).toBe(`${RULES} And more.`)
  })
})

describe('loading pages anew', () => {
  const source: Source = { kind: 'page', url: 'https://town.example/rules.txt' }

  test('leaves what has not changed, and replaces what has', async () => {
    pages.set(source.url, page(RULES, '"1"'))
    await added(request(source))
    expect(await keeper.reload(TOWN, { id: 'again-1' })).toMatchObject({
      documents: [{ result: { kind: 'unchanged' } }],
    })
    pages.set(source.url, page(NEW_RULES, '"2"'))
    expect(await keeper.reload(TOWN, { id: 'again-2' })).toMatchObject({
      documents: [{ result: { kind: 'replaced', kept: 2, of: 3 } }],
    })
    expect(first(await documentsNow()).text).toBe(NEW_RULES)
    expect(first((await store.state(TOWN)).entries).origin).toMatchObject({
      kind: 'page',
      url: source.url,
      etag: '"2"',
    })
  })

  test('notes the new version of a page that says the same, so that it is not fetched again', async () => {
    pages.set(source.url, page(RULES, '"1"'))
    await added(request(source))
    const before = first((await store.state(TOWN)).entries)
    pages.set(source.url, page(RULES, '"2"'))
    expect(await keeper.reload(TOWN, { id: 'again-6' })).toMatchObject({ documents: [{ result: { kind: 'same' } }] })
    expect(first((await store.state(TOWN)).entries)).toEqual({ ...before, origin: { ...before.origin, etag: '"2"' } })
    expect(await keeper.reload(TOWN, { id: 'again-7' })).toMatchObject({
      documents: [{ result: { kind: 'unchanged' } }],
    })
  })

  test('leaves a document as it is whose page cannot be had', async () => {
    pages.set(source.url, page(RULES, '"1"'))
    await added(request(source))
    pages.set(source.url, new FetchError({ kind: 'too-slow', most: 10 }))
    expect(await keeper.reload(TOWN, { id: 'again-3' })).toMatchObject({
      documents: [{ result: { kind: 'page', problem: { kind: 'too-slow' } } }],
    })
    expect(first(await documentsNow()).text).toBe(RULES)
  })

  test('refuses where nothing came from the web', async () => {
    await added(text(RULES))
    expect(await keeper.reload(TOWN, { id: 'again-4' })).toEqual({ kind: 'no-page' })
    expect(await keeper.reload(TOWN, { id: 'again-5', document: 'Menu' })).toEqual({ kind: 'no-such-document' })
  })
})
