import type { Answer, UnansweredReason } from '../answer/answer.ts'
import type { Document } from '../corpus/document.ts'
import { findDocument, type Library } from '../retrieval/library.ts'
import type { Wording } from '../wording/wording.ts'
import { Conversations } from './conversations.ts'
import { firstReply } from './first-reply.ts'
import { rememberingAnswerer } from './remembered-answers.ts'
import { privateStatement, type Reply, statement, type View } from './reply.ts'
import { show } from './view.ts'
import type { Visitor } from './visitor.ts'
import { withoutQuote } from './wording.ts'

/** What somebody asks, as they typed it. */
export interface Asked {
  readonly text: string
  /** Names the only document to search in: a suggestion's value, an id or a title. */
  readonly document?: string
  /** The questions before this one, oldest first; without them those of the same person in the same channel. */
  readonly history?: readonly string[]
}

/** A document as it is offered while somebody types. */
export interface Suggestion {
  readonly name: string
  /** What {@link Asked.document} then is; at most 100 characters. */
  readonly value: string
}

/** What people can do, whichever way they came. */
export interface Chat {
  ask(asked: Asked, visitor: Visitor): Promise<Reply>
  /** What a choice of an earlier reply leads to. */
  show(view: View, wording: Wording): Reply
  /** The documents whose title or id holds what was typed, those that begin with it first. */
  suggestDocuments(typed: string): readonly Suggestion[]
}

/** Longer ids are offered by the beginning of the document's hash. */
const LONGEST_VALUE = 100
const HASH_DIGITS = 16

/** Conversations about one library. */
export function createChat(library: Library, conversations = new Conversations()): Chat {
  const answerer = rememberingAnswerer(library)
  const titles = [...library.documents.values()].map(({ title }) => title)
  return {
    ask: async ({ text, document: name, history }, visitor) => {
      const { wording, person } = visitor
      const document = name === undefined ? undefined : documentNamed(library, name)
      if (name !== undefined && !document) return privateStatement(wording.say('problem.no-such-document', { name }))
      const answer = await answerer.answer({
        text,
        ...(document ? { within: document.id } : {}),
        history: history ?? conversations.turnsOf(visitor),
      })
      if (isTurn(answer)) conversations.remember(visitor, text)
      const reason: UnansweredReason = answer.kind === 'quoted' ? { kind: 'no-match', lookedFor: [] } : answer.reason
      const reply = firstReply(answer, library, wording) ?? statement(withoutQuote(wording, reason, titles))
      const isFirst = quotes(reply) && conversations.isFirstQuoteTo(person)
      return { ...reply, question: text, askedBy: person, ...(isFirst ? { isFirst } : {}) }
    },
    show: (view, wording) => show(view, library, wording),
    suggestDocuments: typed => suggestions(library, typed),
  }
}

/** False for a line that asks nothing: no later question goes on from that. */
const isTurn = (answer: Answer): boolean =>
  answer.kind === 'quoted' || (answer.reason.kind !== 'chatter' && answer.reason.kind !== 'empty-question')

const quotes = ({ blocks }: Reply): boolean => blocks.some(({ kind }) => kind === 'quotation')

function documentNamed(library: Library, name: string): Document | undefined {
  const byName = findDocument(library, name)
  if (byName || name.length !== HASH_DIGITS) return byName
  return [...library.documents.values()].find(({ hash }) => hash.startsWith(name))
}

function suggestions(library: Library, typed: string): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase()
  const place = ({ id, title }: Document): number => {
    const places = [title, id].map(name => name.toLowerCase().indexOf(wanted)).filter(at => at >= 0)
    return Math.min(...places)
  }
  return [...library.documents.values()]
    .map(document => ({ document, place: place(document) }))
    .filter(found => Number.isFinite(found.place))
    .toSorted((a, b) => a.place - b.place || (a.document.title < b.document.title ? -1 : 1))
    .map(({ document: { id, title, hash } }) => ({
      name: title,
      value: id.length <= LONGEST_VALUE ? id : hash.slice(0, HASH_DIGITS),
    }))
}
