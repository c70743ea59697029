import { describe, expect, test } from '@jest/globals'
import { nounIn, phrasesWith } from '../../src/answer/noun-phrases.ts'
import { slice } from '../../src/text/span.ts'

function phrasesIn(text: string, noun: string): readonly string[] {
  const found = nounIn(text, noun)
  return found ? phrasesWith(found).map(phrase => slice(text, phrase)) : []
}

describe('a noun in a text', () => {
  test('is found in any of its forms, and with the ending of a possessive', () => {
    for (const text of ['A ferry came.', 'The ferries came.', 'The ferry’s bell rang.', 'FERRY'])
      expect(nounIn(text, 'ferry')).not.toBeNull()
    expect(nounIn('The ferry came.', 'ferries')?.places).toEqual([1])
  })

  test('is not found in words that only begin like it', () => {
    expect(nounIn('A ferret came.', 'ferry')).toBeNull()
    expect(nounIn('', 'ferry')).toBeNull()
  })
})

describe('the phrase of a noun', () => {
  test('takes in up to three words before it that say of which kind it is', () => {
    expect(phrasesIn('It is a small wooden ferry.', 'ferry')).toEqual(['small wooden ferry'])
    expect(phrasesIn('a very old small wooden rowing boat', 'boat')).toEqual(['small wooden rowing boat'])
  })

  test('ends at small words and at punctuation', () => {
    expect(phrasesIn('Red, wooden ferries and the ferry.', 'ferry')).toEqual(['wooden ferries'])
  })
})
