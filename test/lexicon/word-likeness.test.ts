import { describe, expect, test } from '@jest/globals'
import { comparedWord, wordLikeness } from '../../src/lexicon/word-likeness.ts'

const likenessTo =
  (word: string) =>
  (other: string): number =>
    wordLikeness(comparedWord(word), comparedWord(other))

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
  expect(comparedWord('lighthouse').weight).toBeGreaterThan(2 * comparedWord('the').weight)
  expect(comparedWord('жук').weight).toBe(0)
})
