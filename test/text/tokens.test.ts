import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { slice } from '../../src/text/span.ts'
import { fold, isAcronym, tokensOf } from '../../src/text/tokens.ts'
import { hostileText } from '../support/hostile-text.ts'

const wordsOf = (text: string): readonly string[] => tokensOf(text).map(token => token.text)
const foldedOf = (text: string): readonly string[] => tokensOf(text).map(token => token.folded)

describe('the tokens of a text', () => {
  test('are its words and numbers', () => {
    expect(wordsOf('The quay, built in 1904, is 3.5 m wide (50,000 visitors).')).toEqual([
      'The',
      'quay',
      'built',
      'in',
      '1904',
      'is',
      '3.5',
      'm',
      'wide',
      '50,000',
      'visitors',
    ])
  })

  test('keep apostrophes inside words and leave those around them', () => {
    expect(wordsOf("'It doesn't,' said O’Neil of the ships' bells")).toEqual([
      'It',
      "doesn't",
      'said',
      'O’Neil',
      'of',
      'the',
      'ships',
      'bells',
    ])
  })

  test('part at hyphens, strokes and underscores', () => {
    expect(wordsOf('north-west and/or tide_table')).toEqual(['north', 'west', 'and', 'or', 'tide', 'table'])
  })

  test('keep the points of a version and leave the full stop', () => {
    expect(wordsOf('Version 1.20.4. Then 2.')).toEqual(['Version', '1.20.4', 'Then', '2'])
  })

  test('are none where there is no letter and no digit', () => {
    expect(tokensOf('')).toEqual([])
    expect(tokensOf(' … !? — 😀')).toEqual([])
  })

  test('have spans that count from where the text begins', () => {
    expect(tokensOf('two bells', 100).map(({ span }) => span)).toEqual([
      { start: 100, end: 103 },
      { start: 104, end: 109 },
    ])
  })

  test('stand in order, apart from each other, exactly where their spans say', () => {
    fc.assert(
      fc.property(hostileText, text => {
        let end = 0
        for (const token of tokensOf(text)) {
          expect(token.span.start).toBeGreaterThanOrEqual(end)
          expect(slice(text, token.span)).toBe(token.text)
          end = token.span.end
        }
      }),
    )
  })

  test('hold each letter and each digit', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const spans = tokensOf(text).map(({ span }) => span)
        for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) {
          expect(spans.filter(({ start, end }) => start <= match.index && match.index < end)).toHaveLength(1)
        }
      }),
    )
  })

  test('never are nothing once folded', () => {
    fc.assert(
      fc.property(hostileText, text => {
        for (const folded of foldedOf(text)) expect(folded.trim()).not.toBe('')
      }),
    )
    expect(foldedOf('ﾞ ͺ')).toEqual(['ﾞ', 'ͺ'])
  })
})

test('a text of ASCII characters alone is taken apart like any other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 40 }), text => {
      expect(tokensOf(text)).toEqual(tokensOf(`${text} é`).slice(0, -1))
    }),
  )
  expect(wordsOf("don't 5.58 1,000 it's, e.g.")).toEqual(["don't", '5.58', '1,000', "it's", 'e', 'g'])
})

describe('a folded word', () => {
  test.each([
    ['Bridge', 'bridge'],
    ['CAFÉ', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['Ｂｒｉｄｇｅ', 'bridge'],
    ['ﬁnd', 'find'],
    ['İzmir', 'izmir'],
    ['don’t', "don't"],
    ['мост', 'мост'],
    ['x²', 'x2'],
    ['ℝ', 'r'],
  ])('of %s is %s', (word, folded) => {
    expect(fold(word)).toBe(folded)
  })

  test('does not change when it is folded again', () => {
    fc.assert(
      fc.property(hostileText, text => {
        for (const folded of foldedOf(text)) expect(fold(folded)).toBe(folded)
      }),
    )
  })
})

describe('an acronym', () => {
  test.each(['US', 'WHO', 'H2O', 'IT'])('is %s', word => {
    expect(isAcronym(word)).toBe(true)
  })

  test.each(['us', 'Who', 'I', 'A', '2024', 'iOS'])('is not %s', word => {
    expect(isAcronym(word)).toBe(false)
  })
})
