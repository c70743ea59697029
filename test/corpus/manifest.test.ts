import { describe, expect, test } from '@jest/globals'
import { readManifest } from '../../src/corpus/manifest.ts'

const read = (value: unknown) => readManifest(new TextEncoder().encode(JSON.stringify(value)))

describe('what an exported archive says of its files', () => {
  test('is what was known of them as documents', () => {
    const known = read([
      {
        file: 'Rules.txt',
        title: 'Rules / Pool',
        language: 'fr',
        isLanguageGiven: true,
        url: 'https://town.example/rules',
        date: '2026-01-31',
        origin: { kind: 'page', url: 'https://town.example/rules.html', etag: '"1"' },
        mediaType: 'text/html',
      },
      { file: 'Menu.md', title: 'Menu', origin: { kind: 'file', name: 'menu.md' } },
    ])
    expect(known.get('Rules.txt')).toEqual({
      described: {
        title: 'Rules / Pool',
        language: 'fr',
        isLanguageGiven: true,
        url: 'https://town.example/rules',
        date: '2026-01-31',
      },
      cameFrom: { kind: 'page', url: 'https://town.example/rules.html' },
    })
    expect(known.get('Menu.md')).toEqual({ described: { title: 'Menu' } })
  })

  test('is found by a name in Unicode’s form C, whichever it was written in', () => {
    expect(read([{ file: 'Café.txt'.normalize('NFD'), title: 'Café' }]).has('Café.txt'.normalize('NFC'))).toBe(true)
  })

  test.each([
    ['no file', { title: 'Rules' }],
    ['an address that leads elsewhere', { file: 'a.txt', url: 'javascript:alert(1)' }],
    ['a language that is none', { file: 'a.txt', language: 'not a tag' }],
    ['a title that is too long', { file: 'a.txt', title: 'x'.repeat(301) }],
    ['nothing of what it should be', 7],
  ])('is left alone where it has %s', (_, entry) => {
    expect([...read([entry, { file: 'b.txt', title: 'B' }]).keys()]).toEqual(['b.txt'])
  })

  test.each(['', 'no JSON', '{}', '\u0000'])('is damaged if it is no list: %j', text => {
    expect(() => readManifest(new TextEncoder().encode(text))).toThrow('damaged')
  })
})
