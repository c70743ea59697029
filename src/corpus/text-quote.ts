import { cutsCharacter, type Span, slice } from '../text/span.ts'

/** Some words with what stands around them (W3C Web Annotation Data Model, 4.2.4, Text Quote Selector). */
export interface TextQuote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** So much of the text before and after is looked at, in UTF-16 code units. */
const AROUND = 32

/** A word that stands in more places is found in the first so many of them. */
const MOST_PLACES = 1_000

export const textQuoteOf = (text: string, span: Span): TextQuote => ({
  exact: slice(text, span),
  prefix: text.slice(Math.max(0, span.start - AROUND), span.start),
  suffix: text.slice(span.end, span.end + AROUND),
})

/** Every place where the exact words stand, in order, none of which cuts a character in half. */
export function placesOf(exact: string, text: string): readonly Span[] {
  if (exact === '') return []
  const places: Span[] = []
  for (
    let start = text.indexOf(exact);
    start >= 0 && places.length < MOST_PLACES;
    start = text.indexOf(exact, start + 1)
  ) {
    const end = start + exact.length
    if (!cutsCharacter(text, start) && !cutsCharacter(text, end)) places.push({ start, end })
  }
  return places
}

/**
 * The one of some places of the exact words that is meant: the one with most of the same text around it, and among
 * equals the one nearest to where it was.
 *
 * @param expected where it begins if nothing else has changed
 */
export function bestPlace(
  { prefix, suffix }: TextQuote,
  text: string,
  places: readonly Span[],
  expected: number,
): Span | null {
  let best: Span | null = null
  let bestAround = -1
  for (const place of places) {
    const around = sameBefore(prefix, text, place.start) + sameAfter(suffix, text, place.end)
    const isNearer = best === null || Math.abs(place.start - expected) < Math.abs(best.start - expected)
    if (around > bestAround || (around === bestAround && isNearer)) {
      best = place
      bestAround = around
    }
  }
  return best
}

/** How many code units before a place are those at the end of `prefix`. */
function sameBefore(prefix: string, text: string, at: number): number {
  let same = 0
  while (same < prefix.length && same < at && prefix[prefix.length - 1 - same] === text[at - 1 - same]) same++
  return same
}

function sameAfter(suffix: string, text: string, at: number): number {
  let same = 0
  while (same < suffix.length && at + same < text.length && suffix[same] === text[at + same]) same++
  return same
}
