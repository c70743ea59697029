import type { DocumentId } from '../corpus/document.ts'
import { messageOf } from '../errors.ts'
import { log } from '../log.ts'
import type { Texts } from '../retrieval/texts.ts'
import type { Span } from '../text/span.ts'
import type { Wording } from '../wording/wording.ts'
import { quotationOf } from './quotation.ts'
import { privateStatement, type Reply, type View } from './reply.ts'

/** What may be wrong with an answer, in the order in which it is offered. */
export const REASONS = ['wrong-passage', 'out-of-date', 'not-in-documents', 'unclear'] as const

export type Reason = (typeof REASONS)[number]

/** What somebody thinks of an answer. */
export type Opinion =
  | { readonly verdict: 'helpful' }
  | {
      readonly verdict: 'not-helpful'
      readonly reason: Reason
      /** In their own words. */
      readonly remark?: string
    }

/** An opinion on what was quoted. It says neither who holds it nor what was asked. */
export type Rating = Opinion & {
  readonly document: DocumentId
  /** The answer sentence, in the document's text. */
  readonly sentence: Span
}

/** Where ratings are kept. */
export interface FeedbackLog {
  record(rating: Rating): Promise<void>
}

/** Ratings as lines of the log. What somebody wrote themselves stays out of it unless it is read for debugging. */
export const feedbackInLog: FeedbackLog = {
  record: async rating => {
    const { verdict, document, sentence } = rating
    const reason = rating.verdict === 'not-helpful' ? { reason: rating.reason } : {}
    log.info({ verdict, ...reason, document, start: sentence.start, end: sentence.end }, 'An answer was rated.')
    if (rating.verdict === 'not-helpful' && rating.remark !== undefined)
      log.debug({ remark: rating.remark }, 'Somebody said more about an answer.')
  },
}

/** Keeps an opinion on what a view shows, and thanks for it; says so if the document has changed since. */
export function rate(view: View, opinion: Opinion, library: Texts, wording: Wording, feedback: FeedbackLog): Reply {
  const quotation = quotationOf(view, library)
  if (!quotation) return privateStatement(wording.say('problem.changed'))
  const rating: Rating = { ...opinion, document: quotation.document.id, sentence: quotation.centre }
  feedback.record(rating).catch((thrown: unknown) => {
    log.error({ err: messageOf(thrown) }, 'A rating could not be kept.')
  })
  return privateStatement(wording.say(`feedback.${opinion.verdict}`))
}
