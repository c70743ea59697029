import type { Span } from '../text/span.ts'

/** The index of the first of some spans, which are in order and disjoint, that ends after an offset; their number if none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Those spans around an offset, of some that are in order and disjoint: at most `most` of them, as many before it as after. */
export function spansAround(spans: readonly Span[], offset: number, most: number): readonly Span[] {
  if (spans.length <= most) return spans
  const middle = firstEndingAfter(spans, offset) - Math.floor(most / 2)
  const from = Math.min(Math.max(0, middle), spans.length - most)
  return spans.slice(from, from + most)
}
