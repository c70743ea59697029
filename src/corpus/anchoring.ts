import { contains, lengthOf, type Span, slice } from '../text/span.ts'
import { type Document, type EarlierVersion, type KeptPart, MOST_EARLIER } from './document.ts'
import { firstEndingAfter, spansAround } from './ordered-spans.ts'
import type { Passage } from './passage.ts'
import { bestPlace, placesOf, textQuoteOf } from './text-quote.ts'

/** A document with its passages. */
export interface Version {
  readonly document: Pick<Document, 'text' | 'hash'>
  readonly passages: Iterable<Pick<Passage, 'span' | 'sentences'>>
}

/** Sentences that are no sentences of the new version are looked for in all of its text, so many of them: it takes long. */
const MOST_SOUGHT = 300

/** And no more once so many code units have been looked through. */
const MOST_LOOKED_THROUGH = 100_000_000

/** Of a sentence that stands in more places, such as a line of a log, so many are compared: those around where it would be. */
const MOST_COMPARED = 32

/** Shorter ones stand anywhere by chance, in UTF-16 code units. */
const SHORTEST_SOUGHT = 12

/**
 * Which parts of a version stand in the one that replaces it. Sentence by sentence, each is found by its words, and by
 * what stands around it where these stand in several places; sentences that still follow one another make one part. In
 * steps, since texts may be long.
 */
export function* keptParts(old: Version, next: Version): Generator<undefined, readonly KeptPart[], undefined> {
  const units = unitsOf(old)
  const places = placesByWords(next)
  const parts: KeptPart[] = []
  let shift = 0
  let sought = 0
  const most = Math.min(MOST_SOUGHT, MOST_LOOKED_THROUGH / Math.max(1, next.document.text.length))
  for (const span of units) {
    const quote = textQuoteOf(old.document.text, span)
    const known = places.get(quote.exact)
    const isSought = known === undefined && quote.exact.length >= SHORTEST_SOUGHT && sought < most
    if (isSought) sought++
    const expected = span.start + shift
    const found = known
      ? spansAround(known, expected, MOST_COMPARED)
      : isSought
        ? placesOf(quote.exact, next.document.text)
        : []
    const place = bestPlace(quote, next.document.text, found, expected)
    yield
    if (!place) continue
    shift = place.start - span.start
    const last = parts.at(-1)
    const joined = last && joinedWith(last, { span, start: place.start }, old.document.text, next.document.text)
    if (joined) parts[parts.length - 1] = joined
    else parts.push({ span, start: place.start })
  }
  return parts
}

/** What quotes are made of, in order: sentences, and what a passage has before its first. */
const unitsOf = ({ passages }: Version): readonly Span[] =>
  Array.from(passages).flatMap(({ span, sentences }) => {
    const first = sentences[0]?.span.start ?? span.end
    const header = span.start < first ? [{ start: span.start, end: first }] : []
    return [...header, ...sentences.map(sentence => sentence.span)]
  })

function placesByWords(version: Version): ReadonlyMap<string, readonly Span[]> {
  const places = new Map<string, Span[]>()
  for (const span of unitsOf(version)) {
    const words = slice(version.document.text, span)
    const known = places.get(words)
    if (known) known.push(span)
    else places.set(words, [span])
  }
  return places
}

/** Both as one part, if they follow one another in both texts with the same between them. */
function joinedWith(last: KeptPart, next: KeptPart, oldText: string, newText: string): KeptPart | null {
  const hasSameShift = next.start - next.span.start === last.start - last.span.start
  if (!hasSameShift || next.span.start < last.span.end) return null
  const between = { start: last.span.end, end: next.span.start }
  const newBetween = { start: last.start + lengthOf(last.span), end: next.start }
  if (slice(oldText, between) !== slice(newText, newBetween)) return null
  return { span: { start: last.span.start, end: next.span.end }, start: last.start }
}

/** Where a span of an earlier version stands now, or null if it is gone. */
export function spanNow({ kept }: EarlierVersion, span: Span): Span | null {
  const part = kept.find(each => contains(each.span, span))
  if (!part) return null
  const start = part.start + span.start - part.span.start
  return { start, end: start + lengthOf(span) }
}

/** What is remembered of the versions of a document once it is replaced: of the latest, and of those before it as far as they stand. */
export function* earlierVersions(
  old: Version & { readonly document: Pick<Document, 'text' | 'hash' | 'earlier'> },
  next: Version,
): Generator<undefined, readonly EarlierVersion[], undefined> {
  const latest: EarlierVersion = { hash: old.document.hash, kept: yield* keptParts(old, next) }
  const before: EarlierVersion[] = []
  for (const { hash, kept } of old.document.earlier ?? []) {
    before.push({ hash, kept: through(kept, latest) })
    yield
  }
  // A text that comes back needs no way to itself.
  return [latest, ...before].filter(({ hash }) => hash !== next.document.hash).slice(0, MOST_EARLIER)
}

/** The parts of a version before the last, as far as they stand after the last too. */
function through(parts: readonly KeptPart[], { kept: later }: EarlierVersion): readonly KeptPart[] {
  const spans = later.map(({ span }) => span)
  return parts.flatMap(part => {
    const middle = { start: part.start, end: part.start + lengthOf(part.span) }
    const stays: KeptPart[] = []
    for (const each of later.slice(firstEndingAfter(spans, middle.start), firstEndingAfter(spans, middle.end) + 1)) {
      const start = Math.max(middle.start, each.span.start)
      const end = Math.min(middle.end, each.span.end)
      if (start >= end) continue
      const from = part.span.start + start - middle.start
      stays.push({ span: { start: from, end: from + end - start }, start: each.start + start - each.span.start })
    }
    return stays
  })
}

/** How many of a version's sentences stand in the one that replaces it. */
export function keptSentences(
  { passages }: Pick<Version, 'passages'>,
  kept: readonly KeptPart[],
): { kept: number; of: number } {
  const sentences = Array.from(passages).flatMap(passage => passage.sentences)
  let at = 0
  let count = 0
  for (const { span } of sentences) {
    while ((kept[at]?.span.end ?? Infinity) < span.end) at++
    const part = kept[at]
    if (part && contains(part.span, span)) count++
  }
  return { kept: count, of: sentences.length }
}
