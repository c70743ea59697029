import type { Texts } from '../retrieval/texts.ts'
import type { Wording } from '../wording/wording.ts'
import { quotationOf } from './quotation.ts'
import type { Block, Quotation, View } from './reply.ts'
import { speaking } from './wording.ts'

/**
 * The first places of a view in the order of the documents.
 *
 * @param together how many
 * @param places how many there are that speak of what was asked
 * @returns no blocks if one of them is no longer there as it was
 */
export function blocksTogether(
  view: View,
  { together, places = together }: { readonly together: number; readonly places?: number | undefined },
  library: Texts,
  wording: Wording,
): readonly Block[] {
  const shown = view.places.slice(0, together)
  const quotations = shown.flatMap((_, current) => quotationOf({ ...view, current }, library) ?? [])
  if (quotations.length < shown.length) return []
  return [
    { kind: 'statement', text: speaking(wording, places, quotations.length) },
    ...inReadingOrder(quotations, library).map((quotation): Block => ({ kind: 'quotation', quotation })),
  ]
}

function inReadingOrder(quotations: readonly Quotation[], library: Texts): readonly Quotation[] {
  const documents = [...library.documents.keys()]
  const place = ({ document }: Quotation): number => documents.indexOf(document.id)
  return quotations.toSorted((a, b) => place(a) - place(b) || a.quote.span.start - b.quote.span.start)
}
