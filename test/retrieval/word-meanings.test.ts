import { expect, test } from '@jest/globals'
import { type Meaning, meaningOf } from '../../src/lexicon/meaning.ts'
import { WordMeanings } from '../../src/retrieval/word-meanings.ts'
import { WordPlaces } from '../../src/retrieval/word-places.ts'
import { likeness } from '../support/likeness.ts'
import { tableOf } from '../support/string-tables.ts'

const words = ['harbour', 'unfathomably', 'жук', 'sea']
const meanings = new WordMeanings(new WordPlaces(tableOf(words)))

function byNumber(...numbers: readonly number[]): Meaning {
  const { dimensions } = meanings
  const vector = new Float32Array(dimensions)
  meanings.addTo({ numbers: vector, from: 0, dimensions }, Uint32Array.from(numbers))
  return { vector, length: Math.hypot(...vector) }
}

test('words mean the same by their numbers, those of several pieces and unknown ones too', () => {
  for (const numbers of [[0], [1, 3], [2], [2, 0, 0, 3], []]) {
    const found = byNumber(...numbers)
    const expected = meaningOf(numbers.map(number => words[number] ?? ''))
    expect(found.length).toBeCloseTo(expected.length, 5)
    if (expected.length > 0) expect(likeness(found, expected)).toBeCloseTo(1, 6)
  }
})

test('a number that no word has means nothing', () => {
  expect(byNumber(9).length).toBe(0)
})
