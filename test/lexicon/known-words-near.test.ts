import { describe, expect, test } from '@jest/globals'
import { isKnownWord } from '../../src/lexicon/known-words.ts'
import { knownWordsNear } from '../../src/lexicon/known-words-near.ts'

const near = (typed: string, most = 1.4): readonly string[] => knownWordsNear(typed, most).map(({ word }) => word)

describe('the words of the language near a misspelt one', () => {
  test.each([
    ['a letter left out', 'pancaks', 'pancakes'],
    ['a letter too many', 'pancackes', 'pancakes'],
    ['a wrong letter', 'pencakes', 'pancakes'],
    ['two letters swapped', 'pancaeks', 'pancakes'],
    ['a wrong first letter', 'bancakes', 'pancakes'],
  ])('are found in spite of %s', (_, typed, word) => {
    expect(near(typed)).toContain(word)
  })

  test('are words, each once, at the cost of the mistake', () => {
    const found = knownWordsNear('brigde', 1)
    expect(found).toContainEqual({ word: 'bridge', cost: 0.6 })
    expect(new Set(found.map(({ word }) => word)).size).toBe(found.length)
    for (const { word, cost } of found) {
      expect(isKnownWord(word)).toBe(true)
      expect(cost).toBeLessThanOrEqual(1)
    }
  })

  test('are none if the mistake costs more than asked, and none for a word that is too short', () => {
    expect(near('pancaks', 0.7)).toEqual([])
    expect(near('uot')).toEqual([])
    expect(near('')).toEqual([])
  })
})
