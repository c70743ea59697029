import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkedParameters, isStorable } from '../../src/store/parameters.ts'

describe('the parameters of a query', () => {
  test('are null, text, finite numbers and bytes', () => {
    const parameters = [null, '', 'Brücke 🌉', 0, -1.5, 2 ** 52, new Uint8Array([0, 1]), Buffer.from('x')]
    expect(checkedParameters(parameters)).toEqual(parameters)
  })

  test.each([
    ['a truth value', true],
    ['nothing', undefined],
    ['a large number', 5n],
    ['a date', new Date(0)],
    ['no number', Number.NaN],
    ['an endless number', Number.POSITIVE_INFINITY],
    ['an object', { a: 1 }],
    ['a list', [1]],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['memory without a type', new ArrayBuffer(2)],
    ['numbers of two bytes', new Uint16Array(2)],
    ['a text with a NUL', 'a\0b'],
    ['the first half of a character', 'a\uD83D'],
    ['the second half of a character', '\uDF09b'],
  ])('are refused before they reach a driver: %s', (_, value) => {
    expect(() => checkedParameters(['fine', value])).toThrow(TypeError)
    expect(() => checkedParameters(['fine', value])).toThrow(/^Parameter 2 of a query is .+, which no database keeps/u)
  })
})

test('a text can be kept if it is what it was after it was written as UTF-8, and has no NUL', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 0xff_ff }), (text, unit) => {
      const any = text + String.fromCharCode(unit)
      const survives = Buffer.from(any, 'utf8').toString('utf8') === any && !any.includes('\0')
      expect(isStorable(any)).toBe(survives)
    }),
  )
})
