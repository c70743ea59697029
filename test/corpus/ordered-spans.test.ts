import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { firstEndingAfter, spansAround } from '../../src/corpus/ordered-spans.ts'
import type { Span } from '../../src/text/span.ts'

/** Spans in order and disjoint, some of them side by side. */
const ordered: fc.Arbitrary<readonly Span[]> = fc
  .array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 4 }) }), { maxLength: 30 })
  .map(made => {
    let at = 0
    return made.map(({ gap, length }) => {
      const start = at + gap
      at = start + length
      return { start, end: at }
    })
  })

test('the first span that ends after an offset is found as by looking at each', () => {
  fc.assert(
    fc.property(ordered, fc.nat(200), (spans, offset) => {
      const found = spans.findIndex(({ end }) => end > offset)
      expect(firstEndingAfter(spans, offset)).toBe(found < 0 ? spans.length : found)
    }),
  )
})

test('the spans around an offset stand together, as many as are wanted, and none left out is nearer than all of them', () => {
  fc.assert(
    fc.property(ordered, fc.nat(200), fc.integer({ min: 2, max: 10 }), (spans, offset, most) => {
      const around = spansAround(spans, offset, most)
      expect(around).toHaveLength(Math.min(most, spans.length))
      const [first] = around
      const from = first ? spans.indexOf(first) : 0
      expect(around).toEqual(spans.slice(from, from + around.length))
      const distances = around.map(({ start }) => Math.abs(start - offset))
      for (const span of spans)
        if (!around.includes(span)) expect(Math.abs(span.start - offset)).toBeGreaterThanOrEqual(Math.min(...distances))
    }),
  )
})

test('a span that starts right behind an offset is nearer than the one that the offset lies in', () => {
  const spans = [
    { start: 0, end: 3 },
    { start: 3, end: 7 },
    { start: 10, end: 14 },
    { start: 14, end: 15 },
  ]
  expect(spansAround(spans, 13, 2)).toEqual(spans.slice(2))
})
