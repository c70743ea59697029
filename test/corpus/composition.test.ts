import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cleaned, composed, type Part } from '../../src/corpus/composition.ts'
import { LONGEST_TEXT } from '../../src/corpus/decode.ts'
import { disorderIn, textsOf } from '../support/block-spans.ts'
import { hostileText } from '../support/hostile-text.ts'
import { problemOf } from '../support/problems.ts'

describe('parts make one text', () => {
  test('with a blank line between them, and each item, row and line of code on a line of its own', () => {
    const { text, blocks } = composed([
      { kind: 'heading', level: 1, text: 'Quay' },
      { kind: 'paragraph', text: 'Bring:' },
      { kind: 'item', text: 'a rope', marker: '-', depth: 1 },
      { kind: 'item', text: 'of hemp', marker: '-', depth: 2 },
      { kind: 'item', text: 'a lamp', marker: '-', depth: 1 },
      { kind: 'table', header: 'Day | Fare', rows: ['Monday | 4', ' ', 'Tuesday | 5'] },
      { kind: 'code', lines: ['moor', '', '  5'] },
    ])
    expect(text).toBe(
      'Quay\n\nBring:\n\n- a rope\n  - of hemp\n- a lamp\n\nDay | Fare\nMonday | 4\nTuesday | 5\n\nmoor\n  5',
    )
    expect(textsOf(text, blocks)).toEqual([
      'Quay',
      'Bring:',
      'a rope',
      'of hemp',
      'a lamp',
      'Day | Fare',
      'Monday | 4',
      'Tuesday | 5',
      'moor',
      '5',
    ])
    expect(
      blocks.flatMap(block =>
        block.kind === 'item' ? [block.parent && text.slice(block.parent.start, block.parent.end)] : [],
      ),
    ).toEqual([undefined, 'a rope', undefined])
  })

  test('and those without words are left out', () => {
    expect(
      composed([
        { kind: 'paragraph', text: ' \n' },
        { kind: 'table', rows: [''] },
        { kind: 'code', lines: [' '] },
      ]),
    ).toMatchObject({ text: '', blocks: [] })
  })

  test('a table of which only the header has words is one row', () => {
    expect(composed([{ kind: 'table', header: 'Day', rows: [] }]).blocks).toEqual([
      { kind: 'table', rows: [{ start: 0, end: 3 }] },
    ])
  })

  test('in which atoms stay where they are', () => {
    const { text, blocks } = composed([
      { kind: 'paragraph', text: 'First.' },
      { kind: 'paragraph', text: '  Call run.now first.', atoms: [{ start: 7, end: 14 }] },
    ])
    const [atom] = blocks.flatMap(block => (block.kind === 'paragraph' ? block.atoms : []))
    expect(atom && text.slice(atom.start, atom.end)).toBe('run.now')
  })

  test('up to the longest that is read', async () => {
    const longest: Part = { kind: 'paragraph', text: 'a'.repeat(LONGEST_TEXT) }
    expect(composed([longest]).text).toHaveLength(LONGEST_TEXT)
    expect(await problemOf(async () => composed([longest, { kind: 'paragraph', text: 'b' }]))).toEqual({
      kind: 'too-long',
      most: 5_000_000,
    })
  })

  test('however many there are of them', async () => {
    const words = 'The quay was built of stone from the hills, and of wood.'
    const parts = Array.from({ length: 80_000 }, (): Part => ({ kind: 'paragraph', text: words }))
    expect(composed(parts).blocks).toHaveLength(parts.length)
    // Without this a test that never waits would be given all the time it takes.
    await setTimeout()
  }, 60_000)

  test('whose blocks are in order, disjoint and trimmed, and whose parts begin where they are said to', () => {
    const words = hostileText
    const part: fc.Arbitrary<Part> = fc.oneof(
      fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), text: words }),
      fc.record({ kind: fc.constant('paragraph' as const), text: words }),
      fc.record({
        kind: fc.constant('item' as const),
        text: words,
        marker: fc.constantFrom('-', '12.'),
        depth: fc.integer({ min: 1, max: 12 }),
      }),
      fc.record({ kind: fc.constant('table' as const), header: words, rows: fc.array(words) }),
      fc.record({ kind: fc.constant('code' as const), lines: fc.array(words) }),
    )
    fc.assert(
      fc.property(fc.array(part), parts => {
        const { text, blocks, starts } = composed(parts)
        expect(disorderIn(text, blocks)).toBeNull()
        for (const [each, start] of starts)
          if ('text' in each) expect(text.startsWith(each.text.trim(), start)).toBe(true)
      }),
    )
  })
})

describe('words', () => {
  test('lose what is no text', () => {
    expect(cleaned('a\u0000b\u001B[1m \uD800 😀 auf\u00ADmachen\n\t')).toBe('ab[1m \uFFFD 😀 aufmachen\n\t')
  })
})
