import { describe, expect, test } from '@jest/globals'
import { LibraryMemory } from '../../src/retrieval/memory-budget.ts'
import { WordNearness } from '../../src/retrieval/word-nearness.ts'
import { WordPlaces } from '../../src/retrieval/word-places.ts'
import { tableOf } from '../support/string-tables.ts'

const words = ['price', 'prices', 'bridge', 'жук']
const table = {
  words: tableOf(words),
  terms: tableOf(['price', 'bridg', 'жук']),
  termOf: Uint32Array.of(0, 0, 1, 2),
}
const nearness = new WordNearness(table, new LibraryMemory(), new WordPlaces(table.words))
const nearestTo = (term: string, word: string, ...numbers: number[]): number =>
  nearness.nearestTo(term, word)(Uint32Array.from(numbers))

describe('of some words the nearest to another', () => {
  test('is one of the same term, at 1', () => {
    expect(nearestTo('price', 'pricing', 2, 1)).toBe(1)
    expect(nearestTo('жук', 'жук', 3)).toBe(1)
  })

  test('is one that means about the same, below 1', () => {
    expect(nearestTo('cost', 'cost', 0, 2)).toBeGreaterThan(0.3)
    expect(nearestTo('cost', 'cost', 0, 2)).toBe(nearestTo('cost', 'cost', 0))
    expect(nearestTo('cost', 'cost', 0)).toBeLessThan(1)
  })

  test('is none, at 0, where there is none or nothing is known', () => {
    expect(nearestTo('cost', 'cost')).toBe(0)
    expect(nearestTo('cost', 'cost', 3)).toBe(0)
    expect(nearestTo('яд', 'яд', 0, 1, 2)).toBe(0)
  })
})

test('what was forgotten is worked out anew', () => {
  const size = 1_000_001
  const wordAt = (number: number): string => words[number] ?? 'x'
  const many = { size, at: wordAt, once: wordAt }
  const large = { words: many, terms: tableOf(['x']), termOf: new Uint32Array(size) }
  const small = new WordNearness(large, new LibraryMemory(), new WordPlaces(many))
  const ask = (word: string): number => small.nearestTo('?', word)(Uint32Array.of(0))
  const before = ask('cost')
  ask('ship')
  ask('tree')
  expect(ask('cost')).toBe(before)
})

test('what it was made to forget is worked out anew', () => {
  const before = nearestTo('cost', 'cost', 0, 2)
  nearness.forget()
  expect(nearestTo('cost', 'cost', 0, 2)).toBe(before)
})
