import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { editDistance } from '../../src/lexicon/edit-distance.ts'
import { Vocabulary } from '../../src/lexicon/spelling.ts'

const vocabularyOf = (counts: Readonly<Record<string, number>>): Vocabulary =>
  new Vocabulary(new Map(Object.entries(counts)))

const harbour = vocabularyOf({ harbour: 5, bridge: 3, tide: 9, tides: 2, embankment: 1, quay: 4, '1904': 2 })

const nearest = (misspelt: string): string | undefined => harbour.nearest(misspelt)?.word

describe('the nearest word', () => {
  test.each([
    ['a letter too many', 'harbouur', 'harbour'],
    ['a letter too few', 'harbor', 'harbour'],
    ['a wrong letter', 'bredge', 'bridge'],
    ['two neighbours swapped', 'birdge', 'bridge'],
    ['two mistakes in a long word', 'enbankmant', 'embankment'],
    ['spelling by the sound', 'kway', undefined],
  ])('is found in spite of %s', (_, misspelt, word) => {
    expect(nearest(misspelt)).toBe(word)
  })

  test('is the word itself if it is known, at no cost', () => {
    for (const word of ['harbour', 'bridge', 'tide', 'tides', 'embankment', 'quay', '1904']) {
      expect(harbour.has(word)).toBe(true)
      expect(harbour.nearest(word)).toEqual({ word, cost: 0 })
    }
    expect(harbour.has('tid')).toBe(false)
  })

  test.each([
    ['two mistakes in a short word', 'bxedgo'],
    ['three mistakes in a long one', 'xnbanktamx'],
    ['a letter missing of so few', 'tid'],
    ['two letters', 'ti'],
    ['a number', '1905'],
    ['letters and digits', 'tide1'],
    ['nothing', ''],
    ['another script', 'мост'],
  ])('is none for %s', (_, misspelt) => {
    expect(harbour.nearest(misspelt)).toBeUndefined()
  })

  test('is none if it costs more than is wanted, and the same as ever if it does not', () => {
    const { word, cost } = harbour.nearest('harbor') ?? { word: '', cost: 0 }
    expect(harbour.nearest('harbor', cost)).toEqual({ word, cost })
    expect(harbour.nearest('harbor', cost - 0.01)).toBeUndefined()
    expect(harbour.nearest('harbour', 0)).toEqual({ word: 'harbour', cost: 0 })
  })

  test('is one of three letters only if two of them were swapped', () => {
    const short = vocabularyOf({ eel: 3, cod: 9 })
    expect(short.nearest('ele')?.word).toBe('eel')
    expect(short.nearest('cog')).toBeUndefined()
  })

  test('is the one with the cheaper mistake, then the more frequent, then the first in order', () => {
    expect(vocabularyOf({ boats: 9, baots: 1 }).nearest('baost')?.word).toBe('baots')
    expect(vocabularyOf({ lift: 1, loft: 9 }).nearest('laft')?.word).toBe('loft')
    expect(vocabularyOf({ loft: 2, lift: 2 }).nearest('laft')?.word).toBe('lift')
  })

  test('is rather one that sounds the same', () => {
    expect(vocabularyOf({ base: 1, bade: 9 }).nearest('bace')?.word).toBe('base')
  })

  test('is at least as near as any other word, and as near as it says', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'ж'), minLength: 1, maxLength: 11 })
    const counts = fc.uniqueArray(fc.tuple(word, fc.integer({ min: 1, max: 3 })), { selector: ([each]) => each })
    fc.assert(
      fc.property(counts, word, (words, misspelt) => {
        const found = new Vocabulary(new Map(words)).nearest(misspelt)
        if (misspelt.length < 4) return
        // Words that sound the same are nearer by 0.3; those that are much longer or shorter are not looked at.
        const distances = words
          .filter(([each]) => Math.abs(each.length - misspelt.length) <= 2 && each.length > 2)
          .map(([each]) => editDistance(misspelt, each, 2))
        if (found) {
          expect(words.map(([each]) => each)).toContain(found.word)
          const own = editDistance(misspelt, found.word, 3)
          expect(found.cost === own || found.cost === Math.max(0, own - 0.3)).toBe(true)
          expect(found.cost).toBeLessThanOrEqual(Math.min(...distances))
        } else
          expect(Math.min(...distances)).toBeGreaterThan(misspelt.length > 7 ? 1.999 : misspelt.length > 5 ? 1.5 : 1)
      }),
      { numRuns: 1000 },
    )
  })

  test('does not depend on the order in which words were given', () => {
    const words = ['boat', 'coal', 'cost', 'coats', 'goat'] as const
    const first = vocabularyOf({ boat: 1, coal: 1, cost: 1, coats: 1, goat: 1 }).nearest('coat')
    fc.assert(
      fc.property(fc.shuffledSubarray([...words], { minLength: words.length }), shuffled => {
        expect(new Vocabulary(new Map(shuffled.map(word => [word, 1]))).nearest('coat')).toEqual(first)
      }),
    )
  })
})
