import type { Answer, QuotedPassage } from '../answer/answer.ts'
import type { Library } from '../retrieval/library.ts'
import type { Wording } from '../wording/wording.ts'
import { quotationOf } from './quotation.ts'
import type { Block, Quotation, Reply, View } from './reply.ts'
import { firstView, nextPassage, show } from './view.ts'
import { closestTo, speaking } from './wording.ts'

/** At most so many UTF-16 code units are quoted in one reply that shows several passages: they fit one message. */
const LONGEST_TOGETHER = 3_000

/** What an answer shows first, or null if nothing was found. Several places that speak of it are shown together. */
export function firstReply(answer: Answer, library: Library, wording: Wording): Reply | null {
  const view = firstView(answer)
  if (!view) return null
  if (answer.kind !== 'quoted') return show(view, library, wording, closestTo(wording, answer.reason))
  const together = answer.quotes.slice(0, answer.places).filter(fitsTogether).length
  return together > 1
    ? showTogether(view, { together, places: answer.places }, library, wording)
    : show(view, library, wording)
}

/** True if a quote and all better ones are short enough for one reply. */
const fitsTogether = (_: QuotedPassage, index: number, quotes: readonly QuotedPassage[]): boolean =>
  quotes.slice(0, index + 1).reduce((sum, { quote }) => sum + quote.text.length, 0) <= LONGEST_TOGETHER

/** The first places of a view in the order of the documents; the next passage can be looked at by itself. */
function showTogether(
  view: View,
  { together, places }: { readonly together: number; readonly places: number },
  library: Library,
  wording: Wording,
): Reply {
  const quotations = view.places
    .slice(0, together)
    .flatMap((_, current) => quotationOf({ ...view, current }, library) ?? [])
  return {
    blocks: [
      { kind: 'statement', text: speaking(wording, places, quotations.length) },
      ...inReadingOrder(quotations, library).map((quotation): Block => ({ kind: 'quotation', quotation })),
    ],
    choices: nextPassage({ ...view, current: together - 1 }, wording),
  }
}

function inReadingOrder(quotations: readonly Quotation[], library: Library): readonly Quotation[] {
  const documents = [...library.documents.keys()]
  const place = ({ document }: Quotation): number => documents.indexOf(document.id)
  return quotations.toSorted((a, b) => place(a) - place(b) || a.quote.span.start - b.quote.span.start)
}
