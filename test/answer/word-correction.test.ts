import { describe, expect, test } from '@jest/globals'
import { type Reading, readingOf, type WordKnowledge } from '../../src/answer/word-correction.ts'
import { Vocabulary } from '../../src/lexicon/spelling.ts'

const knowing = (...held: readonly string[]): WordKnowledge => ({
  isHeld: word => held.includes(word),
  vocabulary: new Vocabulary(new Map(held.map(word => [word, 1]))),
  isEnglish: true,
})

const harbour = knowing('harbour', 'battery', 'count', 'keeper', 'water', 'moored', 'colour')

const read = (word: string, { before = '', isName = false, knowledge = harbour } = {}): Reading | null =>
  readingOf(word, before, isName, knowledge)

describe('a word that the documents do not hold', () => {
  test('is first of all the same word as it is spelt elsewhere', () => {
    expect(read('color')).toEqual({ words: 'colour', weight: 1 })
  })

  test('is a word of the documents, not quite surely, if it is near to that', () => {
    expect(read('harbuor')).toEqual({ words: 'harbour', weight: 0.8 })
    expect(read('baterys')).toEqual({ words: 'battery', weight: 0.8 })
  })

  test('is a word of grammar if it is as near to that', () => {
    expect(read('wheer')).toEqual({ words: 'where', weight: 1 })
    expect(read('abuot')).toEqual({ words: 'about', weight: 1 })
    expect(read('abuot', { isName: true })).toBeNull()
  })

  test('is a measure behind "how"', () => {
    expect(read('mony', { before: 'how' })).toEqual({ words: 'many', weight: 1 })
    expect(read('mony')).not.toEqual({ words: 'many', weight: 1 })
  })

  test('is a word of the language if it is clearly nearer to that', () => {
    expect(read('keepre')).toEqual({ words: 'keeper', weight: 0.8 })
    expect(read('hammre')).toEqual({ words: 'hammer', weight: 0.8 })
  })

  test('stays if it is right, and may be meant for one that differs by two letters swapped or one doubled', () => {
    expect(read('cart')).toBeNull()
    expect(read('mored')).toEqual({ words: 'moored', weight: 0.8 })
    expect(readingOf('trials', '', false, knowing('trails'))).toEqual({
      words: 'trails',
      weight: 0.5,
      isAlternative: true,
    })
    expect(readingOf('later', '', false, knowing('latter'))).toEqual({
      words: 'latter',
      weight: 0.5,
      isAlternative: true,
    })
    expect(readingOf('angle', '', false, knowing('ankle'))).toBeNull()
  })

  test('is two words if it is near to none, and one of them is of the documents or of grammar', () => {
    expect(read('harbourwork')).toEqual({ words: 'harbour work', weight: 0.8 })
    expect(read('fromwork')).toEqual({ words: 'from work', weight: 0.8 })
    expect(read('lampwork')).toBeNull()
  })

  test('is what it would be with fewer letters if one is held down', () => {
    expect(read('harbourrrr')).toEqual({ words: 'harbour', weight: 1 })
    expect(read('sooooon')).toEqual({ words: 'soon', weight: 1 })
    expect(read('qqqqj')).toBeNull()
  })

  test('is no word at all if it is endless', () => {
    expect(read('x'.repeat(6_000))).toBeNull()
    expect(read(`${'colour'.repeat(500)}q`)).toBeNull()
  })

  test('is known by the documents only where their language is not', () => {
    const other = { ...knowing('vuurtoren'), isEnglish: false }
    expect(readingOf('vuurtroen', '', false, other)).toEqual({ words: 'vuurtoren', weight: 0.8 })
    expect(readingOf('abuot', '', false, other)).toBeNull()
  })
})
