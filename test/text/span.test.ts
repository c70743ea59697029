import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  checkedSpan,
  contains,
  cutsCharacter,
  lengthOf,
  overlap,
  placeOf,
  slice,
  trimmed,
  union,
} from '../../src/text/span.ts'
import { hostileText } from '../support/hostile-text.ts'

const charactersIn = (text: string): number => Array.from(text).length

const anySpan = fc.record({ start: fc.integer({ min: -3, max: 70 }), end: fc.integer({ min: -3, max: 70 }) })

describe('a checked span', () => {
  test('is given back as it is', () => {
    const span = { start: 2, end: 5 }
    expect(checkedSpan('a tide table', span)).toBe(span)
  })

  test.each([
    ['begins before the text', { start: -1, end: 2 }],
    ['ends behind the text', { start: 0, end: 5 }],
    ['is empty', { start: 2, end: 2 }],
    ['runs backwards', { start: 3, end: 1 }],
    ['counts in fractions', { start: 0.5, end: 2 }],
    ['is not a number', { start: Number.NaN, end: 2 }],
  ])('is refused if it %s', (_, span) => {
    expect(() => checkedSpan('tide', span)).toThrow(RangeError)
  })

  test('is refused if it begins or ends between the halves of a character', () => {
    expect(() => checkedSpan('a😀b', { start: 0, end: 2 })).toThrow('cuts a character in half')
    expect(() => checkedSpan('a😀b', { start: 2, end: 4 })).toThrow('cuts a character in half')
    expect(slice('a😀b', checkedSpan('a😀b', { start: 1, end: 3 }))).toBe('😀')
  })

  test('always lies in the text and leaves characters whole, whatever was given', () => {
    fc.assert(
      fc.property(hostileText, anySpan, (text, span) => {
        const isSound =
          span.start >= 0 &&
          span.start < span.end &&
          span.end <= text.length &&
          // Joined again, text that was cut between characters is as many characters as its parts.
          charactersIn(text) ===
            [text.slice(0, span.start), slice(text, span), text.slice(span.end)].reduce(
              (sum, part) => sum + charactersIn(part),
              0,
            )
        if (isSound) expect(checkedSpan(text, span)).toBe(span)
        else expect(() => checkedSpan(text, span)).toThrow(RangeError)
      }),
    )
  })
})

describe('a place between two code units', () => {
  test('cuts a character only between a high and a low surrogate', () => {
    expect([0, 1, 2, 3, 4].map(offset => cutsCharacter('a😀b', offset))).toEqual([false, false, true, false, false])
    expect(cutsCharacter('\ud83da', 1)).toBe(false)
    expect(cutsCharacter('\udca9\ud83d', 1)).toBe(false)
  })
})

describe('two spans', () => {
  const tide = { start: 2, end: 6 }

  test('unite to the smallest span that holds both', () => {
    expect(union(tide, { start: 8, end: 9 })).toEqual({ start: 2, end: 9 })
    expect(union({ start: 3, end: 4 }, tide)).toEqual(tide)
  })

  test('overlap by the code units that both hold', () => {
    expect(overlap(tide, { start: 4, end: 9 })).toBe(2)
    expect(overlap(tide, { start: 6, end: 9 })).toBe(0)
    expect(overlap(tide, { start: 8, end: 9 })).toBe(0)
    expect(overlap(tide, tide)).toBe(lengthOf(tide))
  })

  test('hold each other only if neither end sticks out', () => {
    expect(contains(tide, tide)).toBe(true)
    expect(contains(tide, { start: 3, end: 5 })).toBe(true)
    expect(contains(tide, { start: 1, end: 5 })).toBe(false)
    expect(contains(tide, { start: 3, end: 7 })).toBe(false)
  })
})

describe('a trimmed span', () => {
  test('has no white space at its ends', () => {
    expect(trimmed('a \t tide\r\n b', { start: 1, end: 11 })).toEqual({ start: 4, end: 8 })
  })

  test('is null where nothing but white space stands', () => {
    expect(trimmed('a \n b', { start: 1, end: 4 })).toBeNull()
    expect(trimmed('tide', { start: 2, end: 2 })).toBeNull()
  })
})

describe('the line and column of an offset', () => {
  test.each([
    ['\\n', 'ab\ncd\nef'],
    ['\\r', 'ab\rcd\ref'],
    ['\\r\\n', 'ab\r\ncd\r\nef'],
    ['mixed', 'ab\r\ncd\ref'],
  ])('count from 1 in lines that end with %s', (_, text) => {
    expect(placeOf(text, 0)).toEqual({ line: 1, column: 1 })
    expect(placeOf(text, 1)).toEqual({ line: 1, column: 2 })
    expect(placeOf(text, text.indexOf('c'))).toEqual({ line: 2, column: 1 })
    expect(placeOf(text, text.indexOf('f'))).toEqual({ line: 3, column: 2 })
    expect(placeOf(text, text.length)).toEqual({ line: 3, column: 3 })
  })

  test('count a line break with the line that it ends, and empty lines too', () => {
    expect(placeOf('ab\r\ncd', 3)).toEqual({ line: 1, column: 4 })
    expect(placeOf('\n\n\nab', 3)).toEqual({ line: 4, column: 1 })
    expect(placeOf('', 0)).toEqual({ line: 1, column: 1 })
  })

  test('count columns in UTF-16 code units', () => {
    expect(placeOf('😀b', 2)).toEqual({ line: 1, column: 3 })
  })

  test('lead back to the offset', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(70), (text, at) => {
        const offset = Math.min(at, text.length)
        const { line, column } = placeOf(text, offset)
        const lines = text.split(/(?<=\n)|(?<=\r)(?!\n)/)
        const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length, 0)
        expect(before + column - 1).toBe(offset)
      }),
    )
  })
})
