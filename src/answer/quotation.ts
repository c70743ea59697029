import { Quote } from '../corpus/quote.ts'
import type { QuotedPassage } from './answer.ts'
import type { Judged } from './ranking.ts'

/** At most this many passages are quoted for one question. */
const MOST_QUOTES = 5

/** A second sentence of the same passage is marked too if its score is at most this much below the first. */
const ALSO_MARKED_WITHIN = 0.25

/** At most this many sentences of one passage are marked. */
const MOST_HIGHLIGHTS = 2

/** The passages of the best sentences, each once, best first. */
export function quotesOf(ranked: readonly Judged[]): readonly QuotedPassage[] {
  const byPassage = new Map<number, [Judged, ...Judged[]]>()
  for (const judged of ranked) {
    const others = byPassage.get(judged.candidate.number)
    if (others) others.push(judged)
    else if (byPassage.size < MOST_QUOTES) byPassage.set(judged.candidate.number, [judged])
  }
  return [...byPassage.values()].map(quotedPassage)
}

function quotedPassage([best, ...others]: readonly [Judged, ...Judged[]]): QuotedPassage {
  const { document, passage } = best.candidate
  const also = others.filter(({ score }) => best.score - score <= ALSO_MARKED_WITHIN).slice(0, MOST_HIGHLIGHTS - 1)
  const sentence = ({ candidate }: Judged): Quote => Quote.of(candidate.document, candidate.sentence.span)
  return {
    passage,
    quote: Quote.of(document, passage.span),
    highlights: [sentence(best), ...also.map(sentence)],
    score: best.score,
  }
}
