import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { en, type Key } from '../../src/wording/en.ts'
import { locales, wordingFor } from '../../src/wording/wording.ts'

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
  test.each(locales)('writes numbers as its locale does, whatever they are: %s', locale => {
    const wording = wordingFor(locale)
    // There is no sentence with a zero below zero.
    const number = fc.oneof(fc.integer({ min: -2_000, max: 2_000 }), fc.nat(), fc.double()).map(each => each + 0)
    fc.assert(
      fc.property(number, line => {
        expect(wording.say('source.line', { line })).toContain(new Intl.NumberFormat(locale).format(line))
      }),
    )
  })
})
