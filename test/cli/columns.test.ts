import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inColumns, signed } from '../../src/cli/columns.ts'

describe('rows in columns', () => {
  test('are padded to the width of each column, two blanks apart', () => {
    const rows = [
      ['name', 'value'],
      ['length', '1'],
      ['a', '10'],
    ]
    expect(inColumns(rows, ['left', 'right'])).toBe(['name    value', 'length      1', 'a          10'].join('\n'))
  })

  test('may be of different lengths, and further columns are aligned as the last', () => {
    expect(inColumns([['a', 'bb', 'cc'], ['aa', 'b', 'c'], ['a']], ['left', 'right'])).toBe('a   bb  cc\naa   b   c\na')
    expect(inColumns([], ['left'])).toBe('')
  })

  test('lose no cell and gain no line', () => {
    const cell = fc.stringMatching(/^[a-z0-9]{1,6}$/u)
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }), rows => {
        const lines = inColumns(rows, ['right', 'left']).split('\n')
        expect(lines.map(line => line.trim().split(/ {2,}/u))).toEqual(rows)
      }),
    )
  })
})

test('numbers show their sign and three digits', () => {
  expect([0, 1.23456, -0.5].map(signed)).toEqual(['+0.000', '+1.235', '-0.500'])
})
