import type { PreparedDocument } from '../ingestion/prepared-document.ts'
import type { CommunityState, DocumentEntry } from '../store/store.ts'
import type { Refusal } from './keeper.ts'

/** A community has at most so many documents. */
export const MOST_DOCUMENTS = 5_000

/** And so many passages in all: what is open takes some 5 kB for each. */
export const MOST_PASSAGES = 50_000

/** Why some documents do not fit a community beside those that it has, or null. */
export function whyFull(
  { entries }: CommunityState,
  added: readonly Pick<PreparedDocument, 'passageCount'>[],
  replaced?: DocumentEntry,
): Refusal | null {
  const stay = replaced ? entries.filter(({ id }) => id !== replaced.id) : entries
  if (stay.length + added.length > MOST_DOCUMENTS) return { kind: 'full', most: MOST_DOCUMENTS, of: 'documents' }
  const passages = [...stay, ...added].reduce((sum, { passageCount }) => sum + passageCount, 0)
  return passages > MOST_PASSAGES ? { kind: 'full', most: MOST_PASSAGES, of: 'passages' } : null
}
