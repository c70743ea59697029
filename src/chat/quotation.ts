import type { Document } from '../corpus/document.ts'
import { pagesOf } from '../corpus/pages.ts'
import type { Passage } from '../corpus/passage.ts'
import { Quote } from '../corpus/quote.ts'
import { type Passages, passageAt, type Texts } from '../retrieval/texts.ts'
import { contains, cutsCharacter, placeOf, type Span, union } from '../text/span.ts'
import { citationOf, encodeCitation } from './citation.ts'
import { documentWithHash } from './document-names.ts'
import { MOST_CONTEXT, type Place, type Quotation, type Source, type View } from './reply.ts'

/** With more context at most this many UTF-16 code units are quoted: they fit one message, however many are escaped. */
const LONGEST_CONTEXT = 1_800

/**
 * What a view shows: the passage of its current place with as much around it as was asked for, or null if the document
 * is no longer there as it was.
 */
export function quotationOf(view: View, library: Texts): Quotation | null {
  const stretch = stretchOf(view, library)
  if (!stretch) return null
  const { place, document, passage, shown, span } = stretch
  const inSpan = (each: Span): readonly Span[] => clipped(each, span)
  const sentences = shown.flatMap(each => each.sentences.flatMap(sentence => inSpan(sentence.span)))
  const quote = Quote.of(document, span)
  return {
    document,
    quote,
    highlights: view.isAnswer
      ? [place.sentence, ...place.others].toSorted((a, b) => a.start - b.start).flatMap(inSpan)
      : [],
    sentences,
    centre: (view.from === undefined ? undefined : sentences[0]) ?? place.sentence,
    source: sourceOf(document, passage, quote),
  }
}

/** What a view shows of a document. */
interface Stretch {
  readonly place: Place
  readonly document: Document
  /** That of the place. */
  readonly passage: Passage
  /** With as many around it as were asked for. */
  readonly shown: readonly Passage[]
  readonly span: Span
}

function stretchOf(view: View, library: Texts): Stretch | null {
  const place = view.places[view.current]
  const document = place && documentWithHash(library, place.documentHash)
  const passage = document && passageOf(document, place, library)
  if (!passage) return null
  const shown = withContext(passage, view.context, library)
  const whole = shown.map(each => each.span).reduce(union)
  const span = view.from === undefined ? whole : restFrom(view.from, whole, document.text)
  return span && { place, document, passage, shown, span }
}

/**
 * A stretch of a document, with nothing marked in it; null if no passage is there.
 *
 * @throws RangeError if the span does not lie in the document's text or cuts a character in half
 */
export function quotationAt(document: Document, span: Span, library: Texts): Quotation | null {
  const quote = Quote.of(document, span)
  const range = library.ranges.get(document.id)
  const number = passageAt(library, document.id, span.start)
  const passage = number === undefined ? undefined : library.passages.at(number)
  if (!range || number === undefined || !passage) return null
  const inside = sentencesIn(span, library.passages, { from: number, to: range.to })
  return {
    document,
    quote,
    highlights: [],
    sentences: inside.length > 0 ? inside : [span],
    centre: inside[0] ?? span,
    source: sourceOf(document, passage, quote),
  }
}

/** The sentences of some passages of a document that lie in a span of its text. */
function sentencesIn(
  span: Span,
  passages: Passages,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Span[] {
  const inside: Span[] = []
  for (let number = from; number < to; number++) {
    const passage = passages.at(number)
    if (!passage || passage.span.start >= span.end) break
    for (const sentence of passage.sentences) if (contains(span, sentence.span)) inside.push(sentence.span)
  }
  return inside
}

function sourceOf(document: Document, passage: Passage, { span, text }: Quote): Source {
  const pages = pagesOf(document, span)
  return {
    title: document.title,
    ...(document.url === undefined ? {} : { url: document.url }),
    headings: passage.headings,
    ordinal: passage.ordinal,
    of: passage.of,
    firstLine: placeOf(document.text, span.start).line,
    lastLine: placeOf(document.text, span.end - 1).line,
    ...(pages === undefined ? {} : { pages }),
    ...(document.date === undefined ? {} : { date: document.date }),
    code: encodeCitation(citationOf(document.id, span.start, text)),
  }
}

/** What is left of a span from an offset on, or null if that is none of its. */
function restFrom(from: number, { start, end }: Span, text: string): Span | null {
  return from >= start && from < end && !cutsCharacter(text, from) ? { start: from, end } : null
}

/** The part of a span that lies in another, if any does. */
function clipped(span: Span, within: Span): readonly Span[] {
  const start = Math.max(span.start, within.start)
  const end = Math.min(span.end, within.end)
  return start < end ? [{ start, end }] : []
}

/** True if a view with more context shows more than this one. */
export function hasMoreContext(view: View, library: Texts): boolean {
  if (view.context >= MOST_CONTEXT) return false
  const now = stretchOf(view, library)?.span
  const then = stretchOf({ ...view, context: view.context + 1 }, library)?.span
  return now !== undefined && then !== undefined && then.end - then.start > now.end - now.start
}

/** The passage that holds a place, if the place still is one that can be quoted. */
function passageOf(document: Document, { sentence, others }: Place, library: Texts): Passage | null {
  const number = passageAt(library, document.id, sentence.start)
  const passage = number === undefined ? undefined : library.passages.at(number)
  if (!passage) return null
  const isSentence = (span: Span): boolean =>
    passage.sentences.some(each => each.span.start === span.start && each.span.end === span.end)
  const marked = [sentence, ...others]
  const areDistinct = new Set(marked.map(span => span.start)).size === marked.length
  return areDistinct && marked.every(isSentence) ? passage : null
}

/** A passage with up to `count` passages before and after it, as far as they fit. */
function withContext(passage: Passage, count: number, library: Texts): readonly Passage[] {
  const range = library.ranges.get(passage.documentId)
  if (!range) return [passage]
  let shown: readonly Passage[] = [passage]
  const at = range.from + passage.ordinal - 1
  for (let distance = 1; distance <= count; distance++) {
    const before = at - distance >= range.from ? library.passages.at(at - distance) : undefined
    const after = at + distance < range.to ? library.passages.at(at + distance) : undefined
    const wider = [...(before ? [before] : []), ...shown, ...(after ? [after] : [])]
    const span = wider.map(each => each.span).reduce(union)
    if (span.end - span.start > LONGEST_CONTEXT || !contains(span, passage.span)) break
    shown = wider
  }
  return shown
}
