import type { Document, DocumentId } from '../corpus/document.ts'

declare const communityIdBrand: unique symbol

/** Names one community: the platform's id of a server. */
export type CommunityId = string & { readonly [communityIdBrand]: true }

/** As long as a snowflake of Discord's can be, with room. */
const isCommunityId = (value: string): value is CommunityId => /^[\w-]{1,40}$/.test(value)

/** @throws RangeError if `value` cannot be a platform's id */
export function communityId(value: string): CommunityId {
  if (!isCommunityId(value)) throw new RangeError(`"${value.slice(0, 40)}" names no server.`)
  return value
}

/** Where a document came from. */
export type Origin =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'page'; readonly url: string; readonly etag?: string; readonly lastModified?: string }
  /** Typed or pasted. */
  | { readonly kind: 'text' }
  /** A message on the platform. */
  | { readonly kind: 'message'; readonly url: string }

/** A document as it is kept. */
export interface StoredDocument {
  readonly document: Document
  readonly origin: Origin
  /** SHA-256 of the bytes that it was read from, as 64 hexadecimal digits. */
  readonly bytesHash: string
  readonly passageCount: number
  /** What is known of its words, as retrieval/segment-bytes.ts writes it: made from the document, and made again if it is missing. */
  readonly segment: Uint8Array
  /** In ms since 1970. */
  readonly addedAt: number
  readonly changedAt: number
  /** True if it is seen only in channels whose scope names it. */
  readonly isConfined: boolean
}

/** The same without what is large. */
export interface DocumentEntry
  extends Omit<StoredDocument, 'document' | 'segment'>,
    Pick<Document, 'id' | 'hash' | 'title' | 'language' | 'mediaType'> {}

export interface CommunitySettings {
  /** True if the operator's own documents are seen in the community. */
  readonly showsShared: boolean
}

export const DEFAULT_SETTINGS: CommunitySettings = { showsShared: true }

/** By the platform's id of a channel, the only documents that are seen there. A channel that is not in it sees all. */
export type Scopes = ReadonlyMap<string, readonly DocumentId[]>

/** From the documents that a channel is limited to those that it is to be limited to; null if it sees all. */
export type ScopeChange = (documents: readonly DocumentId[] | null) => readonly DocumentId[] | null

/** What decides what is seen in a community, read at one moment. */
export interface CommunityState {
  /** Grows with each change of the community's documents, settings or scopes; 0 if nothing was ever changed. */
  readonly revision: number
  /** In the order in which they were added. */
  readonly entries: readonly DocumentEntry[]
  readonly settings: CommunitySettings
  readonly scopes: Scopes
}

export interface CommunitySize {
  readonly documents: number
  readonly passages: number
}

/** What a document is while a change is prepared. */
export interface ExpectedDocument {
  readonly id: DocumentId
  /** Null if it is not there. */
  readonly hash: string | null
  /** Any if missing. */
  readonly changedAt?: number
}

/** A change of one community's documents, all of it or nothing. */
export interface DocumentChange {
  /**
   * New documents, or such as replace the one of the same id. What replaces a document keeps its place and its scopes, and
   * is confined if either of the two is: only `confine` undoes that.
   */
  readonly put?: readonly StoredDocument[]
  readonly remove?: readonly DocumentId[]
  /**
   * The job that this ends, with the worker that has claimed it. The change is made only if the job is still claimed so,
   * and the job is gone with it.
   */
  readonly finishes?: { readonly job: string; readonly worker: string }
  /** True if all jobs of the community that are not done are gone with the change, whoever has claimed them. */
  readonly dropsJobs?: boolean
  /** The change is made only if these documents are still so. */
  readonly expects?: readonly ExpectedDocument[]
  /** Hashes of bytes: the change is made only if no document that is there was read from them. */
  readonly unlessBytes?: readonly string[]
  /** The change is made only if the community has no more than that afterwards. */
  readonly atMost?: CommunitySize
}

/**
 * Whether a change was made: 'made'; 'conflict' if something is not as the change wants it; 'not-claimed' if another worker has the
 * job. Confirmed is what has returned 'made': no crash undoes it.
 */
export type ChangeResult = 'made' | 'conflict' | 'not-claimed'

/** What was worked out of several documents of a community together, and can be again. */
export interface KeptIndex {
  /** At most 100 characters; the caller's. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The community's when its documents were read. */
  readonly revision: number
}

/** What is to be done once, by whichever process; its form is the caller's. */
export interface Job {
  /** Given by whoever adds it: the same id is added once. */
  readonly id: string
  readonly community: CommunityId
  /** JSON. */
  readonly request: string
  readonly bytes: Uint8Array | null
  /** How often it was claimed. */
  readonly attempts: number
}

/**
 * Keeps documents and settings. Whatever returns has been written for good.
 *
 * All of it throws AppError store-unreachable if the database cannot be used, and bad-store if what stands there is damaged.
 */
export interface Store {
  state(community: CommunityId): Promise<CommunityState>
  /** How many documents a community has, and how many passages in all. */
  size(community: CommunityId): Promise<CommunitySize>
  /** Of some hashes of bytes those from which a document of the community was read, with its title. */
  titlesByBytes(community: CommunityId, hashes: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** The revisions of some communities, 0 for those that are not known. */
  revisions(communities: readonly CommunityId[]): Promise<ReadonlyMap<CommunityId, number>>
  /** Whole documents of one community, those of `ids` that are there, or all, in the order in which they were added. */
  documents(community: CommunityId, ids?: readonly DocumentId[]): Promise<readonly StoredDocument[]>
  /** The same without all that is kept with them. */
  texts(community: CommunityId, ids: readonly DocumentId[]): Promise<readonly Document[]>
  /** The bytes that are kept under a name; null if there are none. */
  index(community: CommunityId, name: string): Promise<Uint8Array | null>
  /**
   * Keeps an index until a document of the community is put or removed; of many that one community has, those that were
   * kept first may go sooner.
   *
   * @returns false, and nothing is kept, if the community has another revision
   */
  keepIndex(community: CommunityId, index: KeptIndex): Promise<boolean>
  /** Every community that has a document, in the order of their ids. */
  communities(): Promise<readonly CommunityId[]>
  /**
   * Removes, then puts.
   *
   * @throws AppError bad-document if a text or title has a NUL or half a character, or a text is not the one of its hash
   */
  change(community: CommunityId, change: DocumentChange): Promise<ChangeResult>
  changeSettings(community: CommunityId, settings: CommunitySettings): Promise<void>
  /**
   * A channel that is limited to documents which are removed later sees none, not all.
   *
   * @param change gives what is to be seen there from what is, while nobody else changes it: null is everything; what is
   *   kept elsewhere may be named too
   * @returns what is seen there now
   */
  changeScope(community: CommunityId, channel: string, change: ScopeChange): Promise<readonly DocumentId[] | null>
  /** @returns false if there is no such document */
  confine(community: CommunityId, id: DocumentId, isConfined: boolean): Promise<boolean>

  /** The community whose documents a person has chosen for direct messages. Persons are kept as keyed hashes only. */
  chosenCommunity(person: string): Promise<CommunityId | null>
  chooseCommunity(person: string, community: CommunityId | null): Promise<void>

  /**
   * @param claim who claims the job at once, so that nobody else can before them, and for how many ms
   * @returns false if a job of this id was added before, even if it is done
   */
  addJob(job: Omit<Job, 'attempts'>, claim?: { readonly worker: string; readonly lease: number }): Promise<boolean>
  /** Claims one job for so many ms: `id`, or the oldest that nobody has claimed. Null if there is none. */
  claimJob(worker: string, lease: number, id?: string): Promise<Job | null>
  /** Holds a claim for so many ms more. @returns false if it is another worker's now */
  extendJob(id: string, worker: string, lease: number): Promise<boolean>
  /** Hands back what the worker has claimed, one job or all: others may claim it at once, as if this had not been tried. */
  releaseJobs(worker: string, id?: string): Promise<void>
  /** Takes a job away that the worker has claimed, without any change. */
  dropJob(id: string, worker: string): Promise<void>

  /** Calls `changed` for each community that may have changed, here or in another process, until the result is called. */
  watch(changed: (community: CommunityId) => void): () => void
  close(): Promise<void>
}
