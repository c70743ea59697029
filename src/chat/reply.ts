import type { Document } from '../corpus/document.ts'
import type { Pages } from '../corpus/pages.ts'
import type { Quote } from '../corpus/quote.ts'
import type { Span } from '../text/span.ts'
import type { Listing, Menu, Step } from './listing.ts'

/** What somebody gets to see, on no platform in particular. All text is plain: whoever shows it escapes it. */
export interface Reply {
  /** What was asked, for places where the reply does not stand next to the question. */
  readonly question?: string
  /** Whose message was asked about, if it was another one than the person's own words. */
  readonly about?: AnsweredMessage
  /** In reading order. */
  readonly blocks: readonly Block[]
  readonly choices: readonly Choice[]
  /** Things to open. */
  readonly menu?: Menu
  /** Ways on through the library, at most five. */
  readonly steps?: readonly Step[]
  /** Seen by the person alone; without it, the place where it was asked decides. */
  readonly isPrivate?: true
  /** Sent along; for replies that are announced first, and seen by the person alone. */
  readonly file?: ReplyFile
}

/** A file that goes with a reply. */
export interface ReplyFile {
  /** Letters of ASCII, digits, points and hyphens. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A message on the platform. */
export interface AnsweredMessage {
  readonly author: string
  /** Opens it where it stands. */
  readonly url: string
}

export type Block =
  /** Words of our own. */
  | { readonly kind: 'statement'; readonly text: string }
  /** Words of our own that matter less: they are shown small. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'quotation'; readonly quotation: Quotation }
  | { readonly kind: 'listing'; readonly listing: Listing }

/** Words of a document with their source. */
export interface Quotation {
  readonly document: Document
  /** All that is shown. */
  readonly quote: Quote
  /** The parts of it that answer, in the order of the text; none if the quote is only close to the question. */
  readonly highlights: readonly Span[]
  /** The parts between which the quote may be shortened, in order; they lie in the quote. */
  readonly sentences: readonly Span[]
  /** The sentence that must stay when the quote is shortened. */
  readonly centre: Span
  readonly source: Source
}

/** Where a quote stands, as people look it up. */
export interface Source {
  readonly title: string
  readonly url?: string
  /** Outermost first. */
  readonly headings: readonly string[]
  /** The place of the passage in its document: `ordinal` of `of`, from 1. */
  readonly ordinal: number
  readonly of: number
  /** The lines of the quote in the document's text, from 1. */
  readonly firstLine: number
  readonly lastLine: number
  /** Those that the quote stands on, from 1, where the document has pages: people look it up by them. */
  readonly pages?: Pages
  /** YYYY-MM-DD */
  readonly date?: string
  /** By which the quote is found again: see {@link Citation} of citation.ts. */
  readonly code?: string
}

/** Something that can be done next. */
export interface Choice {
  readonly label: string
  /** The part of the label that is shortened where there is little room: a heading, a question. */
  readonly name?: string
  readonly action: Action
}

/**
 * What a choice does. All that is needed is in it: whoever shows a reply keeps it with the choice, and nothing else
 * remembers it.
 */
export type Action = ViewAction | DeleteAction | AskAction

/** Something done with passages that were found. */
export interface ViewAction {
  readonly kind:
    | 'more-context'
    | 'next-passage'
    | 'open-passage'
    /** Shows the rest of a quote that did not fit; whoever shows replies knows where that begins. */
    | 'read-on'
    /** Shows to all what one person was shown. */
    | 'share'
    /** Asks for a question that leans on the answer. */
    | 'follow-up'
    | 'helpful'
    | 'not-helpful'
  /** What is shown then, or what it is done with. */
  readonly view: View
}

/** Takes a reply away. */
export interface DeleteAction {
  readonly kind: 'delete'
  /** The platform's id of the person who asked. */
  readonly person: string
}

/** Asks a question without anybody typing it. */
export interface AskAction {
  readonly kind: 'ask'
  /** On one line, of at most {@link LONGEST_OFFERED} UTF-16 code units. */
  readonly question: string
  /** The beginning of the hash of the only document to search in, {@link HASH_DIGITS} hexadecimal digits. */
  readonly document?: string
}

/** A longer question is not offered: it would not fit behind a button. */
export const LONGEST_OFFERED = 80

/** So much of a hash names a document where its id may be too long. */
export const HASH_DIGITS = 16

/** One way to look at the passages that were found: all that is needed to show it again, by another process too. */
export interface View {
  /** False if the passages are only close to the question. */
  readonly isAnswer: boolean
  /** Best first, at most five. */
  readonly places: readonly [Place, ...Place[]]
  /** Which place is shown, from 0. */
  readonly current: number
  /** How many passages are shown before and after the one that is quoted, 0 to {@link MOST_CONTEXT}. */
  readonly context: number
  /** So many places from the first on are shown in one reply, 2 to 5; then no one of them is the current one. */
  readonly together?: number
  /** Where the quote begins, in the document's text, if not at the first passage's beginning: what is before was read. */
  readonly from?: number
}

/** More is not offered: the button on Discord that would show it has one digit of base 36 for this. */
export const MOST_CONTEXT = 35

/** Where an answer stands. */
export interface Place {
  /** The document's hash, or its beginning. */
  readonly documentHash: string
  /** The answer sentence. */
  readonly sentence: Span
  /** Other sentences of the same passage that belong to the answer. */
  readonly others: readonly Span[]
}

/** A reply of one statement. */
export const statement = (text: string): Reply => ({ blocks: [{ kind: 'statement', text }], choices: [] })

/** A reply of one statement for the person alone. */
export const privateStatement = (text: string): Reply => ({ ...statement(text), isPrivate: true })
