import { describe, expect, test } from '@jest/globals'
import { CONVERSATION_LIFETIME } from '../../src/chat/conversations.ts'
import { Languages } from '../../src/chat/languages.ts'
import { english, locales, wordingFor } from '../../src/wording/wording.ts'

describe('the language of a person', () => {
  test('is what their platform told last, for fifteen minutes; then that of the place; then English', () => {
    let now = 0
    const languages = new Languages(() => now)
    for (const locale of locales) {
      languages.note('ada', locale)
      expect(languages.of('ada', 'en-US')).toBe(wordingFor(locale))
      expect(languages.of('ben', locale)).toBe(wordingFor(locale))
    }
    now = CONVERSATION_LIFETIME
    expect(languages.of('ada')).toBe(english)
  })

  test('is not known of somebody without an id or without a locale', () => {
    const languages = new Languages(() => 0)
    languages.note('', 'de')
    languages.note('ada', '')
    expect(languages.of('', 'en-US')).toBe(english)
    expect(languages.of('ada', 'en-US')).toBe(english)
  })
})
