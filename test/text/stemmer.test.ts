import { describe, expect, test } from '@jest/globals'
import { englishStemmer, memoised, noStemmer } from '../../src/text/stemmer.ts'

describe('the English stemmer', () => {
  test.each([
    ['bridges', 'bridge'],
    ['opening', 'opened'],
    ['ponies', 'pony'],
    ['relational', 'relate'],
  ])('gives %s and %s the same stem', (one, other) => {
    expect(englishStemmer(one)).toBe(englishStemmer(other))
  })

  test('leaves words apart that mean other things', () => {
    expect(englishStemmer('bridge')).not.toBe(englishStemmer('bride'))
  })

  test.each(['1904', 'v2', 'мосты', "o'clock"])('leaves %s as it is: Porter wrote for English letters only', word => {
    expect(englishStemmer(word)).toBe(word)
  })
})

describe('a stemmer with a memory', () => {
  test('asks once for each word', () => {
    const asked: string[] = []
    const stem = memoised(word => {
      asked.push(word)
      return word.slice(0, 3)
    })
    expect(['bridge', 'bridge', 'tide'].map(stem)).toEqual(['bri', 'bri', 'tid'])
    expect(asked).toEqual(['bridge', 'tide'])
  })

  test('stays right when it has forgotten', () => {
    const stem = memoised(word => `${word}.`)
    for (let number = 0; number < 100_001; number++) stem(String(number))
    expect(stem('0')).toBe('0.')
  })
})

test('without a stemmer a word is its own stem', () => {
  expect(noStemmer('bridges')).toBe('bridges')
})
