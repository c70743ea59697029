import type { Answer, UnansweredReason } from '../answer/answer.ts'
import { createAnswerer } from '../answer/answerer.ts'
import type { Library } from '../retrieval/library.ts'
import type { Wording } from '../wording/wording.ts'
import { cite } from './cited.ts'
import { Conversations } from './conversations.ts'
import { documentNamed, type Suggestion, suggestedDocuments } from './document-names.ts'
import { firstReply } from './first-reply.ts'
import type { LibraryAction } from './library-action.ts'
import { createOpenings } from './openings.ts'
import { privateStatement, type Reply, statement, type View } from './reply.ts'
import { follow, outlineOfNamed } from './tour.ts'
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

/** What people can do, whichever way they came. */
export interface Chat {
  ask(asked: Asked, visitor: Visitor): Promise<Reply>
  /** What a choice of an earlier reply leads to. */
  show(view: View, wording: Wording): Reply
  /** The documents whose title or id holds what was typed, those that begin with it first. */
  suggestDocuments(typed: string): readonly Suggestion[]
  /**
   * What could be asked: questions and headings of the documents that hold what was typed.
   *
   * @param document names the only one as in {@link Asked.document}; one that there is not counts as none
   */
  suggestQuestions(typed: string, document?: string): readonly Suggestion[]
  /** What a way through the library leads to. */
  follow(action: LibraryAction, wording: Wording): Reply
  /** The quote that has a code, and whether it still stands. */
  cite(code: string, wording: Wording): Reply
  readonly documentCount: number
  /** The headings of the document that somebody names as in {@link Asked.document}. */
  outline(document: string, wording: Wording): Reply
}

/** Conversations about one library. */
export function createChat(library: Library, conversations = new Conversations()): Chat {
  const answerer = createAnswerer(library)
  const openings = createOpenings(library)
  const titles = [...library.documents.values()].map(({ title }) => title)
  return {
    ask: async ({ text, document: name, history }, visitor) => {
      const { wording, person } = visitor
      const document = name === undefined ? undefined : documentNamed(library, name)
      if (name !== undefined && !document)
        return privateStatement(wording.say('problem.no-such-document', { name: oneLine(name) }))
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
    suggestDocuments: typed => suggestedDocuments(library, typed),
    suggestQuestions: (typed, name) => {
      const document = name === undefined ? undefined : documentNamed(library, name)
      return openings.suggest(typed, document?.id)
    },
    follow: (action, wording) => follow(action, library, wording),
    cite: (code, wording) => cite(code, library, wording),
    documentCount: library.documents.size,
    outline: (name, wording) => outlineOfNamed(name, library, wording),
  }
}

/** False for a line that asks nothing: no later question goes on from that. */
const isTurn = (answer: Answer): boolean =>
  answer.kind === 'quoted' || (answer.reason.kind !== 'chatter' && answer.reason.kind !== 'empty-question')

const quotes = ({ blocks }: Reply): boolean => blocks.some(({ kind }) => kind === 'quotation')

/** A person's words as they can stand in a sentence. */
const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim()
