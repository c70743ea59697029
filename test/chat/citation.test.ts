import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { citationOf, decodeCitation, encodeCitation } from '../../src/chat/citation.ts'
import { hostileText } from '../support/hostile-text.ts'

const text = hostileText.filter(words => words !== '')
const start = fc.nat(60_000_000)

describe('the code of a quote', () => {
  test('is short and of letters, digits and hyphens', () => {
    fc.assert(
      fc.property(text, start, text, (id, at, words) => {
        expect(encodeCitation(citationOf(id, at, words))).toMatch(
          /^[0-9a-z]{5}-[0-9a-z]{6}-[0-9a-z]{1,6}-[0-9a-z]{1,6}$/u,
        )
      }),
    )
  })

  test('says what it was made of, in any case and with white space around', () => {
    fc.assert(
      fc.property(text, start, text, (id, at, words) => {
        const citation = citationOf(id, at, words)
        const code = encodeCitation(citation)
        for (const typed of [code, code.toUpperCase(), ` ${code}\n`]) expect(decodeCitation(typed)).toEqual(citation)
      }),
    )
  })

  test('is another one for another document, place or text', () => {
    const code = encodeCitation(citationOf('guide', 7, 'It is open.'))
    expect(encodeCitation(citationOf('guides', 7, 'It is open.'))).not.toBe(code)
    expect(encodeCitation(citationOf('guide', 8, 'It is open.'))).not.toBe(code)
    expect(encodeCitation(citationOf('guide', 7, 'It is shut.'))).not.toBe(code)
  })

  test.each([
    '',
    'k3x9a',
    'k3x9a-7f2kq1-1k3',
    'k3x9a-7f2kq1-1k3-0',
    'k3x9a-7f2kq1-01k3-2f',
    'k3x9-7f2kq1-1k3-2f',
    'k3x9a-7f2kq-1k3-2f',
    'k3x9a-7f2kq1--1-2f',
    'k3x9a-7f2kq1-1k3-2f-1',
    'k3x9a-7f2kq1-1k3-1234567',
    'k3x9a 7f2kq1 1k3 2f',
    '\u{1D54A}3x9a-7f2kq1-1k3-2f',
  ])('is not %j', typed => {
    expect(decodeCitation(typed)).toBeNull()
  })

  test('has one form only', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-z]{5}-[0-9a-z]{6}-[0-9a-z]{1,3}-[0-9a-z]{1,3}$/), code => {
        const citation = decodeCitation(code)
        if (citation) expect(encodeCitation(citation)).toBe(code)
        else expect(code).toMatch(/-0/u)
      }),
    )
  })
})
