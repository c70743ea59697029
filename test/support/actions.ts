import fc from 'fast-check'
import type { Action, AskAction, DeleteAction, Place, View, ViewAction } from '../../src/chat/reply.ts'
import { visible } from '../../src/discord/display/markdown.ts'
import { hostileText } from './discord-markdown/hostile.ts'

/** The text of a large document, in UTF-16 code units. */
const FARTHEST = 60_000_000

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 64, maxLength: 64 })

/** What can be done with a view. */
export const viewKinds = [
  'more-context',
  'next-passage',
  'open-passage',
  'read-on',
  'share',
  'follow-up',
  'helpful',
  'not-helpful',
] as const
const kind = fc.constantFrom(...viewKinds)

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

/** What a button may do with up to five places in up to five documents, near and far, with second sentences. */
export const viewAction: fc.Arbitrary<ViewAction> = fc
  .array(hash, { minLength: 1, maxLength: 5 })
  .chain(hashes => {
    const place = placeIn(fc.constantFrom(...hashes))
    return fc.record({ kind, first: place, rest: fc.array(place, { maxLength: 4 }), isAnswer: fc.boolean() })
  })
  .chain(({ kind: does, first, rest, isAnswer }) =>
    fc
      .record({
        current: fc.nat(rest.length),
        context: fc.nat(35),
        areTogether: fc.boolean(),
        from: fc.option(fc.nat(FARTHEST), { nil: undefined, freq: 1 }),
      })
      .map(({ current, context, areTogether, from }): ViewAction => {
        const alone: View = { isAnswer, places: [first, ...rest], current, context }
        const together: View = { ...alone, isAnswer: true, current: 0, context: 0, together: current + 1 }
        const view = areTogether && current > 0 ? together : alone
        return { kind: does, view: from === undefined || view.together !== undefined ? view : { ...view, from } }
      }),
  )

const deleteAction = fc
  .bigInt({ min: 0n, max: 2n ** 64n - 1n })
  .map((id): DeleteAction => ({ kind: 'delete', person: String(id) }))

const askAction = fc
  .tuple(
    hostileText.map(text => visible(text).slice(0, 80)).filter(text => text !== '' && visible(text) === text),
    fc.option(hash, { nil: undefined }),
  )
  .map(
    ([question, document]): AskAction => ({
      kind: 'ask',
      question,
      ...(document === undefined ? {} : { document: document.slice(0, 16) }),
    }),
  )

/** Whatever a button may hold. */
export const action: fc.Arbitrary<Action> = fc.oneof({ weight: 4, arbitrary: viewAction }, deleteAction, askAction)
