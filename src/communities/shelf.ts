import type { DocumentId } from '../corpus/document.ts'
import type { CommunityId, CommunityState, DocumentEntry } from '../store/store.ts'

/** Where somebody is, as far as it decides which documents they see. */
export interface Place {
  /** Null sees the operator's documents alone. */
  readonly community: CommunityId | null
  /** Of a thread the channel that it belongs to; null in direct messages. */
  readonly channel: string | null
}

/** The documents that are seen at one place. */
export interface Shelf {
  /** The community's own, in the order in which they were added. */
  readonly own: readonly DocumentEntry[]
  /** The operator's. */
  readonly shared: readonly DocumentId[]
}

/**
 * What a community lets be seen in a channel: where a scope is set for it, the documents that the scope names and no
 * others; elsewhere all but those that are confined to such channels. The operator's documents are seen unless the
 * community hides them.
 *
 * @param shared all documents of the operator
 */
export function shelfFor(
  { entries, settings, scopes }: CommunityState,
  channel: string | null,
  shared: readonly DocumentId[],
): Shelf {
  const scope = channel === null ? undefined : scopes.get(channel)
  const visible = settings.showsShared ? shared : []
  if (scope === undefined) return { own: entries.filter(({ isConfined }) => !isConfined), shared: visible }
  const named = new Set(scope)
  return { own: entries.filter(({ id }) => named.has(id)), shared: visible.filter(id => named.has(id)) }
}

/** The same for the same documents as they are now, whoever sees them. */
export const keyOfShelf = (community: CommunityId | null, { own, shared }: Shelf): string =>
  own.length === 0
    ? JSON.stringify(shared)
    : JSON.stringify([community, shared, own.map(({ id, hash, changedAt }) => [id, hash, changedAt])])

/** A shelf, with what tells it from others. */
export interface KeyedShelf {
  readonly shelf: Shelf
  readonly key: string
  /** Of the community, when the shelf was known; 0 without one. */
  readonly revision: number
}

export const withKey = (community: CommunityId | null, shelf: Shelf, revision = 0): KeyedShelf => ({
  shelf,
  key: keyOfShelf(community, shelf),
  revision,
})
