import { randomBytes } from 'node:crypto'
import { createDocument, type DocumentId, documentId } from '../corpus/document.ts'
import type { PreparedDocument } from '../ingestion/prepared-document.ts'
import type { ChangeResult, CommunityId, DocumentChange, Origin, Store, StoredDocument } from '../store/store.ts'
import { type Bringing, type Brought, bring } from './bringing.ts'
import type { Added, KeptDocument, OnProgress, Refusal, Request } from './keeper.ts'
import { MOST, whyFull } from './limits.ts'
import type { Turns } from './turns.ts'

/** What a change of documents is made with. */
export interface Work extends Bringing {
  readonly store: Store
  /** In ms since 1970. */
  readonly now: () => number
  /** By community. */
  readonly turns: Turns
}

/** The job that the change ends. */
export type Ending = NonNullable<DocumentChange['finishes']>

/**
 * Brings new documents into a community. What has the same bytes or the same text and title as a document that is there
 * is not added a second time.
 *
 * @throws DocumentError, FetchError
 */
export async function addDocuments(
  community: CommunityId,
  { source, described }: Pick<Request, 'source' | 'described'>,
  work: Work,
  finishes: Ending,
  progress: OnProgress = () => {},
): Promise<Added> {
  const brought = await bring(source, described, work, progress)
  if (!brought) throw new TypeError('A page that nothing was known of cannot be unchanged.')
  return work.turns.take(community, () => keepNew(community, brought, work, finishes, progress))
}

/** So often a change is prepared anew because other processes were faster. */
const MOST_TRIES = 5

/** In this process nobody else adds to the community meanwhile; if another process does, there is another look. */
async function keepNew(
  community: CommunityId,
  brought: Brought,
  work: Work,
  finishes: Ending,
  progress: OnProgress,
): Promise<Added> {
  for (let tries = 1; ; tries++) {
    const added = await tryToKeep(community, brought, work, finishes, progress)
    if (added.kind !== 'conflict' || tries === MOST_TRIES) return added
  }
}

async function tryToKeep(
  community: CommunityId,
  { origin, prepared }: Brought,
  work: Work,
  finishes: Ending,
  progress: OnProgress,
): Promise<Added> {
  const hashes = prepared.documents.map(({ bytesHash }) => bytesHash)
  const { fresh, same } = sorted(prepared.documents, await work.store.titlesByBytes(community, hashes))
  const full = whyFull(await work.store.size(community), fresh)
  if (full) return full
  const added = fresh.map(document => ({ id: newId(), document }))
  const put = added.map(({ id, document }) =>
    stored(id, document, originOf(origin, document, prepared.documents), work.now()),
  )
  if (put.length > 0) {
    const unlessBytes = put.map(({ bytesHash }) => bytesHash)
    const result = await work.store.change(community, { put, finishes, unlessBytes, atMost: MOST })
    if (result !== 'made') return notMade(result)
  }
  progress({ stage: 'kept', done: put.length, total: put.length })
  return {
    kind: 'added',
    documents: added.map(({ id, document }) => keptDocument(id, document)),
    same,
    leftOut: prepared.leftOut,
  }
}

/** Why a change was not made. */
export const notMade = (result: Exclude<ChangeResult, 'made'>): Refusal => ({
  kind: result === 'conflict' ? 'conflict' : 'asked-before',
})

function sorted(
  documents: readonly PreparedDocument[],
  known: ReadonlyMap<string, string>,
): { readonly fresh: readonly PreparedDocument[]; readonly same: readonly string[] } {
  const byBytes = new Map(known)
  const fresh: PreparedDocument[] = []
  const same: string[] = []
  for (const document of documents) {
    const title = byBytes.get(document.bytesHash)
    if (title === undefined) {
      fresh.push(document)
      byBytes.set(document.bytesHash, document.loaded.title)
    } else same.push(title)
  }
  return { fresh, same }
}

/** A file of an archive is called by its own name, unless it is known where it was taken from before. */
function originOf(origin: Origin, { name, cameFrom }: PreparedDocument, all: readonly PreparedDocument[]): Origin {
  if (cameFrom) return cameFrom
  return origin.kind === 'file' && (all.length > 1 || origin.name !== name) ? { kind: 'file', name } : origin
}

/** Ids say nothing, so that nobody learns from them what others have, and no two of anybody's are the same. */
const newId = (): DocumentId => documentId(`d-${randomBytes(9).toString('base64url')}`)

/** A document as it is kept, from what was read. */
export function stored(
  id: DocumentId,
  { loaded, bytesHash, passageCount, segment }: PreparedDocument,
  origin: Origin,
  now: number,
): StoredDocument {
  return {
    document: createDocument(id, loaded),
    origin,
    bytesHash,
    passageCount,
    segment,
    addedAt: now,
    changedAt: now,
    isConfined: false,
  }
}

/** What is reported of a document that was added. */
export const keptDocument = (
  id: DocumentId,
  { loaded, passageCount, headingCount }: PreparedDocument,
): KeptDocument => ({
  id,
  title: loaded.title,
  language: loaded.language,
  passages: passageCount,
  headings: headingCount,
  ...(loaded.pages === undefined ? {} : { pages: loaded.pages.length }),
  leftOut: loaded.leftOut ?? [],
})
