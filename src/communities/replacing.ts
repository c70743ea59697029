import { isDeepStrictEqual } from 'node:util'
import { earlierVersions, keptSentences } from '../corpus/anchoring.ts'
import type { Document, DocumentId } from '../corpus/document.ts'
import type { Described } from '../ingestion/prepared-document.ts'
import { PassageList } from '../retrieval/passage-list.ts'
import { segmentSteps } from '../retrieval/segment.ts'
import { decodeSegment } from '../retrieval/segment-bytes.ts'
import { inTurns, type Steps } from '../retrieval/steps.ts'
import { notationOf } from '../store/block-notation.ts'
import type { CommunityId, ExpectedDocument, StoredDocument } from '../store/store.ts'
import { type Ending, keptDocument, notMade, stored, type Work } from './adding.ts'
import { bring, type Known } from './bringing.ts'
import type { OnProgress, Refusal, Replaced, Request } from './keeper.ts'
import { MOST, whyFull } from './limits.ts'

/** What is to stand in the place of a document. */
export interface Replacement extends Pick<Request, 'source' | 'described'> {
  readonly document: DocumentId
  /** Of a page that is loaded anew. */
  readonly known?: Known
}

/**
 * Puts another text in the place of a document. It keeps its name and, unless others are given, its title and the language
 * that somebody gave it; quotes of the old text are found in the new one as far as they stand there.
 *
 * @param finishes missing if more is done before the job ends
 * @throws DocumentError, FetchError
 */
export async function replaceDocument(
  community: CommunityId,
  { document: id, source, described, known }: Replacement,
  work: Work,
  finishes?: Ending,
  progress: OnProgress = () => {},
): Promise<Replaced | { readonly kind: 'unchanged' }> {
  const [old] = await work.store.documents(community, [id])
  if (!old) return { kind: 'no-such-document' }
  const brought = await bring(source, { ...givenOf(old), ...described }, work, progress, known)
  if (!brought) return { kind: 'unchanged' }
  const [prepared, ...others] = brought.prepared.documents
  if (!prepared) throw new TypeError('A file that gives no document is refused when it is read.')
  if (others.length > 0) return { kind: 'several-documents', count: others.length + 1 }
  // Each version is later than the one before, so that who expects that one finds out.
  const next = stored(id, prepared, brought.origin, Math.max(work.now(), old.changedAt + 1))
  if (isSame(old, next) && (known !== undefined || old.document.url === next.document.url)) {
    await noteVersion(community, old, next, work)
    return { kind: 'same', title: old.document.title }
  }
  const put = await putVersion(community, old, next, work, finishes)
  if (put.kind !== 'put') return put
  progress({ stage: 'kept', done: 1, total: 1 })
  return { kind: 'replaced', document: keptDocument(id, prepared), ...put.sentences }
}

/** Puts a version in the place of the one before, if that is there still and there is room. */
async function putVersion(
  community: CommunityId,
  old: StoredDocument,
  next: StoredDocument,
  work: Work,
  finishes: Ending | undefined,
): Promise<{ readonly kind: 'put'; readonly sentences: Succeeding['sentences'] } | Refusal> {
  const whyNot = async (): Promise<Refusal | null> => whyFull(await work.store.size(community), [next], old)
  const full = await whyNot()
  if (full) return full
  const { stored: put, sentences } = await inTurns(succeeding(old, next))
  const result = await work.store.change(community, {
    put: [put],
    expects: [asItWas(old)],
    atMost: MOST,
    ...(finishes ? { finishes } : {}),
  })
  if (result === 'made') return { kind: 'put', sentences }
  // Another process may have taken the room.
  return (result === 'conflict' ? await whyNot() : null) ?? notMade(result)
}

/** What a new version need not be told of a document. */
const givenOf = ({ document: { title, language, isLanguageGiven } }: StoredDocument): Described => ({
  title,
  ...(isLanguageGiven ? { language } : {}),
})

/**
 * What says the same may come from elsewhere now, and a page that does is not fetched again as long as it stays at that. If
 * the document was changed meanwhile, there is nothing to note.
 */
async function noteVersion(
  community: CommunityId,
  old: StoredDocument,
  next: StoredDocument,
  work: Work,
): Promise<void> {
  const { isLanguageGiven } = next.document
  const document = { ...old.document, ...(isLanguageGiven ? { isLanguageGiven } : {}) }
  const noted = { ...old, document, origin: next.origin, bytesHash: next.bytesHash }
  if (isDeepStrictEqual(noted, old)) return
  // Whether it is confined is not this change's: it stays as it is by now.
  await work.store.change(community, { put: [{ ...noted, isConfined: false }], expects: [asItWas(old)] })
}

const asItWas = ({ document: { id, hash }, changedAt }: StoredDocument): ExpectedDocument => ({ id, hash, changedAt })

/** True if nobody could see a difference: the same characters may be parted otherwise, or be of another date. */
const isSame = (old: StoredDocument, next: StoredDocument): boolean =>
  old.document.hash === next.document.hash && factsOf(old.document) === factsOf(next.document)

const factsOf = ({ title, language, mediaType, date, questions, pages, blocks }: Document): string =>
  JSON.stringify([title, language, mediaType, date, questions, pages, blocks.map(notationOf)])

interface Succeeding {
  readonly stored: StoredDocument
  readonly sentences: { readonly kept: number; readonly of: number }
}

/** The new version with all that it takes over from the old one, and how much of that stands in it. */
function* succeeding(old: StoredDocument, next: StoredDocument): Steps<Succeeding> {
  const before = { document: old.document, passages: yield* passagesIn(old) }
  const after = { document: next.document, passages: yield* passagesIn(next) }
  const earlier = yield* earlierVersions(before, after)
  const latest = earlier.find(({ hash }) => hash === old.document.hash)
  const stays = latest?.kept ?? [{ span: { start: 0, end: old.document.text.length }, start: 0 }]
  return {
    stored: {
      ...next,
      document: { ...next.document, earlier },
      addedAt: old.addedAt,
    },
    sentences: keptSentences(before, stays),
  }
}

/** The passages of a document as they are kept with it, since to part a long text takes long. */
function* passagesIn({ document, segment }: StoredDocument): Steps<PassageList> {
  const { passages: columns } = decodeSegment(document, segment) ?? (yield* segmentSteps(document))
  yield
  return new PassageList([{ document, range: { from: 0, to: columns.starts.length }, columns, first: 0 }])
}
