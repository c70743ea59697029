import type { PreparedDocument } from '../ingestion/prepared-document.ts'
import type { CommunitySize, StoredDocument } from '../store/store.ts'
import type { Refusal } from './keeper.ts'

/** A community has at most so many documents. */
export const MOST_DOCUMENTS = 5_000

/** And so many passages in all: what is open takes some 5 kB for each. */
export const MOST_PASSAGES = 50_000

/** What a change may make of a community at most. */
export const MOST: CommunitySize = { documents: MOST_DOCUMENTS, passages: MOST_PASSAGES }

/** Why some documents do not fit a community beside those that it has, of which one may be replaced; or null. */
export function whyFull(
  { documents, passages }: CommunitySize,
  added: readonly Pick<PreparedDocument, 'passageCount'>[],
  replaced?: Pick<StoredDocument, 'passageCount'>,
): Refusal | null {
  if (documents + added.length - (replaced ? 1 : 0) > MOST_DOCUMENTS)
    return { kind: 'full', most: MOST_DOCUMENTS, of: 'documents' }
  const more = added.reduce((sum, { passageCount }) => sum + passageCount, 0) - (replaced?.passageCount ?? 0)
  return passages + more > MOST_PASSAGES ? { kind: 'full', most: MOST_PASSAGES, of: 'passages' } : null
}
