import { describe, expect, test } from '@jest/globals'
import { IntlMessageFormat } from 'intl-messageformat'
import { escapeMarkdown } from '../../src/discord/display/markdown.ts'
import { en, type Key } from '../../src/wording/en.ts'
import { catalogueOf, english, locales, wordingFor } from '../../src/wording/wording.ts'

const keys = Object.keys(en).filter((key): key is Key => key in en)

/** The names in the braces of a message, sorted, each once. */
const namesIn = (text: string): readonly string[] =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)(?=[,}])/gu), ([, name = '']) => name))].toSorted()

/** What a message says with something put in for each name: a number where one is wanted. */
function said(locale: string, key: Key, count: number): string {
  const text = catalogueOf(locale)?.[key] ?? ''
  const values = Array.from(text.matchAll(/\{(\w+)(, (?:number|plural))?/gu), ([, name = '', counts]) => {
    return [name, counts ? count : 'x'] as const
  })
  return wordingFor(locale).say(key, Object.fromEntries(values))
}

test('there are sentences in seven languages', () => {
  expect(locales).toEqual(['en-US', 'de', 'fr', 'es-ES', 'pt-BR', 'zh-CN', 'ja'])
})

describe.each(locales)('the catalogue of %s', locale => {
  const catalogue = catalogueOf(locale)

  test('holds every sentence and no other', () => {
    expect(Object.keys(catalogue ?? {}).toSorted()).toEqual(keys.toSorted())
  })

  test('puts the same into each sentence as English does', () => {
    for (const key of keys) expect([key, ...namesIn(catalogue?.[key] ?? '')]).toEqual([key, ...namesIn(en[key])])
  })

  test('is made of ICU messages that say something for every number', () => {
    for (const key of keys) {
      expect(() => new IntlMessageFormat(catalogue?.[key] ?? '{', locale, undefined, { ignoreTag: true })).not.toThrow()
      for (const count of [0, 1, 2, 5, 21, 1_000_000]) expect(said(locale, key, count).trim()).not.toBe('')
    }
  })

  test('holds no markup, so that it may stand in Markdown as it is', () => {
    for (const key of keys.filter(each => !each.startsWith('command.')))
      expect([key, escapeMarkdown(said(locale, key, 2)).replaceAll(/\\(?=[:.-])/gu, '')]).toEqual([
        key,
        said(locale, key, 2),
      ])
  })

  test('has labels that fit a button, and words that fit a form', () => {
    for (const key of keys.filter(each => each.startsWith('choice.')))
      expect(said(locale, key, 5).length).toBeLessThanOrEqual(38)
    for (const key of keys.filter(each => each.startsWith('form.')))
      expect(said(locale, key, 5).length).toBeLessThanOrEqual(100)
  })

  test('names the menu entry of a message as it is called there', () => {
    expect(catalogue?.['message.not-shown']).toContain(catalogue?.['command.find-in-documents.name'])
  })
})

describe('a locale', () => {
  test.each([
    ['es-419', 'es-ES'],
    ['en-GB', 'en-US'],
    ['zh-TW', 'zh-CN'],
    ['pt', 'pt-BR'],
    ['DE-at', 'de'],
  ])('%s is read as %s', (locale, found) => {
    expect(wordingFor(locale).locale).toBe(found)
  })

  test.each(['', 'constructor', 'xx', '__proto__', 'toString-x'])(
    'that nothing is known of (%j) is English',
    locale => {
      expect(wordingFor(locale)).toBe(english)
    },
  )
})
