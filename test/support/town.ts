import type { Bringing } from '../../src/communities/bringing.ts'
import { createKeeper, type OpenKeeper } from '../../src/communities/community-keeper.ts'
import type { Keeper, Request, Source } from '../../src/communities/keeper.ts'
import type { Document } from '../../src/corpus/document.ts'
import { FetchError } from '../../src/fetching/fetch-error.ts'
import type { FetchedPage } from '../../src/fetching/page.ts'
import { communityId, type Store } from '../../src/store/store.ts'
import { noFetcher, readerInProcess } from './bringing.ts'
import { plainDocument } from './documents.ts'
import { openMemoryStore } from './stores.ts'

export const TOWN = communityId('100')
export const RULES = 'Dogs stay on the lead. The pool closes at nine. Fires are not allowed.'
export const NEW_RULES = 'Welcome. Dogs stay on the lead. The pool closes at ten. Fires are not allowed.'

/** A community's documents in memory, with a web of the test's own. */
export interface Town {
  readonly store: Store
  /** What the web says, page by page. */
  readonly pages: Map<string, FetchedPage | FetchError>
  /** Another keeper of the same documents. */
  readonly keeperWith: (changed?: Partial<Bringing>) => OpenKeeper
  readonly documentsNow: () => Promise<readonly Document[]>
}

export async function openTown(): Promise<Town> {
  const store = await openMemoryStore()
  const pages = new Map<string, FetchedPage | FetchError>()
  const shared = [plainDocument('The guide is for all.', 'guide', { title: 'The Guide' })]
  const fetcher: Bringing['fetcher'] = {
    ...noFetcher,
    fetch: async ({ url, etag }) => {
      const page = pages.get(url)
      if (!page) throw new FetchError({ kind: 'not-found' })
      if (page instanceof FetchError) throw page
      return page.kind === 'page' && page.etag !== undefined && page.etag === etag ? { kind: 'not-modified' } : page
    },
  }
  return {
    store,
    pages,
    keeperWith: (changed = {}) => createKeeper({ store, shared, reader: readerInProcess, fetcher, ...changed }),
    documentsNow: async () => (await store.documents(TOWN)).map(({ document }) => document),
  }
}

let count = 0

export const request = (source: Source, described: Request['described'] = { language: 'en' }): Request => ({
  id: `request-${++count}`,
  source,
  described,
})

export const text = (words: string, title = 'Rules'): Request =>
  request({ kind: 'text', text: words }, { title, language: 'en' })

export const page = (words: string, etag: string, url = 'https://town.example/rules.txt'): FetchedPage => ({
  kind: 'page',
  url,
  bytes: new TextEncoder().encode(words),
  contentType: 'text/plain',
  etag,
})

/** Adds a document to the town, and sees to it that it was added. */
export async function added(asked: Request, keeper: Keeper) {
  const result = await keeper.add(TOWN, asked)
  if (result.kind !== 'added') throw new Error(`Nothing was added: ${JSON.stringify(result)}`)
  return result
}
