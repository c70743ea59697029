import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isKnownWord } from '../../src/lexicon/known-words.ts'

const text = readFileSync(path.join(import.meta.dirname, '../../lexicon/english-words.txt'), 'latin1')
const words = text.trimEnd().split('\n')
const known = new Set(words)

describe('a word of the language', () => {
  test.each([
    ['by itself', 'invent'],
    ['in the plural', 'invoices'],
    ['in the past', 'invented'],
    ['in progress', 'inventing'],
    ['of somebody who does it', 'runner'],
    ['compared', 'happiest'],
    ['as a contraction without its apostrophe', 'doesnt'],
    ['as the British write it', 'colour'],
    ['as Americans write it', 'color'],
    ['as a name', 'norway'],
    ['first of all', words.at(0)],
    ['last of all', words.at(-1)],
  ])('is known %s', (_, word) => {
    expect(isKnownWord(word ?? '')).toBe(true)
  })

  test.each(['invnted', 'teh', 'q', '', 'Norway', "doesn't", 'r2', 'zzzzz', 'aaaa', 'café', 'мост', '\n', 'aa\nab'])(
    'is not what is none: %j',
    word => {
      expect(isKnownWord(word)).toBe(false)
    },
  )

  test('is known if it stands in the list, and not otherwise', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abdeinorst'.split('')), minLength: 2, maxLength: 6 })
    const listed = fc.integer({ min: 0, max: words.length - 1 }).map(at => words[at] ?? '')
    fc.assert(
      fc.property(
        fc.oneof(
          letters,
          listed,
          listed.map(word => `${word}s`),
        ),
        word => {
          expect(isKnownWord(word)).toBe(known.has(word))
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('the list of words', () => {
  test('is sorted, each word once, in folded letters only, and small', () => {
    expect(words.every((word, at) => /^[a-z]{2,}$/.test(word) && (at === 0 || word > (words[at - 1] ?? '')))).toBe(true)
    expect(text.length).toBeLessThan(1_000_000)
  })
})
