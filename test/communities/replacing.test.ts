import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createKeeper, type OpenKeeper } from '../../src/communities/community-keeper.ts'
import { archiveOf } from '../../src/communities/exporting.ts'
import type { Request, Source } from '../../src/communities/keeper.ts'
import type { FetchedPage } from '../../src/fetching/page.ts'
import type { Described } from '../../src/ingestion/prepared-document.ts'
import { communityId, type Store, type StoredDocument } from '../../src/store/store.ts'
import { noFetcher, readerInProcess } from '../support/bringing.ts'
import { first } from '../support/documents.ts'
import { openMemoryStore } from '../support/stores.ts'

const TOWN = communityId('100')
const RULES = 'Dogs stay on the lead. The pool closes at nine.'
const PAGE = { kind: 'page', url: 'https://town.example/rules.txt' } as const

let store: Store
let keeper: OpenKeeper
let etag: string
let count = 0
/** What happens while a page is fetched. */
let meanwhile: () => Promise<unknown>

beforeEach(async () => {
  store = await openMemoryStore()
  etag = '"1"'
  meanwhile = async () => {}
  const fetch = async (): Promise<FetchedPage> => {
    await meanwhile()
    return { ...PAGE, bytes: new TextEncoder().encode(RULES), contentType: 'text/plain', etag }
  }
  // All happens in the same millisecond.
  keeper = createKeeper({ store, reader: readerInProcess, fetcher: { ...noFetcher, fetch }, now: () => 1 })
})

afterEach(async () => {
  await keeper.close()
  await store.close()
})

const request = (source: Source, described: Described = {}): Request => ({
  id: `request-${++count}`,
  source,
  described: { language: 'en', ...described },
})
const text = (words: string, title: string): Request => request({ kind: 'text', text: words }, { title })
const file = (name: string, words: string): Request =>
  request({ kind: 'file', file: { name, bytes: new TextEncoder().encode(words) } }, { title: 'Rules' })

const there = async (): Promise<StoredDocument> => first(await store.documents(TOWN))

describe('a page that says the same when it is loaded anew', () => {
  beforeEach(async () => {
    await keeper.add(TOWN, request(PAGE, { title: 'Rules' }))
    etag = '"2"'
  })

  test('leaves the title that somebody gave its document meanwhile', async () => {
    meanwhile = async () => {
      meanwhile = async () => {}
      expect(await keeper.replace(TOWN, 'Rules', text(RULES, 'House rules'))).toMatchObject({ kind: 'replaced' })
    }
    expect(await keeper.reload(TOWN, { id: 'again' })).toMatchObject({ documents: [{ result: { kind: 'same' } }] })
    expect(await there()).toMatchObject({ document: { title: 'House rules' }, origin: { kind: 'text' } })
  })

  test('leaves its document as open as somebody made it meanwhile', async () => {
    const { document } = await there()
    await store.confine(TOWN, document.id, true)
    meanwhile = () => store.confine(TOWN, document.id, false)
    await keeper.reload(TOWN, { id: 'again' })
    expect(await there()).toMatchObject({ isConfined: false, origin: { etag: '"2"' } })
  })
})

test('of two new titles at once the second one is refused', async () => {
  await keeper.add(TOWN, text(RULES, 'Rules'))
  const results = await Promise.all(
    ['House rules', 'Town rules'].map(title => keeper.replace(TOWN, 'Rules', text(RULES, title))),
  )
  expect(results.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'replaced'])
})

describe('the same characters', () => {
  const WORDS = '# Dogs\n\nDogs stay on the lead.\n'

  test('of another format are another document', async () => {
    await keeper.add(TOWN, file('rules.txt', WORDS))
    expect(await keeper.replace(TOWN, 'Rules', file('rules.md', WORDS))).toMatchObject({
      kind: 'replaced',
      document: { headings: 1 },
      kept: 2,
      of: 2,
    })
    expect((await there()).document).toMatchObject({ mediaType: 'text/markdown', text: WORDS })
    expect(await keeper.replace(TOWN, 'Rules', file('rules.md', WORDS))).toEqual({ kind: 'same', title: 'Rules' })
  })

  test('of another date are another document', async () => {
    await keeper.add(TOWN, text(RULES, 'Rules'))
    const old = await there()
    const bytes = await archiveOf([{ ...old, document: { ...old.document, date: '2025-01-31' } }])
    const dated = request({ kind: 'file', file: { name: 'rules.zip', bytes } })
    expect(await keeper.replace(TOWN, 'Rules', dated)).toMatchObject({ kind: 'replaced' })
    expect((await there()).document).toMatchObject({ text: RULES, date: '2025-01-31' })
  })
})
