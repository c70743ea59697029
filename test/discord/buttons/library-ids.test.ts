import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { LibraryStep } from '../../../src/chat/library-action.ts'
import { decodeAction, encodeAction } from '../../../src/discord/buttons/custom-id.ts'
import { decodeLibraryAction, encodeMenu, encodeStep } from '../../../src/discord/buttons/library-ids.ts'
import { action as answerAction } from '../../support/actions.ts'

const KEY = '0123456789ab'
const key = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 12, maxLength: 12 })
const number = fc.nat(60_000_000)
const step: fc.Arbitrary<LibraryStep> = fc.oneof(
  fc.record({ kind: fc.constant('list' as const), page: number }),
  fc.record({ kind: fc.constant('outline' as const), document: key, page: number }),
  fc.record({ kind: fc.constant('read' as const), document: key, passage: number, context: fc.nat(35) }),
)

describe('a way through the library', () => {
  test('comes back from its custom id, which Discord takes and which no answer has', () => {
    fc.assert(
      fc.property(step, way => {
        const id = encodeStep(way)
        expect(id.length).toBeLessThanOrEqual(100)
        expect(decodeLibraryAction(id)).toEqual(way)
        expect(decodeAction(id)).toBeNull()
      }),
    )
  })

  test('names a document by the beginning of its hash', () => {
    expect(encodeStep({ kind: 'outline', document: `${KEY}${'c'.repeat(52)}`, page: 36 })).toBe(`1t${KEY}.10`)
  })

  test('is not read from the custom id of an answer', () => {
    fc.assert(fc.property(answerAction, action => expect(decodeLibraryAction(encodeAction(action))).toBeNull()))
  })

  test.each([
    '',
    '1l',
    '1l01',
    '1l-1',
    '1l12345678',
    `1t${KEY}`,
    `1t${KEY}.1.1`,
    `1e${KEY}.1`,
    '1pd',
    `1e${KEY.toUpperCase()}.1.1`,
  ])('is not read from %j', id => {
    expect(decodeLibraryAction(id)).toBeNull()
  })

  test('has one custom id only', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[lte][0-9a-f]{0,13}\.?[0-9a-z]{0,3}\.?[0-9a-z]{0,3}$/), id => {
        const way = decodeLibraryAction(id)
        fc.pre(way !== null && way.kind !== 'section')
        expect(encodeStep(way)).toBe(id)
      }),
    )
  })
})

describe('what is chosen in a menu', () => {
  test('of documents is a document', () => {
    const id = encodeMenu({ kind: 'pick-document' })
    expect(decodeLibraryAction(id, KEY)).toEqual({ kind: 'outline', document: KEY, page: 0 })
    expect(decodeLibraryAction(id, 'handbook')).toBeNull()
  })

  test('of sections is a section of that document', () => {
    const id = encodeMenu({ kind: 'pick-section', document: `${KEY}${'c'.repeat(52)}` })
    expect(decodeLibraryAction(id, '10')).toEqual({ kind: 'section', document: KEY, section: 36 })
    for (const value of ['', '-1', '01', 'A', '1.5']) expect(decodeLibraryAction(id, value)).toBeNull()
  })

  test('is nothing if the menu is unknown', () => {
    expect(decodeLibraryAction('1px', KEY)).toBeNull()
    expect(decodeLibraryAction('1l0', '0')).toBeNull()
  })
})
