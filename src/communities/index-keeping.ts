import { log } from '../log.ts'
import type { Collection } from '../retrieval/collection.ts'
import { encodeCollection } from '../retrieval/collection-bytes.ts'
import { inTurns } from '../retrieval/steps.ts'
import type { CommunityId, Store } from '../store/store.ts'
import { indexName } from './collection-opener.ts'
import type { KeyedShelf } from './shelf.ts'

/** A collection that is to be kept, and the shelf that it was made for. */
interface Offered {
  readonly shelf: KeyedShelf
  readonly collection: Collection
}

/**
 * Keeps what was put together of a community's documents, so that the next start need not do it again, as soon as they
 * have been left alone for a while: while a moderator adds one document after the other it would be out of date at once.
 */
export class IndexKeeping {
  readonly #store: Store
  readonly #quiet: number
  /** Those that were not read from what is kept. */
  readonly #unkept = new WeakSet<Collection>()
  readonly #offered = new Map<CommunityId, Map<string, Offered>>()
  readonly #timers = new Map<CommunityId, NodeJS.Timeout>()
  readonly #running = new Set<Promise<void>>()
  #isClosed = false

  /** @param quiet for how long nothing must have changed, in ms */
  constructor(store: Store, quiet: number) {
    this.#store = store
    this.#quiet = quiet
  }

  /** A collection was put together document by document. */
  madeAnew(community: CommunityId, shelf: KeyedShelf, collection: Collection): void {
    this.#unkept.add(collection)
    this.offer(community, shelf, collection)
  }

  /** Keeps a collection that was made anew and is not kept yet, unless the community changes before that. */
  offer(community: CommunityId, shelf: KeyedShelf, collection: Collection): void {
    if (!this.#unkept.has(collection)) return
    const offered = this.#offered.get(community) ?? new Map<string, Offered>()
    this.#offered.set(community, offered)
    offered.set(shelf.key, { shelf, collection })
    this.#whenQuiet(community, () => this.#keep(community))
  }

  /**
   * Something of a community has changed.
   *
   * @param then is called as soon as it is quiet again; what it makes anew is kept at once
   */
  changed(community: CommunityId, then: () => Promise<unknown>): void {
    this.#offered.delete(community)
    this.#whenQuiet(community, async () => {
      await then()
      await this.#keep(community)
    })
  }

  /** Begins nothing more, and waits for what is begun. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
    await Promise.all(this.#running)
  }

  #whenQuiet(community: CommunityId, act: () => Promise<unknown>): void {
    if (this.#isClosed) return
    clearTimeout(this.#timers.get(community))
    const timer = setTimeout(() => {
      this.#timers.delete(community)
      const running = attempt(community, act).finally(() => this.#running.delete(running))
      this.#running.add(running)
    }, this.#quiet)
    // It does not keep the process alive.
    timer.unref()
    this.#timers.set(community, timer)
  }

  async #keep(community: CommunityId): Promise<void> {
    const offered = this.#offered.get(community) ?? new Map<string, Offered>()
    this.#offered.delete(community)
    for (const [key, { shelf, collection }] of offered) {
      const bytes = await inTurns(encodeCollection(collection))
      const isKept = await this.#store.keepIndex(community, { name: indexName(key), bytes, revision: shelf.revision })
      if (isKept) this.#unkept.delete(collection)
    }
  }
}

async function attempt(community: CommunityId, act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (err) {
    // Nothing is lost: it is put together again when it is needed.
    log.warn({ err, community }, 'What was put together of documents was not kept.')
  }
}
