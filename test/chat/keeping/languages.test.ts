import { describe, expect, test } from '@jest/globals'
import { languageNamed, suggestedLanguages } from '../../../src/chat/keeping/languages.ts'
import { english, locales, wordingFor } from '../../../src/wording/wording.ts'

describe('languages are suggested', () => {
  test('by their names in the reader’s, those that begin so first', () => {
    expect(suggestedLanguages('ger', english)).toEqual([{ name: 'German', value: 'de' }])
    expect(suggestedLanguages('deu', wordingFor('de'))).toEqual([{ name: 'Deutsch', value: 'de' }])
    expect(suggestedLanguages('ish', english).map(({ name }) => name)).toContain('Swedish')
  })

  test('by their tags too, and all that fit into a menu if nothing was typed', () => {
    expect(suggestedLanguages('ja', english)[0]).toEqual({ name: 'Japanese', value: 'ja' })
    expect(suggestedLanguages('', english)[0]).toEqual({ name: 'English', value: 'en' })
    expect(suggestedLanguages('', english).length).toBeLessThanOrEqual(25)
  })

  test.each(locales)('and understood as they are shown in %s', locale => {
    const wording = wordingFor(locale)
    for (const { name, value } of suggestedLanguages('', wording)) {
      expect(languageNamed(name, wording)).toBe(value)
      expect(languageNamed(value, wording)).toBe(value)
    }
  })
})
