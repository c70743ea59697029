import type { Span } from '../text/span.ts'

/** The index of the first of some spans, which are in order and disjoint, that ends after an offset; their number if none does. */
export const firstEndingAfter = (spans: readonly Span[], offset: number): number =>
  firstBeyond(spans, offset, ({ end }) => end)

/**
 * Those of some spans, which are in order and disjoint, that start around an offset: at most `most` of them, as many
 * before it as from it on, and the nearest start always among them if that is two or more.
 */
export function spansAround(spans: readonly Span[], offset: number, most: number): readonly Span[] {
  if (spans.length <= most) return spans
  const middle = firstBeyond(spans, offset, ({ start }) => start) - Math.floor(most / 2)
  const from = Math.min(Math.max(0, middle), spans.length - most)
  return spans.slice(from, from + most)
}

/** The index of the first span whose place, which grows from each to the next, lies beyond an offset. */
function firstBeyond(spans: readonly Span[], offset: number, placeOf: (span: Span) => number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const span = spans[middle]
    if (span && placeOf(span) > offset) high = middle
    else low = middle + 1
  }
  return low
}
