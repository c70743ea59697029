import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Place, View, ViewAction } from '../../../src/chat/reply.ts'
import { decodeAction, encodeAction } from '../../../src/discord/buttons/custom-id.ts'
import { action, viewAction } from '../../support/actions.ts'

const LIMIT = 100

const withShortHash = (place: Place): Place => ({ ...place, documentHash: place.documentHash.slice(0, 9) })
const withoutOthers = (place: Place): Place => ({ ...place, others: [] })

/** What is read again of an action. */
function decoded(customId: string): ViewAction {
  const read = decodeAction(customId)
  if (!read || !('view' in read)) throw new Error(`"${customId}" cannot be read.`)
  return read
}

const place = (start: number, others: Place['others'] = [], documentHash = 'a'.repeat(64)): Place => ({
  documentHash,
  sentence: { start, end: start + 80 },
  others,
})

const viewOf = (places: View['places'], current = 0, context = 0): View => ({
  isAnswer: true,
  places,
  current,
  context,
})

/** Five places that are too long together for any second sentence, and too long for five without them. */
const far = (documentHash: string): Place => ({
  documentHash,
  sentence: { start: 50_000_000, end: 51_700_000 },
  others: [{ start: 50_000_100, end: 50_000_180 }],
})

describe('a custom id', () => {
  test('of one place is short and readable', () => {
    const view = viewOf([{ documentHash: '0123456789ab', sentence: { start: 35, end: 71 }, others: [] }], 0, 2)
    expect(encodeAction({ kind: 'more-context', view })).toBe('1ma02ASNFZ4 0z.10')
    expect(decodeAction('1ma02ASNFZ4 0z.10')).toEqual({
      kind: 'more-context',
      view: { ...view, places: [{ ...view.places[0], documentHash: '012345678' }] },
    })
  })

  test('names a document once, however many of its places are kept', () => {
    const id = encodeAction({ kind: 'next-passage', view: viewOf([place(1), place(500), place(900)]) })
    expect(id.split(' ')[0]).toHaveLength('1na00'.length + 6)
  })

  test('keeps second sentences that stand before the first', () => {
    const view = viewOf([place(500, [{ start: 300, end: 360 }])])
    expect(decoded(encodeAction({ kind: 'open-passage', view })).view.places[0].others).toEqual([
      { start: 300, end: 360 },
    ])
  })

  test('has room for 35 passages of context, and says 35 for more', () => {
    const context = (count: number): number =>
      decoded(encodeAction({ kind: 'more-context', view: viewOf([place(0)], 0, count) })).view.context
    expect([35, 36, 1_000].map(context)).toEqual([35, 35, 35])
  })

  test.each([
    ['more-context', '1ma02ASNFZ4 0z.10'],
    ['next-passage', '1na10ASNFZ4 0z.10 02s.10'],
    ['open-passage', '1oc00ASNFZ4 0z.10'],
  ])('of an earlier version of this program still does the same: %s', (kind, customId) => {
    expect(decodeAction(customId)).toMatchObject({ kind, view: { isAnswer: kind !== 'open-passage' } })
  })

  test('tells where reading on begins', () => {
    const view: View = { ...viewOf([place(1)]), from: 72 }
    const id = encodeAction({ kind: 'read-on', view })
    expect(id.slice(0, 7)).toBe('1ra0020~'.slice(0, 7))
    expect(decoded(id).view).toMatchObject({ from: 72, context: 0 })
  })

  test('tells whether places are shown together', () => {
    const view: View = { ...viewOf([place(1), place(500), place(900)]), together: 2 }
    const id = encodeAction({ kind: 'share', view })
    expect(id.slice(0, 5)).toBe('1st10')
    expect(decoded(id).view).toMatchObject({ current: 0, together: 2 })
    expect(decoded(id).view.places).toHaveLength(3)
  })

  test('of a deletion holds who asked, and one of a question what is asked', () => {
    expect(encodeAction({ kind: 'delete', person: '1234' })).toBe('1d1234')
    expect(encodeAction({ kind: 'ask', question: 'Who: me?' })).toBe('1q:Who: me?')
    expect(encodeAction({ kind: 'ask', question: 'Who?', document: '0123456789abcdef' })).toBe(
      '1q0123456789abcdef:Who?',
    )
  })

  test.each([
    ['a question that is too long', { kind: 'ask', question: 'w'.repeat(81) }],
    ['a question with what nobody sees', { kind: 'ask', question: 'Who\u202E?' }],
    ['a document that is no hash', { kind: 'ask', question: 'Who?', document: 'guide' }],
    ['nobody', { kind: 'delete', person: '' }],
  ] as const)('is refused to %s', (_, refused) => {
    expect(() => encodeAction(refused)).toThrow(RangeError)
  })

  test('leaves out the places after the fifth', () => {
    const view = viewOf([place(0), ...[1, 2, 3, 4, 5].map(at => place(at * 100))])
    expect(decoded(encodeAction({ kind: 'next-passage', view })).view.places).toHaveLength(5)
  })

  test.each([
    ['that is not there', viewOf([place(0)], 1)],
    ['that is not counted in whole numbers', viewOf([place(0)], -1)],
    ['after the fifth', viewOf([place(0), ...[1, 2, 3, 4, 5].map(at => place(at))], 5)],
  ])('is refused to a view of a place %s', (_, view) => {
    expect(() => encodeAction({ kind: 'next-passage', view })).toThrow(RangeError)
  })

  test('is refused to a place too far into its document to be held', () => {
    const places = ['1', '2', '3', '4', '5'].map(digit => far(digit.repeat(64)))
    const distant = places.map(each => ({ ...each, sentence: { start: 2e12, end: 2e12 + 2e9 } }))
    const [first = place(0), ...rest] = distant
    expect(() => encodeAction({ kind: 'next-passage', view: viewOf([first, ...rest], 4) })).toThrow(RangeError)
  })
})

describe('what does not fit into a custom id is left out', () => {
  test('second sentences first, from the last place on', () => {
    const second = [{ start: 30_000_100, end: 30_000_180 }]
    const places = ['1', '2', '3', '4'].map(digit => place(30_000_000, [...second, ...second], digit.repeat(64)))
    const [first = place(0), ...rest] = places
    const { view } = decoded(encodeAction({ kind: 'next-passage', view: viewOf([first, ...rest]) }))
    expect(view.places.map(({ others }) => others.length)).toEqual([2, 2, 0, 0])
  })

  test('then the last places, down to the one that is shown', () => {
    const distant = ['1', '2', '3', '4', '5'].map(digit => ({
      ...far(digit.repeat(64)),
      sentence: { start: 3_000_000_000, end: 3_060_000_000 },
    }))
    const [first = place(0), ...rest] = distant
    const { view } = decoded(encodeAction({ kind: 'next-passage', view: viewOf([first, ...rest], 2) }))
    expect(view.places.length).toBeLessThan(5)
    expect(view.places).toEqual(distant.slice(0, view.places.length).map(withoutOthers).map(withShortHash))
    expect(view.places[view.current]?.documentHash).toBe('3'.repeat(9))
  })

  test('in this order and no more than needed, whatever the places are', () => {
    fc.assert(
      fc.property(viewAction, asked => {
        const whole = asked.view.places.map(withShortHash)
        const kept = decoded(encodeAction(asked)).view.places
        const stripped = kept.findIndex((each, index) => each.others.length < (whole[index]?.others.length ?? 0))
        const firstStripped = stripped < 0 ? kept.length : stripped
        expect(kept).toEqual(
          whole.slice(0, kept.length).map((each, index) => (index < firstStripped ? each : withoutOthers(each))),
        )
        if (kept.length < whole.length) expect(kept.every(({ others }) => others.length === 0)).toBe(true)
        // One step less would have been too long: what is kept and the first thing left out do not fit together.
        const richer = whole.map((each, index) => (index <= firstStripped ? each : withoutOthers(each)))
        const [first, ...rest] =
          kept.length < whole.length ? whole.slice(0, kept.length + 1).map(withoutOthers) : richer
        if (!first || rest.length + 1 > whole.length) return
        const again = decoded(encodeAction({ ...asked, view: { ...asked.view, places: [first, ...rest] } }))
        expect(again.view.places).toEqual(kept)
      }),
      { numRuns: 1_500 },
    )
  })
})

describe('encoding and decoding', () => {
  test('give the same action again for every view that fits, with nine digits of each hash', () => {
    let fitting = 0
    fc.assert(
      fc.property(viewAction, asked => {
        const read = decoded(encodeAction(asked))
        expect({ ...read, view: { ...read.view, places: [] } }).toEqual({
          ...asked,
          view: { ...asked.view, places: [] },
        })
        const whole = asked.view.places.map(withShortHash)
        const count = (places: readonly Place[]): number => places.flatMap(({ others }) => [1, ...others]).length
        if (count(read.view.places) < count(whole)) return
        fitting++
        expect(read.view.places).toEqual(whole)
      }),
      { numRuns: 1_500 },
    )
    expect(fitting).toBeGreaterThan(100)
  })

  test('give the same action again for everything that has no view', () => {
    fc.assert(
      fc.property(action, asked => {
        const read = decodeAction(encodeAction(asked))
        expect(encodeAction(asked).length).toBeLessThanOrEqual(LIMIT)
        if (!('view' in asked)) expect(read).toEqual(asked)
        expect(read?.kind).toBe(asked.kind)
      }),
      { numRuns: 1_500 },
    )
  })

  test('give the same id again, of at most 100 characters, and the place that is shown is always kept', () => {
    fc.assert(
      fc.property(viewAction, asked => {
        const id = encodeAction(asked)
        expect(id.length).toBeLessThanOrEqual(LIMIT)
        const read = decoded(id)
        expect(encodeAction(read)).toBe(id)
        const shown = asked.view.places[asked.view.current]
        expect(read.view.places[read.view.current]?.sentence).toEqual(shown?.sentence)
        expect(shown?.documentHash.startsWith(read.view.places[read.view.current]?.documentHash ?? '?')).toBe(true)
      }),
      { numRuns: 1_500 },
    )
  })
})
