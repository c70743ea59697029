import { describe, expect, test } from '@jest/globals'
import { likenessTo, wordWeight } from '../../src/lexicon/word-likeness.ts'

describe('a word is likest', () => {
  test.each([
    ['cost', 'price', 'bridge'],
    ['doctor', 'physician', 'carpet'],
    ['buy', 'purchase', 'sleep'],
    ['forbidden', 'prohibited', 'yellow'],
  ])('to those that mean the same: %s is nearer to %s than to %s', (word, near, far) => {
    const likeness = likenessTo(word)
    expect(likeness(near)).toBeGreaterThan(likeness(far) + 0.2)
    expect(likeness(word)).toBeCloseTo(1, 5)
  })

  test('to nothing if nothing is known of it', () => {
    expect(likenessTo('жук')('beetle')).toBe(0)
    expect(likenessTo('beetle')('жук')).toBe(0)
  })
})

test('words that say much weigh more than those that say little', () => {
  expect(wordWeight('lighthouse')).toBeGreaterThan(2 * wordWeight('the'))
  expect(wordWeight('жук')).toBe(0)
})

test('more words than are remembered change nothing', () => {
  const likeness = likenessTo('harbour')
  const before = likeness('port')
  for (let number = 0; number < 50_001; number++) likeness(`w${number}`)
  expect(likeness('port')).toBe(before)
})
