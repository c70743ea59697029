import type { Answer, QuotedPassage } from '../answer/answer.ts'
import type { Texts } from '../retrieval/texts.ts'
import type { Wording } from '../wording/wording.ts'
import type { Block, Reply } from './reply.ts'
import { firstView, show } from './view.ts'
import { closestTo } from './wording.ts'

/** At most so many UTF-16 code units are quoted in one reply that shows several passages: they fit one message. */
const LONGEST_TOGETHER = 3_000

/** What an answer shows first, or null if nothing was found. Several places that speak of it are shown together. */
export function firstReply(answer: Answer, library: Texts, wording: Wording): Reply | null {
  const view = firstView(answer)
  if (!view) return null
  if (answer.kind !== 'quoted') return show(view, library, wording, { closest: closestTo(wording, answer.reason) })
  const together = answer.quotes.slice(0, answer.places).filter(fitsTogether).length
  return together > 1
    ? show({ ...view, together }, library, wording, { places: answer.places })
    : show(view, library, wording)
}

/** True if a quote and all better ones are short enough for one reply. */
const fitsTogether = (_: QuotedPassage, index: number, quotes: readonly QuotedPassage[]): boolean =>
  quotes.slice(0, index + 1).reduce((sum, { quote }) => sum + quote.text.length, 0) <= LONGEST_TOGETHER

/** What an answer shows first. */
export interface FirstReply {
  readonly reply: Reply
  /** The same for somebody who was never quoted to: if it quotes something, it says what a quote is. */
  readonly introduced: Reply
  readonly isQuoting: boolean
}

/**
 * {@link firstReply}, worked out once for an answer and a language: the answers to what is asked again
 * and again are remembered, and so is what they show. Forgotten with the answer.
 */
export function rememberingReplies(library: Texts): (answer: Answer, wording: Wording) => FirstReply | null {
  const remembered = new WeakMap<Answer, Map<string, FirstReply | null>>()
  return (answer, wording) => {
    const ofAnswer = remembered.get(answer) ?? new Map<string, FirstReply | null>()
    const known = ofAnswer.get(wording.locale)
    if (known !== undefined) return known
    const reply = firstReply(answer, library, wording)
    const first = reply && introducible(reply, wording)
    remembered.set(answer, ofAnswer.set(wording.locale, first))
    return first
  }
}

function introducible(reply: Reply, wording: Wording): FirstReply {
  const isQuoting = reply.blocks.some(({ kind }) => kind === 'quotation')
  const note: Block = { kind: 'note', text: wording.say('answer.verbatim') }
  return { reply, introduced: isQuoting ? { ...reply, blocks: [...reply.blocks, note] } : reply, isQuoting }
}
