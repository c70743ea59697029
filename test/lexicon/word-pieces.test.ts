import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { wordPieces } from '../../src/lexicon/word-pieces.ts'

const tokens = ['boat', 'b', '##s', '##house', '##h', '##o', '##u', 'boathouse', 'o', '##a', '##t', 'rud']
const idOf = (token: string): number | undefined => {
  const at = tokens.indexOf(token)
  return at < 0 ? undefined : at
}
const piecesOf = (word: string): readonly (string | undefined)[] => wordPieces(word, idOf).map(id => tokens[id])

describe('a word is cut into tokens', () => {
  test('as a whole if it is one', () => {
    expect(piecesOf('boathouse')).toEqual(['boathouse'])
  })

  test('the longest first, those inside marked as such', () => {
    expect(piecesOf('boats')).toEqual(['boat', '##s'])
    expect(piecesOf('bhouse')).toEqual(['b', '##house'])
  })

  test('or not at all if a part of it is none, even where another cut would do', () => {
    expect(piecesOf('rudder')).toEqual([])
    expect(piecesOf('zeppelin')).toEqual([])
    expect(piecesOf('')).toEqual([])
  })
})

test('the pieces of a word put together are the word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[bosatuh]{1,30}$/), word => {
      const pieces = piecesOf(word)
      if (pieces.length > 0) expect(pieces.map(piece => piece?.replace('##', '')).join('')).toBe(word)
      else expect(pieces).toEqual([])
    }),
  )
})

test('words without end are cut off', () => {
  expect(wordPieces(`boat${'s'.repeat(10_000)}`, idOf)).toHaveLength(57)
})
