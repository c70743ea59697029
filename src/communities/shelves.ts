import type { Document, DocumentId } from '../corpus/document.ts'
import type { Collection } from '../retrieval/collection.ts'
import { collectionFromInTurns } from '../retrieval/collection.ts'
import { type Segment, segmentOf, segmentSteps } from '../retrieval/segment.ts'
import { decodeSegment } from '../retrieval/segment-bytes.ts'
import { inTurns } from '../retrieval/steps.ts'
import type { CommunityId, CommunityState, Store, StoredDocument } from '../store/store.ts'
import { OpenCollections } from './open-collections.ts'
import { keyOfShelf, type Place, type Shelf, shelfFor } from './shelf.ts'

/** Finds the documents that are seen at a place, opened so that they answer. */
export interface Shelves {
  collectionAt(place: Place): Promise<Collection>
  /** What was last known of a community, which is no older than the last change that was heard of. */
  stateOf(community: CommunityId): Promise<CommunityState>
  close(): void
}

export interface ShelvesSettings {
  /** Of how many passages the libraries are open at a time. */
  readonly mostPassages?: number
}

/** Some 5 kB each. */
const MOST_PASSAGES = 60_000

/** States hold what lists of documents show: some 300 bytes a document. */
const MOST_STATES = 2_000

/**
 * @param shared the operator's documents
 */
export function createShelves(
  store: Store,
  shared: readonly Segment[],
  { mostPassages = MOST_PASSAGES }: ShelvesSettings = {},
): Shelves {
  const open = new OpenCollections(mostPassages)
  const states = new Map<CommunityId, Promise<CommunityState>>()
  const sharedById = new Map(shared.map(segment => [segment.document.id, segment]))
  const sharedIds = [...sharedById.keys()]

  const forget = (community: CommunityId): void => {
    states.delete(community)
  }
  const stopWatching = store.watch(forget)

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
    const shelf = shelves.get(scoped) ?? withKey(community, shelfFor(state, scoped, sharedIds))
    shelves.set(scoped, shelf)
    return shelf
  }

  const openShelf = async (community: CommunityId | null, shelf: Shelf): Promise<Collection> => {
    const ids = shelf.own.map(({ id }) => id)
    const stored = community === null || ids.length === 0 ? [] : await store.documents(community, ids)
    return collectionFromInTurns([
      ...shelf.shared.flatMap((id: DocumentId) => sharedById.get(id) ?? []),
      ...stored.map(segmentOfStored),
    ])
  }

  return {
    stateOf,
    collectionAt: async place => {
      const { key, shelf } = await shelfAt(place)
      return open.get(key, () => openShelf(place.community, shelf))
    },
    close: stopWatching,
  }
}

interface KeyedShelf {
  readonly shelf: Shelf
  readonly key: string
}

const withKey = (community: CommunityId | null, shelf: Shelf): KeyedShelf => ({
  shelf,
  key: keyOfShelf(community, shelf),
})

/** What was kept with the document, or made anew if another version of this program has kept it. */
const segmentOfStored = ({ document, segment }: StoredDocument): Segment =>
  decodeSegment(document, segment) ?? segmentOf(document)

/** The operator's documents as shelves take them, worked out while everything else goes on. */
export async function segmentsOf(documents: readonly Document[]): Promise<readonly Segment[]> {
  const segments: Segment[] = []
  for (const document of documents) segments.push(await inTurns(segmentSteps(document)))
  return segments
}
