import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { editDistance } from '../../src/lexicon/edit-distance.ts'

const distance = (typed: string, meant: string): number => editDistance(typed, meant, 100)

/** What it costs that a word has the letter at some place, from 0, and the other has none. */
function gap(word: string, at: number): number {
  if (word[at] === word[at - 1] || word[at] === word[at + 1]) return 0.5
  return at === 0 ? 1.4 : 1
}

/** Of the letters here only a and e sound alike, and none is beside another on the keyboard. */
function replacing(one: string, other: string, isFirst: boolean): number {
  if (one === other) return 0
  return (['ae', 'ea'].includes(one + other) ? 0.75 : 1) + (isFirst ? 0.4 : 0)
}

/** The same distance, from the ends of the words backwards and without a limit. */
function slowDistance(typed: string, meant: string): number {
  const known = new Map<string, number>()
  const upTo = (row: number, column: number): number => {
    if (row < 0 || column < 0) return Infinity
    if (row === 0 && column === 0) return 0
    const key = `${row} ${column}`
    const found = known.get(key) ?? cheapest(row, column)
    known.set(key, found)
    return found
  }
  const cheapest = (row: number, column: number): number => {
    const [one, other] = [typed[row - 1] ?? '', meant[column - 1] ?? '']
    const isSwap = one !== other && one === meant[column - 2] && other === typed[row - 2]
    return Math.min(
      upTo(row - 1, column) + gap(typed, row - 1),
      upTo(row, column - 1) + gap(meant, column - 1),
      upTo(row - 1, column - 1) + replacing(one, other, row + column === 2),
      isSwap ? upTo(row - 2, column - 2) + 0.6 : Infinity,
    )
  }
  return upTo(typed.length, meant.length)
}

const word = fc.string({ unit: fc.constantFrom('a', 'e', 'b', 'k', 't'), maxLength: 9 })

describe('the distance of two words', () => {
  test('is nothing from a word to itself', () => {
    expect(distance('harbour', 'harbour')).toBe(0)
  })

  test.each([
    ['a doubled letter', 'harrbour', 0.5],
    ['two letters swapped', 'habrour', 0.6],
    ['a vowel for a vowel', 'herbour', 0.75],
    ['a letter that sounds alike', 'harpour', 0.75],
    ['the key beside the right one', 'harboyr', 0.75],
    ['any other letter', 'hartour', 1],
    ['a letter left out', 'harbur', 1],
    ['a letter too many', 'harbxour', 1],
    ['a wrong first letter', 'larbour', 1.4],
  ])('grows by what people seldom do: %s', (_, typed, expected) => {
    expect(distance(typed, 'harbour')).toBeCloseTo(expected, 10)
  })

  test('is what a plain recursion finds, whatever limit it is under', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 10 }), (typed, meant, quarters) => {
        const [most, expected] = [quarters / 4, slowDistance(typed, meant)]
        const found = editDistance(typed, meant, most + 1e-9)
        if (expected <= most) expect(found).toBeCloseTo(expected, 10)
        else expect(found).toBe(Infinity)
      }),
      { numRuns: 3000 },
    )
  })

  test('is the same the other way round', () => {
    fc.assert(
      fc.property(word, word, (one, other) => expect(distance(one, other)).toBeCloseTo(distance(other, one), 10)),
    )
  })

  test('is infinite for what is longer than any word', () => {
    expect(distance('a'.repeat(41), 'a'.repeat(41))).toBe(Infinity)
  })
})
