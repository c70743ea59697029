import type { DocumentId } from '../corpus/document.ts'
import type { DocumentProblem, LeftOut } from '../corpus/problem.ts'
import type { FetchProblem } from '../fetching/page.ts'
import type { Described, NamedBytes, Progress } from '../ingestion/prepared-document.ts'
import type { CommunityId, CommunitySettings, CommunityState, DocumentEntry } from '../store/store.ts'

/** What is to become a document. */
export type Source =
  | { readonly kind: 'file'; readonly file: NamedBytes }
  /** A file that somebody sent along on the platform: it is fetched from there, and is of no account as a source. */
  | { readonly kind: 'attachment'; readonly name: string; readonly url: string; readonly size: number }
  | { readonly kind: 'page'; readonly url: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'message'; readonly text: string; readonly url: string }

/** Something to be done with a source. The same id is done once, by whichever process. */
export interface Request {
  /** Such as the id of an interaction. */
  readonly id: string
  readonly source: Source
  readonly described: Described
}

/** A document that was added or replaced. */
export interface KeptDocument {
  readonly id: DocumentId
  readonly title: string
  readonly language: string
  readonly passages: number
  readonly headings: number
  readonly pages?: number
  readonly leftOut: readonly LeftOut[]
}

/** Why nothing came of a request. */
export type Refusal =
  | { readonly kind: 'document'; readonly problem: DocumentProblem }
  | { readonly kind: 'page'; readonly problem: FetchProblem }
  | { readonly kind: 'no-such-document' }
  /** Several documents have the title that was said. */
  | { readonly kind: 'ambiguous' }
  /** The operator's documents can be seen in a community, and are not the community's to change. */
  | { readonly kind: 'not-own' }
  | { readonly kind: 'full'; readonly most: number; readonly of: 'documents' | 'passages' }
  /** Somebody else changed the same document meanwhile. */
  | { readonly kind: 'conflict' }
  /** The program ends before it is done; its next start goes on with it. */
  | { readonly kind: 'interrupted' }
  /** It was asked for before, and is being done or done. */
  | { readonly kind: 'asked-before' }
  /** A document is replaced by one, and an archive holds more. */
  | { readonly kind: 'several-documents'; readonly count: number }
  /** A document that did not come from the web cannot be loaded anew. */
  | { readonly kind: 'no-page' }

export type Added =
  | {
      readonly kind: 'added'
      readonly documents: readonly KeptDocument[]
      /** Titles of documents that have the same bytes as a file, and were left as they are. */
      readonly same: readonly string[]
      readonly leftOut: readonly LeftOut[]
    }
  | Refusal

export type Replaced =
  | {
      readonly kind: 'replaced'
      readonly document: KeptDocument
      /** How many sentences of the version before stand in the new one, of all that it had. */
      readonly kept: number
      readonly of: number
    }
  /** Nothing is different that people could see. */
  | { readonly kind: 'same'; readonly title: string }
  | Refusal

/** What became of each document that came from the web. */
export interface Reloaded {
  readonly kind: 'reloaded'
  readonly documents: readonly { readonly title: string; readonly result: Replaced | { readonly kind: 'unchanged' } }[]
}

export type OnProgress = (progress: Progress) => void

/** Keeps the documents of communities: what their moderators do. Whoever calls it has checked that they may. */
export interface Keeper {
  /** The community's documents, and how they are seen. */
  state(community: CommunityId): Promise<CommunityState>
  /** The operator's documents that could be seen there. */
  readonly shared: readonly Pick<DocumentEntry, 'id' | 'title'>[]
  add(community: CommunityId, request: Request, progress?: OnProgress): Promise<Added>
  /** @param document as people name it: an id or a title */
  replace(community: CommunityId, document: string, request: Request, progress?: OnProgress): Promise<Replaced>
  remove(
    community: CommunityId,
    document: string,
  ): Promise<{ readonly kind: 'removed'; readonly title: string } | Refusal>
  /**
   * Removes all documents, and gives up all that was asked for and is not done yet.
   *
   * @returns how many documents were taken away; what is added at the same moment stays
   */
  removeAll(community: CommunityId): Promise<number>
  /** @param document without one all that came from the web */
  reload(
    community: CommunityId,
    request: Pick<Request, 'id'> & { readonly document?: string },
    progress?: OnProgress,
  ): Promise<Reloaded | Refusal>
  /** A .zip of the texts and what is known of them; it can be added again. Null if there are no documents. */
  export(community: CommunityId): Promise<Uint8Array | null>
  changeSettings(community: CommunityId, settings: CommunitySettings): Promise<void>
  /**
   * Lets a document be seen in a channel. The first one limits the channel to the documents that are named for it.
   *
   * @param isConfined true if it is to be seen in such channels alone; unchanged if undefined
   */
  allow(
    community: CommunityId,
    channel: string,
    document: string,
    isConfined?: boolean,
  ): Promise<{ readonly kind: 'scoped'; readonly titles: readonly string[] } | Refusal>
  /** Lets a document be seen in limited channels alone that it is named for, or everywhere again; no channel is limited. */
  confine(
    community: CommunityId,
    document: string,
    isConfined: boolean,
  ): Promise<{ readonly kind: 'confined' } | Refusal>
  /** Takes a document from a channel that is limited. What is left may be nothing: then nothing is seen there. */
  disallow(
    community: CommunityId,
    channel: string,
    document: string,
  ): Promise<{ readonly kind: 'scoped'; readonly titles: readonly string[] } | Refusal>
  /** Lets all documents be seen in a channel again. */
  unscope(community: CommunityId, channel: string): Promise<void>
  chosenCommunity(person: string): Promise<CommunityId | null>
  /** The documents that are seen in a person's direct messages besides the operator's. */
  chooseCommunity(person: string, community: CommunityId | null): Promise<void>
}
