import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Block } from '../../src/corpus/block.ts'
import { blockOf, notationOf } from '../../src/store/block-notation.ts'

const span = fc.tuple(fc.nat(), fc.nat(1_000)).map(([start, length]) => ({ start, end: start + length }))
const spans = fc.array(span, { maxLength: 4 })

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.nat(9), title: fc.string(), span }),
  fc.record({ kind: fc.constant('paragraph' as const), span, atoms: spans }),
  fc.record({ kind: fc.constant('item' as const), span, atoms: spans }),
  fc.record({ kind: fc.constant('item' as const), span, atoms: spans, parent: span }),
  fc.record({ kind: fc.constant('table' as const), rows: spans }),
  fc.record({ kind: fc.constant('table' as const), rows: spans, header: span }),
  fc.record({ kind: fc.constant('code' as const), lines: spans }),
)

describe('the notation of a block', () => {
  test('gives the block again, after JSON too', () => {
    fc.assert(
      fc.property(anyBlock, block => {
        expect(blockOf(JSON.parse(JSON.stringify(notationOf(block))))).toEqual(block)
      }),
    )
  })

  test('that is cut short, or holds something else, is refused', () => {
    fc.assert(
      fc.property(anyBlock, fc.nat(), fc.anything(), (block, place, other) => {
        const noted: unknown[] = [...notationOf(block)]
        fc.pre(!(typeof other === 'number' && Number.isInteger(other) && other >= 0) && typeof other !== 'string')
        noted[place % noted.length] = other
        expect(() => blockOf(noted)).toThrow(RangeError)
      }),
    )
    for (const noted of [null, {}, [], ['other', 1, 2], ['paragraph', 1], ['paragraph', 2, 1], ['code', 1, 2, 3]])
      expect(() => blockOf(noted)).toThrow(RangeError)
  })
})
