import { describe, expect, test } from '@jest/globals'
import { MOST_MEGABYTES, readBrought, titleOfMessage } from '../../../src/chat/keeping/brought.ts'
import { english, wordingFor } from '../../../src/wording/wording.ts'

const file = { name: 'rules.pdf', url: 'https://cdn.example/rules.pdf', size: 2_000 }
const LIMIT = MOST_MEGABYTES * 2 ** 20

const whyNot = (...given: Parameters<typeof readBrought>): string => {
  const read = readBrought(...given)
  return read.kind === 'refused' ? read.why : 'nothing'
}

describe('what somebody brings', () => {
  test('is a file, a page, a text or a message, with what they say of it', () => {
    expect(readBrought({ file, title: ' Rules ', language: 'de' }, english)).toEqual({
      kind: 'read',
      source: { kind: 'attachment', ...file },
      described: { title: 'Rules', language: 'de' },
    })
    expect(readBrought({ url: ' https://example.org/ ' }, english)).toEqual({
      kind: 'read',
      source: { kind: 'page', url: 'https://example.org/' },
      described: {},
    })
    expect(readBrought({ text: ' as it stands ', title: '', language: ' ' }, english)).toEqual({
      kind: 'read',
      source: { kind: 'text', text: ' as it stands ' },
      described: {},
    })
  })

  test('has the message as its source that it is made of', () => {
    const message = { text: 'Open at nine.', url: 'https://discord.com/channels/1/2/3' }
    expect(readBrought({ message, title: 'Hours' }, english)).toEqual({
      kind: 'read',
      source: { kind: 'message', ...message },
      described: { title: 'Hours', url: message.url },
    })
  })

  test('is one thing, not two and not none', () => {
    expect(whyNot({ file, url: 'https://example.org/' }, english)).toBe(english.say('keeping.one-source'))
    expect(whyNot({ title: 'Rules' }, english)).toBe(english.say('keeping.one-source'))
  })

  test('may be as large as the limit and no larger', () => {
    expect(whyNot({ file: { ...file, size: LIMIT } }, english)).toBe('nothing')
    expect(whyNot({ file: { ...file, size: LIMIT + 1 } }, english)).toContain('larger than 10 MB')
  })

  test('says something', () => {
    expect(whyNot({ text: ' \n ' }, english)).toContain('There is no text in it.')
    expect(whyNot({ message: { text: ' ', url: '' } }, english)).toBe(english.say('keeping.message-without-text'))
  })

  test('is in a language that is named by its tag, or as the person calls it', () => {
    const languageOf = (language: string, locale = 'en-US') => {
      const read = readBrought({ url: 'https://example.org/', language }, wordingFor(locale))
      return read.kind === 'read' ? read.described.language : read.why
    }
    expect(languageOf('German')).toBe('de')
    expect(languageOf('deutsch', 'de')).toBe('de')
    expect(languageOf('pt-br')).toBe('pt-BR')
    expect(languageOf('Klingonish')).toBe(
      'I do not know the language “Klingonish”. Choose one that is suggested while you type.',
    )
    expect(languageOf('zz')).toContain('I do not know the language')
    expect(languageOf('__proto__')).toContain('I do not know the language')
  })
})

describe('the title of a message', () => {
  test.each([
    ['How to moor\nFirst call the harbour.', 'How to moor'],
    ['\n\n## **Opening hours**\nNine to five.', 'Opening hours'],
    ['> quoted\n', 'quoted'],
    ['---\n1. First', '1. First'],
    ['🎉\n🎉', ''],
    ['', ''],
  ])('of %j is %j', (text, title) => {
    expect(titleOfMessage(text)).toBe(title)
  })

  test('is cut where it is too long', () => {
    expect(titleOfMessage('word '.repeat(100))).toMatch(/^(?:word )+.*…$/u)
    expect(titleOfMessage('word '.repeat(100)).length).toBeLessThanOrEqual(80)
  })

  test('is never cut inside a character', () => {
    for (let length = 70; length < 90; length++)
      expect(titleOfMessage(`${'a'.repeat(length)}🎉 and on`)).not.toMatch(/\p{Cs}/u)
  })

  test('is no line of letters without a shape, as stand in empty lines', () => {
    expect(titleOfMessage('\u3164\nThe attic is dry.')).toBe('The attic is dry.')
  })
})
