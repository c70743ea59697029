import type { Answer, Question, UnansweredReason } from '../answer/answer.ts'
import type { Collection } from '../retrieval/collection.ts'
import type { Wording } from '../wording/wording.ts'
import { anchoredView } from './anchored-view.ts'
import { deleting } from './choices.ts'
import { cite } from './cited.ts'
import { Conversations } from './conversations.ts'
import { offering, rememberingReadings } from './did-you-mean.ts'
import { documentNamed, type Suggestion, suggestedDocuments } from './document-names.ts'
import { type FeedbackLog, feedbackInLog, type Opinion, rate } from './feedback.ts'
import { rememberingReplies } from './first-reply.ts'
import type { LibraryAction } from './library-action.ts'
import { createOpenings, type Openings } from './openings.ts'
import { rememberingAnswerer } from './remembered-answers.ts'
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
  /**
   * What a choice of an earlier reply leads to.
   *
   * @param asker the person who asked, where that is known: they may take the reply away
   */
  show(view: View, wording: Wording, asker?: string): Reply
  /** Keeps what somebody thinks of an answer, and thanks them alone. */
  rate(view: View, opinion: Opinion, wording: Wording): Reply
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

/** What a chat keeps, and for how long. */
export interface ChatSettings {
  readonly conversations?: Conversations
  readonly feedback?: FeedbackLog
}

/** Conversations about one library. */
export function createChat(
  library: Collection,
  { conversations = new Conversations(), feedback = feedbackInLog }: ChatSettings = {},
): Chat {
  const answerer = rememberingAnswerer(library)
  const firstReplyTo = rememberingReplies(library)
  const meantFor = rememberingReadings({ library, answerer })
  // Most of what is opened is asked, and not typed about, at first.
  let openings: Openings | undefined
  const titles = [...library.documents.values()].map(({ title }) => title)
  return {
    ask: async ({ text, document: name, history }, visitor) => {
      const { wording, person } = visitor
      const document = name === undefined ? undefined : documentNamed(library, name)
      if (name !== undefined && !document)
        return privateStatement(wording.say('problem.no-such-document', { name: oneLine(name) }))
      const question: Question = {
        text,
        ...(document ? { within: document.id } : {}),
        history: history ?? conversations.turnsOf(visitor),
      }
      const answer = await answerer.answer(question)
      if (isTurn(answer)) conversations.remember(visitor, text)
      const first = firstReplyTo(answer, wording)
      const told = first
        ? askedBy(
            person,
            first.isQuoting && conversations.isFirstQuoteTo(person) ? first.introduced : first.reply,
            wording,
          )
        : statement(withoutQuote(wording, reasonOf(answer), titles))
      const meant = await meantFor(question, answer)
      const whole = meant === null ? told : offering(told, meant, question, library, { wording, asker: person })
      return { ...whole, question: text }
    },
    show: (view, wording, asker) => show(anchoredView(view, library), library, wording, { asker }),
    rate: (view, opinion, wording) => rate(anchoredView(view, library), opinion, library, wording, feedback),
    suggestDocuments: typed => suggestedDocuments(library, typed),
    suggestQuestions: (typed, name) => {
      const document = name === undefined ? undefined : documentNamed(library, name)
      openings ??= createOpenings(library)
      return openings.suggest(typed, document?.id)
    },
    follow: (action, wording) => follow(action, library, wording),
    cite: (code, wording) => cite(code, library, wording),
    documentCount: library.documents.size,
    outline: (name, wording) => outlineOfNamed(name, library, wording),
  }
}

/** Why there is nothing to quote; an answer that quotes nothing after all has found nothing. */
const reasonOf = (answer: Answer): UnansweredReason =>
  answer.kind === 'quoted' ? { kind: 'no-match', lookedFor: [] } : answer.reason

/** False for a line that asks nothing: no later question goes on from that. */
const isTurn = (answer: Answer): boolean =>
  answer.kind === 'quoted' || (answer.reason.kind !== 'chatter' && answer.reason.kind !== 'empty-question')

/** A person's words as they can stand in a sentence. */
const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim()

/** A reply that whoever asked may take away. */
const askedBy = (person: string, reply: Reply, wording: Wording): Reply => ({
  ...reply,
  choices: [...reply.choices, ...deleting(wording, person)],
})
