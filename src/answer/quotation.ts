import { Quote } from '../corpus/quote.ts'
import type { Highlight, QuotedPassage } from './answer.ts'
import { markedAnswer } from './marked-answer.ts'
import type { Judged } from './ranking.ts'
import type { Sought } from './sought.ts'

/** At most this many passages are quoted for one question. */
const MOST_QUOTES = 5

/** How many sentences of one passage are marked. */
interface Marking {
  readonly atMost: number
  /** Besides the best one, those whose score is at most this much lower; scores are logarithms of odds. */
  readonly within: number
}

const ONE_THING: Marking = { atMost: 2, within: 0.25 }

/** The items of a list, the rows of a table: the odds of the last one are not much worse than a third of the first's. */
const SEVERAL_THINGS: Marking = { atMost: 6, within: 1 }

/** What is known of a question when its answer is quoted. */
export interface Quoting {
  readonly sought: Sought
  readonly asksForSeveral: boolean
}

/** The passages of the best sentences, each once, best first. */
export function quotesOf(ranked: readonly Judged[], quoting: Quoting): readonly QuotedPassage[] {
  const byPassage = new Map<number, [Judged, ...Judged[]]>()
  for (const judged of ranked) {
    const others = byPassage.get(judged.candidate.number)
    if (others) others.push(judged)
    else if (byPassage.size < MOST_QUOTES) byPassage.set(judged.candidate.number, [judged])
  }
  return [...byPassage.values()].map(judged => quotedPassage(judged, quoting))
}

/** How many of the quotes speak of what was asked: see `places` of `Answer`. */
export function placesIn([first, ...others]: readonly QuotedPassage[], { asksForSeveral }: Quoting): number {
  if (!first) return 0
  if (!asksForSeveral) return 1
  return 1 + others.filter(({ score }) => first.score - score <= SEVERAL_THINGS.within).length
}

function quotedPassage([best, ...others]: readonly [Judged, ...Judged[]], quoting: Quoting): QuotedPassage {
  const { document, passage } = best.candidate
  const { atMost, within } = quoting.asksForSeveral ? SEVERAL_THINGS : ONE_THING
  const also = others.filter(({ score }) => best.score - score <= within).slice(0, atMost - 1)
  const highlight = (judged: Judged): Highlight => highlightOf(judged, quoting.sought)
  return {
    passage,
    quote: Quote.of(document, passage.span),
    highlights: [highlight(best), ...also.map(highlight)],
    score: best.score,
  }
}

function highlightOf({ candidate: { document, sentence, text } }: Judged, sought: Sought): Highlight {
  const quote = Quote.of(document, sentence.span)
  const marked = markedAnswer(text, sought)
  if (!marked) return { sentence: quote }
  const from = sentence.span.start
  return { sentence: quote, answer: Quote.of(document, { start: from + marked.start, end: from + marked.end }) }
}
