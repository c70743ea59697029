import { describe, expect, test } from '@jest/globals'
import { languageNamed, suggestedLanguages, whyNotLanguage } from '../../../src/chat/keeping/languages.ts'
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

  test('by their names in English and in themselves, whoever reads', () => {
    expect(suggestedLanguages('ger', wordingFor('ja'))).toEqual([{ name: 'ドイツ語', value: 'de' }])
    expect(suggestedLanguages('español', wordingFor('de'))).toEqual([{ name: 'Spanisch', value: 'es' }])
    expect(languageNamed('French', wordingFor('de'))).toBe('fr')
    expect(languageNamed('Nederlands', english)).toBe('nl')
  })

  test.each(locales)('and understood as they are shown in %s', locale => {
    const wording = wordingFor(locale)
    for (const { name, value } of suggestedLanguages('', wording)) {
      expect(languageNamed(name, wording)).toBe(value)
      expect(languageNamed(value, wording)).toBe(value)
    }
  })

  test('and none is understood that nobody has a name for, though its region has one', () => {
    expect(languageNamed('xq-us', english)).toBeUndefined()
    expect(languageNamed('pt-br', english)).toBe('pt-BR')
    expect(whyNotLanguage('Klingonish', english)).toContain('I do not know the language “Klingonish”')
    expect([whyNotLanguage(' ', english), whyNotLanguage('de', english)]).toEqual([null, null])
  })
})
