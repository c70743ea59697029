import fc from 'fast-check'
import type { Action, Place, View } from '../../src/chat/reply.ts'

/** The text of a large document, in UTF-16 code units. */
const FARTHEST = 60_000_000

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 64, maxLength: 64 })
const kind = fc.constantFrom('more-context' as const, 'next-passage' as const, 'open-passage' as const)

/** A span that begins within some distance of `around`, before or after it. */
const spanNear = (around: number, distance: number) =>
  fc
    .record({
      start: fc.integer({ min: Math.max(0, around - distance), max: around + distance }),
      length: fc.integer({ min: 1, max: 2_000 }),
    })
    .map(({ start, length }) => ({ start, end: start + length }))

const placeIn = (hashes: fc.Arbitrary<string>): fc.Arbitrary<Place> =>
  fc
    .tuple(
      hashes,
      fc.oneof(fc.nat(FARTHEST), fc.nat(5_000)).chain(at =>
        fc.record({
          sentence: spanNear(at, 0),
          others: fc.array(spanNear(at, 900), { maxLength: 2 }),
        }),
      ),
    )
    .map(([documentHash, spans]) => ({ documentHash, ...spans }))

/** What a button may hold: up to five places in up to five documents, near and far, with second sentences. */
export const action: fc.Arbitrary<Action> = fc
  .array(hash, { minLength: 1, maxLength: 5 })
  .chain(hashes => {
    const place = placeIn(fc.constantFrom(...hashes))
    return fc.record({ kind, first: place, rest: fc.array(place, { maxLength: 4 }), isAnswer: fc.boolean() })
  })
  .chain(({ kind: does, first, rest, isAnswer }) =>
    fc.record({ current: fc.nat(rest.length), context: fc.nat(35) }).map(({ current, context }): Action => {
      const view: View = { isAnswer, places: [first, ...rest], current, context }
      return { kind: does, view }
    }),
  )
