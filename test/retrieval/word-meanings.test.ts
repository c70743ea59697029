import { expect, test } from '@jest/globals'
import { likeness, meaningOf } from '../../src/lexicon/meaning.ts'
import { meaningByNumber } from '../../src/retrieval/word-meanings.ts'
import { WordPlaces } from '../../src/retrieval/word-places.ts'
import { tableOf } from '../support/string-tables.ts'

const words = ['harbour', 'unfathomably', 'жук', 'sea']
const byNumber = meaningByNumber(new WordPlaces(tableOf(words)))

test('words mean the same by their numbers, those of several pieces and unknown ones too', () => {
  for (const numbers of [[0], [1, 3], [2], [2, 0, 0, 3], []]) {
    const found = byNumber(Uint32Array.from(numbers))
    const expected = meaningOf(numbers.map(number => words[number] ?? ''))
    expect(found.length).toBeCloseTo(expected.length, 5)
    if (expected.length > 0) expect(likeness(found, expected)).toBeCloseTo(1, 6)
  }
})

test('a number that no word has means nothing', () => {
  expect(byNumber(Uint32Array.of(9)).length).toBe(0)
})
