import type { Document } from '../corpus/document.ts'
import type { Collection } from '../retrieval/collection.ts'
import { type Segment, segmentSteps } from '../retrieval/segment.ts'
import { inTurns } from '../retrieval/steps.ts'
import type { CommunityId, CommunityState, Store } from '../store/store.ts'
import { CollectionOpener } from './collection-opener.ts'
import { IndexKeeping } from './index-keeping.ts'
import { OpenCollections } from './open-collections.ts'
import { type KeyedShelf, type Place, shelfFor, withKey } from './shelf.ts'

/** Finds the documents that are seen at a place, opened so that they answer. */
export interface Shelves {
  collectionAt(place: Place): Promise<Collection>
  /** What was last known of a community, which is no older than the last change that was heard of. */
  stateOf(community: CommunityId): Promise<CommunityState>
  /** Begins nothing more, and waits for what is begun. */
  close(): Promise<void>
}

export interface ShelvesSettings {
  /** Of how many passages the libraries are open at a time. */
  readonly mostPassages?: number
  /** What is put together of so many passages is kept. */
  readonly keptFrom?: number
  /** For how long a community must not have changed before that, in ms. */
  readonly quiet?: number
}

/** Some 5 kB each. */
const MOST_PASSAGES = 60_000

/** Moderators who put things in order change one document after the other. */
const QUIET = 10_000

/** States hold what lists of documents show: some 300 bytes a document. */
const MOST_STATES = 2_000

/**
 * @param shared the operator's documents
 */
export function createShelves(
  store: Store,
  shared: readonly Segment[],
  { mostPassages = MOST_PASSAGES, keptFrom, quiet = QUIET }: ShelvesSettings = {},
): Shelves {
  const open = new OpenCollections(mostPassages)
  const keeping = new IndexKeeping(store, quiet)
  const states = new Map<CommunityId, Promise<CommunityState>>()
  const sharedById = new Map(shared.map(segment => [segment.document.id, segment]))
  const sharedIds = [...sharedById.keys()]
  const opener = new CollectionOpener(store, sharedById, keptFrom)

  const forget = (community: CommunityId): void => {
    states.delete(community)
  }
  const stateOf = async (community: CommunityId): Promise<CommunityState> => {
    const known = states.get(community)
    const reading = known ?? store.state(community)
    states.delete(community)
    states.set(community, reading)
    const [oldest] = states.keys()
    if (states.size > MOST_STATES && oldest !== undefined) states.delete(oldest)
    try {
      return await reading
    } catch (thrown) {
      if (states.get(community) === reading) forget(community)
      throw thrown
    }
  }

  const everywhere = withKey(null, { own: [], shared: sharedIds })
  const known = new WeakMap<CommunityState, Map<string | null, KeyedShelf>>()
  const shelfAt = async ({ community, channel }: Place): Promise<KeyedShelf> => {
    if (community === null) return everywhere
    const state = await stateOf(community)
    // Channels without a scope see the same.
    const scoped = channel !== null && state.scopes.has(channel) ? channel : null
    const shelves = known.get(state) ?? new Map<string | null, KeyedShelf>()
    known.set(state, shelves)
    const shelf = shelves.get(scoped) ?? withKey(community, shelfFor(state, scoped, sharedIds), state.revision)
    shelves.set(scoped, shelf)
    return shelf
  }

  const opened = (community: CommunityId | null, shelf: KeyedShelf): Promise<Collection> =>
    open.get(shelf.key, () =>
      opener.open(community, shelf, (owner, collection) => keeping.madeAnew(owner, shelf, collection)),
    )

  /** What was just changed is soon asked for. */
  const openIfLarge = async (community: CommunityId): Promise<void> => {
    const shelf = await shelfAt({ community, channel: null })
    if (opener.isWorthKeeping(shelf.shelf)) keeping.offer(community, shelf, await opened(community, shelf))
  }
  const stopWatching = store.watch(community => {
    forget(community)
    keeping.changed(community, () => openIfLarge(community))
  })

  return {
    stateOf,
    collectionAt: async place => opened(place.community, await shelfAt(place)),
    close: () => {
      stopWatching()
      return keeping.close()
    },
  }
}

/** The operator's documents as shelves take them, worked out while everything else goes on. */
export async function segmentsOf(documents: readonly Document[]): Promise<readonly Segment[]> {
  const segments: Segment[] = []
  for (const document of documents) segments.push(await inTurns(segmentSteps(document)))
  return segments
}
