import type { Chats } from './chat/chats.ts'
import { createChats, type Membership } from './chat/community-chats.ts'
import { createKeeper } from './communities/community-keeper.ts'
import { createShelves, segmentsOf } from './communities/shelves.ts'
import type { Config } from './config.ts'
import { readDocuments } from './corpus/reading.ts'
import { createPageFetcher, type FetcherSettings } from './fetching/page-fetcher.ts'
import { createFileReader } from './ingestion/worker-file-reader.ts'
import { log } from './log.ts'
import { openStore } from './store/sql-store.ts'

/** What is behind the doors of a bot: documents, and chats about them. */
export interface Interior {
  readonly chats: Chats
  /** Of the operator's documents. */
  readonly documentCount: number
  readonly passageCount: number
  close(): Promise<void>
}

export interface InteriorSettings {
  readonly isMember: Membership
  /** For tests: what may be fetched besides what is public. */
  readonly fetching?: FetcherSettings
}

/**
 * Reads the operator's documents and opens what the communities' are kept in.
 *
 * @throws AppError bad-input if the operator's documents are not there, store-unreachable or bad-store if the others
 *   cannot be had
 */
export async function openInterior(
  { corpusFolder, database }: Pick<Config, 'corpusFolder' | 'database'>,
  { isMember, fetching = {} }: InteriorSettings,
): Promise<Interior> {
  const [{ documents, problems }, store] = await Promise.all([readDocuments([corpusFolder]), openStore(database)])
  for (const problem of problems) log.warn(problem)
  const shared = await segmentsOf(documents)
  const fetcher = createPageFetcher(fetching)
  const reader = createFileReader()
  const keeper = createKeeper({ store, shared: documents, fetcher, reader })
  const shelves = createShelves(store, shared)
  // Whoever asks first does not wait for it.
  const { passages } = await shelves.collectionAt({ community: null, channel: null })
  return {
    chats: createChats({ shelves, keeper, isMember }),
    documentCount: documents.length,
    passageCount: passages.length,
    close: async () => {
      await keeper.close()
      await Promise.all([shelves.close(), reader.close(), fetcher.close()])
      await store.close()
    },
  }
}
