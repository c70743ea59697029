import { createHash } from 'node:crypto'
import type { DocumentId } from '../corpus/document.ts'
import { type Collection, collectionFromInTurns } from '../retrieval/collection.ts'
import { decodeCollection } from '../retrieval/collection-bytes.ts'
import { type Segment, segmentOf } from '../retrieval/segment.ts'
import { decodeSegment } from '../retrieval/segment-bytes.ts'
import { inTurns } from '../retrieval/steps.ts'
import type { CommunityId, Store, StoredDocument } from '../store/store.ts'
import type { KeyedShelf, Shelf } from './shelf.ts'

/** A collection of fewer passages is put together in less time than it takes to be noticed: some 30 ms a thousand. */
const KEPT_FROM = 1_000

/** Opens the collections of shelves: from what was put together before and is kept, or else document by document. */
export class CollectionOpener {
  readonly #store: Store
  readonly #shared: ReadonlyMap<DocumentId, Segment>
  readonly #keptFrom: number

  /**
   * @param shared the operator's documents
   * @param keptFrom collections of so many passages are kept
   */
  constructor(store: Store, shared: ReadonlyMap<DocumentId, Segment>, keptFrom = KEPT_FROM) {
    this.#store = store
    this.#shared = shared
    this.#keptFrom = keptFrom
  }

  /** True for a shelf whose collection is worth being kept. */
  isWorthKeeping({ own }: Shelf): boolean {
    return own.reduce((sum, { passageCount }) => sum + passageCount, 0) >= this.#keptFrom
  }

  /** @param madeAnew called with what is worth being kept and is not */
  async open(
    community: CommunityId | null,
    { shelf, key }: KeyedShelf,
    madeAnew: (community: CommunityId, collection: Collection) => void,
  ): Promise<Collection> {
    const shared = shelf.shared.flatMap(id => this.#shared.get(id) ?? [])
    const ids = shelf.own.map(({ id }) => id)
    if (community === null || ids.length === 0) return collectionFromInTurns(shared)
    const isWorthKeeping = this.isWorthKeeping(shelf)
    if (isWorthKeeping) {
      const kept = await this.#kept(community, key, shared, ids)
      if (kept) return kept
    }
    const stored = await this.#store.documents(community, ids)
    const collection = await collectionFromInTurns([...shared, ...stored.map(segmentOfStored)])
    if (isWorthKeeping) madeAnew(community, collection)
    return collection
  }

  async #kept(
    community: CommunityId,
    key: string,
    shared: readonly Segment[],
    ids: readonly DocumentId[],
  ): Promise<Collection | null> {
    const bytes = await this.#store.index(community, indexName(key))
    if (bytes === null) return null
    const own = await this.#store.texts(community, ids)
    return inTurns(decodeCollection([...shared.map(({ document }) => document), ...own], bytes))
  }
}

/** What the index of a shelf is kept under. */
export const indexName = (key: string): string => createHash('sha256').update(key).digest('hex')

/** What was kept with the document, or made anew if another version of this program has kept it. */
const segmentOfStored = ({ document, segment }: StoredDocument): Segment =>
  decodeSegment(document, segment) ?? segmentOf(document)
