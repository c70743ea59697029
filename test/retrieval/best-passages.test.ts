import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bestPassages, type ScoredTerm } from '../../src/retrieval/best-passages.ts'
import type { Hit } from '../../src/retrieval/passage-index.ts'

const PASSAGES = 300

const scored = (held: ReadonlyMap<number, number>, factor: number, bound = 0): ScoredTerm => {
  const passages = Int32Array.from([...held.keys()].toSorted((a, b) => a - b))
  const frequencies = Float32Array.from(passages, passage => held.get(passage) ?? 0)
  return { passages, frequencies, factor, highest: Math.max(bound, ...frequencies) }
}

/** Everything added up, in the order of what a term adds at most. */
function exhaustive(terms: readonly ScoredTerm[], limit: number): readonly Hit[] {
  const scores = new Map<number, number>()
  for (const { passages, frequencies, factor } of terms.toSorted((a, b) => b.factor * b.highest - a.factor * a.highest))
    passages.forEach((passage, at) => {
      scores.set(passage, (scores.get(passage) ?? 0) + factor * (frequencies[at] ?? 0))
    })
  return Array.from(scores, ([passage, score]) => ({ passage, score }))
    .toSorted((a, b) => b.score - a.score || a.passage - b.passage)
    .slice(0, limit)
}

// Few different values, so that there are ties.
const frequency = fc.constantFrom(0.125, 0.25, 0.3, 0.5, 0.7, 0.9)
const few = fc.array(fc.tuple(fc.nat(PASSAGES - 1), frequency), { minLength: 1, maxLength: 12 })
const many = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(frequency, { minLength: 1, maxLength: 5 }))
  .map(([step, held]) =>
    Array.from({ length: Math.floor(PASSAGES / step) }, (_, at): [number, number] => [
      at * step,
      held[at % held.length] ?? 0.5,
    ]),
  )
const factor = fc.constantFrom(0.01, 0.1, 0.3, 1, 3, 6.5)
const term = fc.oneof(few, many).chain(held => factor.map(each => scored(new Map(held), each)))
const terms = fc.array(term, { maxLength: 6 })

describe('the best passages', () => {
  test('are those that adding everything up gives, with the same scores and in the same order', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 0, max: 40 }), (searched, limit) => {
        expect(bestPassages(searched, new Float64Array(PASSAGES), limit)).toEqual(exhaustive(searched, limit))
      }),
      { numRuns: 2_000 },
    )
  })

  test('are the same where a term could add more than it does in what is searched', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 1, max: 5 }), (searched, limit) => {
        const loose = searched.map(each => ({ ...each, highest: 1 }))
        expect(bestPassages(loose, new Float64Array(PASSAGES), limit)).toEqual(exhaustive(loose, limit))
      }),
      { numRuns: 500 },
    )
  })

  test('are the same whatever the order of the terms', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 1, max: 5 }), (searched, limit) => {
        const passagesOf = (hits: readonly Hit[]): readonly number[] => hits.map(({ passage }) => passage)
        // Equal bounds keep the order of the terms, and rounding may differ with it.
        fc.pre(new Set(searched.map(each => each.factor * each.highest)).size === searched.length)
        expect(passagesOf(bestPassages(searched.toReversed(), new Float64Array(PASSAGES), limit))).toEqual(
          passagesOf(bestPassages(searched, new Float64Array(PASSAGES), limit)),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('leave all scores at 0 for the next search', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 0, max: 5 }), (searched, limit) => {
        const scores = new Float64Array(PASSAGES)
        bestPassages(searched, scores, limit)
        expect(scores.every(score => score === 0)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('include one that ties with the last only by a term that is looked up', () => {
    const rare = scored(
      new Map([
        [5, 0.5],
        [9, 0.5],
      ]),
      2,
    )
    const common = scored(
      new Map(Array.from({ length: PASSAGES - 7 }, (_, at): [number, number] => [at + 7, 0.5])),
      0.5,
    )
    expect(bestPassages([common, rare], new Float64Array(PASSAGES), 1)).toEqual([{ passage: 9, score: 1.25 }])
  })
})
