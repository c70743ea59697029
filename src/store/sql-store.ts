import type { Kysely, Transaction } from 'kysely'
import { Changes } from './changes.ts'
import { chooseCommunity, chosenCommunity } from './choices.ts'
import { isPostgres, openDatabase } from './dialect.ts'
import { NotMade, writeChange } from './document-change.ts'
import {
  communitiesWithDocuments,
  confineDocument,
  documentsOf,
  entriesOf,
  sizeOf,
  textsOf,
  titlesByBytesIn,
} from './documents.ts'
import { indexNamed, keepIndex } from './indexes.ts'
import { addJob, claimJob, extendJob, finishJob, releaseJobs } from './jobs.ts'
import { announce, postgresWatcher } from './notifications.ts'
import { grow, revisionsOf } from './revisions.ts'
import { reviseScope, scopesOf } from './scopes.ts'
import { type ChangeResult, type CommunityId, type CommunityState, DEFAULT_SETTINGS, type Store } from './store.ts'
import type { Tables } from './tables.ts'
import { sqliteWatcher, type Watcher } from './watching.ts'

export interface StoreOptions {
  /** In ms since 1970. */
  readonly now?: () => number
}

/**
 * The store in a database.
 *
 * @param address a postgres:// address, or the path of a file of SQLite's
 * @throws AppError store-unreachable, or bad-store if a later version of the program has written it
 */
export async function openStore(address: string, { now = Date.now }: StoreOptions = {}): Promise<Store> {
  const database = await openDatabase(address)
  const changes = new Changes()
  const watcher = isPostgres(address) ? postgresWatcher(address, database, changes) : sqliteWatcher(database, changes)
  return storeIn({ database, changes, watcher, now, isShared: isPostgres(address) })
}

interface Parts {
  readonly database: Kysely<Tables>
  readonly changes: Changes
  readonly watcher: Watcher
  readonly now: () => number
  /** True if other processes are told by the database. */
  readonly isShared: boolean
}

function storeIn({ database, changes, watcher, now, isShared }: Parts): Store {
  /**
   * Makes a change, its revision and its announcement one.
   *
   * @throws NotMade if `writing` does
   */
  async function write<Written>(
    community: CommunityId,
    writing: (transaction: Transaction<Tables>) => Promise<Written>,
  ): Promise<Written> {
    const { revision, written } = await database.transaction().execute(async transaction => {
      const grown = await grow(transaction, community)
      const result = await writing(transaction)
      if (isShared) await announce(transaction, community, grown)
      return { revision: grown, written: result }
    })
    changes.tell(community, revision)
    return written
  }

  /** The same for what may come to nothing. */
  async function attempt(
    community: CommunityId,
    writing: (transaction: Transaction<Tables>) => Promise<void>,
  ): Promise<ChangeResult> {
    try {
      await write(community, writing)
      return 'made'
    } catch (thrown) {
      if (thrown instanceof NotMade) return thrown.result
      throw thrown
    }
  }

  return {
    state: async community => {
      const state = await database
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(snapshot => stateOf(snapshot, community))
      changes.follow(community, state.revision)
      return state
    },
    size: community => sizeOf(database, community),
    titlesByBytes: (community, hashes) => titlesByBytesIn(database, community, hashes),
    revisions: communities => revisionsOf(database, communities),
    documents: (community, ids) => documentsOf(database, community, ids),
    texts: (community, ids) => textsOf(database, community, ids),
    index: (community, name) => indexNamed(database, community, name),
    keepIndex: (community, index) => keepIndex(database, community, index, now()),
    communities: () => communitiesWithDocuments(database),

    change: (community, change) =>
      attempt(community, transaction => writeChange(transaction, community, change, now())),
    changeSettings: async (community, { showsShared }) => {
      await write(community, async transaction => {
        await transaction
          .updateTable('communities')
          .set({ shows_shared: showsShared ? 1 : 0 })
          .where('id', '=', community)
          .execute()
      })
    },
    changeScope: (community, channel, change) =>
      write(community, transaction => reviseScope(transaction, community, channel, change)),
    confine: async (community, id, isConfined) => {
      const result = await attempt(community, async transaction => {
        if (!(await confineDocument(transaction, community, id, isConfined))) throw new NotMade('conflict')
      })
      return result === 'made'
    },

    chosenCommunity: person => chosenCommunity(database, person),
    chooseCommunity: (person, community) => chooseCommunity(database, person, community),

    addJob: (job, claim) => addJob(database, job, now(), claim),
    claimJob: (worker, lease, id) =>
      claimJob(database, { worker, lease, now: now(), ...(id === undefined ? {} : { id }) }),
    extendJob: (id, worker, lease) => extendJob(database, id, worker, now() + lease),
    releaseJobs: (worker, id) => releaseJobs(database, worker, id),
    dropJob: async (id, worker) => {
      await finishJob(database, { id, worker, now: now() })
    },

    watch: changed => {
      const remove = changes.add(changed)
      watcher.start()
      return remove
    },
    close: async () => {
      await watcher.stop()
      await database.destroy()
    },
  }
}

async function stateOf(snapshot: Transaction<Tables>, community: CommunityId): Promise<CommunityState> {
  const row = await snapshot
    .selectFrom('communities')
    .select(['revision', 'shows_shared'])
    .where('id', '=', community)
    .executeTakeFirst()
  return {
    revision: row?.revision ?? 0,
    entries: await entriesOf(snapshot, community),
    settings: row ? { showsShared: row.shows_shared !== 0 } : DEFAULT_SETTINGS,
    scopes: await scopesOf(snapshot, community),
  }
}
