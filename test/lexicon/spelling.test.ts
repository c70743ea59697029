import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Vocabulary } from '../../src/lexicon/spelling.ts'

const vocabularyOf = (counts: Readonly<Record<string, number>>): Vocabulary =>
  new Vocabulary(new Map(Object.entries(counts)))

const harbour = vocabularyOf({ harbour: 5, bridge: 3, tide: 9, tides: 2, embankment: 1, quay: 4, '1904': 2 })

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours (Boytsov 2011, section 2.1). */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0
  for (let row = 1; row <= one.length; row++) {
    rows.push([row])
    for (let column = 1; column <= other.length; column++) {
      const differs = one[row - 1] === other[column - 1] ? 0 : 1
      const edits = [at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + differs]
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      rows[row]?.push(Math.min(...edits, ...(isSwap ? [at(row - 2, column - 2) + 1] : [])))
    }
  }
  return at(one.length, other.length)
}

describe('the nearest word', () => {
  test.each([
    ['a letter too many', 'harbouur', 'harbour'],
    ['a letter too few', 'harbor', 'harbour'],
    ['a wrong letter', 'bredge', 'bridge'],
    ['two neighbours swapped', 'birdge', 'bridge'],
    ['two mistakes in a long word', 'enbankmant', 'embankment'],
  ])('is found in spite of %s', (_, misspelt, word) => {
    expect(harbour.nearest(misspelt)).toBe(word)
  })

  test('is the word itself if it is known', () => {
    for (const word of ['harbour', 'bridge', 'tide', 'tides', 'embankment', 'quay']) {
      expect(harbour.nearest(word)).toBe(word)
    }
  })

  test.each([
    ['two mistakes in a short word', 'bredgo'],
    ['three mistakes in a long one', 'enbankmamd'],
    ['three letters', 'tid'],
    ['a number', '1905'],
    ['letters and digits', 'tide1'],
    ['nothing', ''],
    ['another script', 'мост'],
  ])('is none for %s', (_, misspelt) => {
    expect(harbour.nearest(misspelt)).toBeUndefined()
  })

  test('is the one with fewer mistakes, then the same first letter, then the more frequent, then the first in order', () => {
    expect(vocabularyOf({ embankments: 9, embarkment: 1 }).nearest('embarkmant')).toBe('embarkment')
    expect(vocabularyOf({ boat: 9, coal: 1 }).nearest('coat')).toBe('coal')
    expect(vocabularyOf({ coal: 1, cost: 9 }).nearest('coat')).toBe('cost')
    expect(vocabularyOf({ cost: 2, coal: 2 }).nearest('coat')).toBe('coal')
  })

  test('is what comparing with every word would find', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'ж'), minLength: 1, maxLength: 11 })
    const counts = fc.uniqueArray(fc.tuple(word, fc.integer({ min: 1, max: 3 })), { selector: ([each]) => each })
    fc.assert(
      fc.property(counts, word, (words, misspelt) => {
        const most = misspelt.length >= 9 ? 2 : 1
        const [best] = words
          .filter(([each]) => misspelt.length >= 4 && each.length >= 4 && distance(misspelt, each) <= most)
          .map(([each, count]) => ({
            each,
            count,
            edits: distance(misspelt, each),
            other: each[0] === misspelt[0] ? 0 : 1,
          }))
          .toSorted((a, b) => a.edits - b.edits || a.other - b.other || b.count - a.count || (a.each < b.each ? -1 : 1))
        expect(new Vocabulary(new Map(words)).nearest(misspelt)).toBe(best?.each)
      }),
      { numRuns: 1000 },
    )
  })

  test('does not depend on the order in which words were given', () => {
    const words = ['boat', 'coal', 'cost', 'coats', 'goat'] as const
    fc.assert(
      fc.property(fc.shuffledSubarray([...words], { minLength: words.length }), shuffled => {
        expect(new Vocabulary(new Map(shuffled.map(word => [word, 1]))).nearest('coat')).toBe('coal')
      }),
    )
  })
})
