import { createHash } from 'node:crypto'
import type { Span } from '../text/span.ts'
import type { Block } from './block.ts'
import type { LeftOut } from './problem.ts'

declare const documentIdBrand: unique symbol

/** Names one document of a library. */
export type DocumentId = string & { readonly [documentIdBrand]: true }

export type MediaType =
  | 'text/plain'
  | 'text/markdown'
  | 'text/html'
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'text/csv'
  | 'application/jsonl'

/** A title has at most so many UTF-16 code units. */
export const LONGEST_TITLE = 300

/** What a loader makes of a file. */
export interface LoadedText {
  readonly mediaType: MediaType
  /**
   * The canonical text, which is quoted from: of a text file the file without a byte order mark, of any other format the
   * text that was taken out of it.
   */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly title?: string
  /** A BCP 47 tag. */
  readonly language?: string
  /** There if somebody said in which language the text is, other than the file itself: later versions are in it too. */
  readonly isLanguageGiven?: true
  /** Where people can read the source; http or https. */
  readonly url?: string
  /** The day the source was written or last changed, YYYY-MM-DD. */
  readonly date?: string
  /** What it answers, as whoever looks after it would ask; offered while somebody types. At most 50. */
  readonly questions?: readonly string[]
  /** Where the text of each page begins, the first at 0, in order; missing for what has no pages. */
  readonly pages?: readonly number[]
  /** What of the file is not in the text. */
  readonly leftOut?: readonly LeftOut[]
}

/** A text that is quoted from. It never changes: an edited file is another document with the same id. */
export interface Document extends LoadedText {
  readonly id: DocumentId
  /** SHA-256 of the text in UTF-8, as 64 hexadecimal digits. */
  readonly hash: string
  readonly title: string
  readonly language: string
  /** The versions of it that were replaced, latest first, at most {@link MOST_EARLIER}. */
  readonly earlier?: readonly EarlierVersion[]
}

/** How quotes of a version that was replaced are found in the present one. */
export interface EarlierVersion {
  /** The hash of its text. */
  readonly hash: string
  /** Parts of its text that stand in the present one, in order and disjoint, as long as they can be. */
  readonly kept: readonly KeptPart[]
}

/** A part of an earlier text, and where the same words begin now. */
export interface KeptPart {
  readonly span: Span
  readonly start: number
}

/** Of more versions nothing is remembered. */
export const MOST_EARLIER = 20

/** At most this many UTF-16 code units make a document's id. */
const LONGEST_ID = 200

const isDocumentId = (value: string): value is DocumentId =>
  value.trim().length > 0 && value.length <= LONGEST_ID && !/\p{Cc}/u.test(value)

/** @throws RangeError if `value` is empty, longer than 200 characters or holds control characters */
export function documentId(value: string): DocumentId {
  if (!isDocumentId(value)) throw new RangeError(`"${value.slice(0, 40)}" cannot name a document.`)
  return value
}

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** A document from what was loaded; without a title of its own it is called by its id. */
export const createDocument = (id: DocumentId, loaded: LoadedText): Document => ({
  ...loaded,
  id,
  hash: hashOf(loaded.text),
  title: loaded.title ?? id,
  language: loaded.language ?? 'en',
})
