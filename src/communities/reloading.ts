import type { CommunityId, DocumentEntry } from '../store/store.ts'
import type { Work } from './adding.ts'
import type { OnProgress, Refusal, Reloaded } from './keeper.ts'
import { orRefusal } from './refusals.ts'
import { replaceDocument } from './replacing.ts'

/** Fetches documents that came from the web once more; one that cannot be had stays as it is. */
export async function reloadDocuments(
  community: CommunityId,
  entries: readonly DocumentEntry[],
  work: Work,
  progress: OnProgress = () => {},
): Promise<Reloaded | Refusal> {
  const pages = entries.flatMap(entry => (entry.origin.kind === 'page' ? [{ ...entry, origin: entry.origin }] : []))
  if (pages.length === 0) return { kind: 'no-page' }
  const documents: Reloaded['documents'][number][] = []
  for (const { id, title, origin } of pages) {
    progress({ stage: 'fetched', done: documents.length, total: pages.length })
    const replacement = {
      document: id,
      source: { kind: 'page' as const, url: origin.url },
      described: {},
      known: origin,
    }
    const result = await orRefusal(() => replaceDocument(community, replacement, work))
    documents.push({ title, result })
  }
  progress({ stage: 'kept', done: pages.length, total: pages.length })
  return { kind: 'reloaded', documents }
}
