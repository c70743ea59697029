import { describe, expect, test } from '@jest/globals'
import { IntlMessageFormat } from 'intl-messageformat'
import { en, type Key } from '../../src/wording/en.ts'
import { wordingFor } from '../../src/wording/wording.ts'

const keys = Object.keys(en).filter((key): key is Key => key in en)
const namesIn = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)/gu)].map(([, name = '']) => name)

describe('a message', () => {
  test.each(keys)('is put together as the rules of ICU messages say: %s', key => {
    const values = Object.fromEntries(namesIn(en[key]).map((name, index) => [name, index * 1_234_567 + 2]))
    const expected = new IntlMessageFormat(en[key], 'en-US', undefined, { ignoreTag: true }).format(values)
    expect(wordingFor('en-US').say(key, values)).toBe(expected)
  })

  test.each(keys.filter(key => namesIn(en[key]).length > 0))('without what is put into it is refused: %s', key => {
    expect(() => wordingFor('en-US').say(key, {})).toThrow()
  })
})
