import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  bold,
  escapeMarkdown,
  heading,
  link,
  linkTarget,
  quoteBlock,
  truncate,
  unescapeMarkdown,
  visible,
} from '../../../src/discord/display/markdown.ts'
import { hostileText, hostileUrl } from '../../support/discord-markdown/hostile.ts'
import { show } from '../../support/discord-markdown/model.ts'
import { asShown, asShownAlone, type Shown } from '../../support/discord-markdown/shown.ts'
import { witness } from '../../support/discord-markdown/witness.ts'

const readers = [
  { name: 'the model', read: show },
  { name: 'an independent parser', read: witness },
]

/** Only text: nothing bold, nobody called, nothing to follow, nothing special. */
const plain = (text: string): Shown => ({ text, bold: [], mentions: [], links: [], special: [] })

function visibleLetters(text: string, [start, end]: readonly [number, number]): string {
  return text.slice(start, end)
}

describe.each(readers)('what Discord shows, according to $name', ({ read }) => {
  test('an escaped text is shown as it is and nothing else comes of it', () => {
    fc.assert(
      fc.property(hostileText, text => {
        expect(read(escapeMarkdown(text))).toEqual(plain(asShownAlone(text)))
      }),
      { numRuns: 3000 },
    )
  })

  test('text in bold is bold over all of it, line by line', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const shown = read(bold(escapeMarkdown(text)))
        const expected = asShownAlone(text)
        expect({ ...shown, bold: [] }).toEqual(plain(expected))
        const boldText = shown.bold.map(range => visibleLetters(shown.text, range))
        expect(boldText).toEqual(
          expected
            .split('\n')
            .map(line => line.trim())
            .filter(line => line !== ''),
        )
      }),
      { numRuns: 1500 },
    )
  })

  test('a quote block shows the same text as a quote', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const expected = asShown(text)
        const special = expected === '' ? [] : ['quote']
        expect(read(quoteBlock(escapeMarkdown(text)))).toEqual({ ...plain(expected), special })
      }),
      { numRuns: 1500 },
    )
  })

  test('a quote with one sentence in bold, escaped in three pieces', () => {
    const pieces = fc.tuple(
      hostileText,
      hostileText.filter(sentence => sentence.trim() !== ''),
      hostileText,
    )
    fc.assert(
      fc.property(pieces, ([before, sentence, after]) => {
        const shown = read(
          quoteBlock(`${escapeMarkdown(before)}${bold(escapeMarkdown(sentence))}${escapeMarkdown(after)}`),
        )
        // Between "\r" and "\n" the asterisks would make two line breaks of one.
        fc.pre(!before.endsWith('\r') && !sentence.endsWith('\r'))
        const quoted = asShown(`${before}${sentence}${after}`)
        expect({ ...shown, bold: [] }).toEqual({ ...plain(quoted), special: ['quote'] })
        const boldText = shown.bold.map(range => visibleLetters(shown.text, range)).join('')
        expect(boldText.replace(/\s/g, '')).toBe(asShownAlone(sentence).replace(/\s/g, ''))
      }),
      { numRuns: 1500 },
    )
  })

  test('a heading and small print show their label', () => {
    const label = hostileText.map(visible).filter(text => text !== '')
    fc.assert(
      fc.property(label, text => {
        const escaped = escapeMarkdown(text)
        expect(read(heading(escaped))).toEqual({ ...plain(text), bold: [[0, text.length]], special: ['heading'] })
        expect(read(`-# ${escaped}`)).toEqual({ ...plain(text), special: ['subtext'] })
      }),
      { numRuns: 1500 },
    )
  })

  test('a link shows its label, leads nowhere else and never breaks out', () => {
    fc.assert(
      fc.property(hostileText, hostileUrl, (label, url) => {
        const source = link(label, url)
        const target = linkTarget(url)
        const masked = source.startsWith('[')
        const shown = read(`before ${source} after`)
        const parts = ['before', visible(label), ...(target === undefined || masked ? [] : [target]), 'after']
        expect(shown.text.replace(/ +/g, ' ')).toBe(parts.filter(part => part !== '').join(' '))
        expect({ ...shown, text: '' }).toEqual({ ...plain(''), links: target === undefined ? [] : [target] })
      }),
      { numRuns: 1500 },
    )
  })
})

describe('unescapeMarkdown', () => {
  test('gives back what was escaped', () => {
    fc.assert(
      fc.property(hostileText, text => {
        expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('bold and quoteBlock', () => {
  test.each([
    ['a sentence', 'It works.', '**It works.**'],
    ['white space at the ends', '  a b  ', '  **a b**  '],
    ['asterisks at the ends', '\\*a\\*', '**\\*a\\***'],
    ['a backslash at the end', 'a\\\\', '**a\\\\**'],
    ['several lines, one empty', 'a\n \nb', '**a**\n \n**b**'],
    ['nothing', '', ''],
  ])('bold: %s', (_, escaped, source) => {
    expect(bold(escaped)).toBe(source)
  })

  test.each([
    ['every line', 'a\nb', '> a\n> b'],
    ['an empty line', 'a\n\nb', '> a\n> \n> b'],
    ['any line break', 'a\r\nb\rc', '> a\n> b\n> c'],
    ['indentation', '  a', '>   a'],
    ['lines at the end with nothing on them', 'a\n\n ', '> a'],
    ['nothing', ' \n', ''],
  ])('quoteBlock: %s', (_, lines, source) => {
    expect(quoteBlock(lines)).toBe(source)
  })
})

describe('link', () => {
  test.each([
    ['a title', 'Key management', 'https://a.bc/d', '[Key management](<https://a.bc/d>)'],
    ['single signs', 'C# | a_b: 5 * 3 (new)', 'https://a.bc', '[C# | a_b: 5 * 3 (new)](<https://a.bc/>)'],
    ['a bracket', '[Draft] Plan', 'https://a.bc', '\\[Draft] Plan <https://a.bc/>'],
    ['a pair', 'the __init__ file', 'https://a.bc', 'the \\_\\_init\\_\\_ file <https://a.bc/>'],
    ['a number', '1. Start', 'https://a.bc', '1\\. Start <https://a.bc/>'],
    ['another URL', 'https://good.example', 'https://bad.example', 'https\\://good.example <https://bad.example/>'],
    [
      'a disguised URL',
      'https：／／good.example',
      'https://bad.example',
      'https：／／good.example <https://bad.example/>',
    ],
    ['an emoji', '😀 Fun', 'https://a.bc', '😀 Fun <https://a.bc/>'],
    ['no label', ' \n ', 'https://a.bc', '<https://a.bc/>'],
    ['signs that end a link', 'a', 'https://a.bc/) >(*|"', '[a](<https://a.bc/%29%20%3E%28%2A%7C%22>)'],
    ['a script', 'a_b_', 'javascript:alert(1)', 'a\\_b\\_'],
    ['a user name', 'a', 'https://good.example@bad.example', 'a'],
    ['a path', 'a', '/docs', 'a'],
  ])('%s', (_, label, url, source) => {
    expect(link(label, url)).toBe(source)
  })

  test('takes URLs of 512 code units and no more', () => {
    const longest = `https://a.bc/${'x'.repeat(499)}`
    expect(linkTarget(longest)).toBe(longest)
    expect(linkTarget(`${longest}x`)).toBeUndefined()
    expect(linkTarget(`https://a.bc/${'('.repeat(499)}`)).toBeUndefined()
  })
})

describe('visible', () => {
  test.each([
    ['white space', '  a\t\r\n\u00A0 b\u2028c ', 'a b c'],
    ['control characters', 'a\u0000b\u001B[31mc', 'ab[31mc'],
    ['bidirectional controls', 'gnp\u202Eexe.\u2066a\u2069\u200E\u200F\u061C', 'gnpexe.a'],
    ['zero width', 'pa\u200Bss\uFEFFwo\u2060rd\u00AD\u{E0041}\uFE0F\uFE0F', 'password\uFE0F'],
    ['a space left behind', 'a \u200B b', 'a b'],
    ['halves of surrogate pairs', 'a\uD83Db\uDE00', 'ab'],
    ['emoji that are joined', '👩‍👩‍👧 🏳️‍🌈 👍🏽', '👩‍👩‍👧 🏳️‍🌈 👍🏽'],
    ['flags made of tags', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['joiners between letters', 'می\u200Cخواهم क्\u200Dष', 'می\u200Cخواهم क्\u200Dष'],
    ['joiners that join nothing', '\u200Da \u200C b\u200D', 'a b'],
  ])('%s', (_, text, label) => {
    expect(visible(text)).toBe(label)
  })

  test('leaves one line without control characters, once and for all', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const label = visible(text)
        expect(label).not.toMatch(/[\p{Cc}\p{Cs}\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]|\s\s|^\s|\s$/u)
        expect(visible(label)).toBe(label)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('truncate', () => {
  test.each([
    ['what fits', 'abc', 3, 'abc'],
    ['what does not', 'abcd', 3, 'ab…'],
    ['a pair', '😀😀', 3, '😀…'],
    ['half a pair', 'a😀b', 3, 'a…'],
    ['joined emoji', '👩‍👩‍👧👩‍👩‍👧', 10, '👩‍👩‍👧…'],
    ['a mark', 'ae\u0301bcd', 3, 'a…'],
    ['a space before the cut', 'ab cd', 4, 'ab…'],
    ['the first character does not fit', '👩‍👩‍👧', 3, '…'],
    ['no room', 'abc', 0, ''],
  ])('%s', (_, text, limit, cut) => {
    expect(truncate(text, limit)).toBe(cut)
  })

  test('keeps the limit and cuts no character', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(40), (text, limit) => {
        const cut = truncate(text, limit)
        expect(cut.length).toBeLessThanOrEqual(limit)
        const kept = cut === text ? text : cut.replace(/…$/u, '')
        expect(text.startsWith(kept)).toBe(true)
        const halves = /\p{Cs}/gu
        expect(kept.match(halves)?.length ?? 0).toBeLessThanOrEqual(text.match(halves)?.length ?? 0)
      }),
    )
  })
})

describe('the model can fail', () => {
  test.each([
    ['bold', '**a** b', { text: 'a b', bold: [[0, 1]] }],
    ['italics', '*a* _b_', { text: 'a b', special: ['italics', 'italics'] }],
    ['more spans', '__a__ ~~b~~ ||c||', { text: 'a b c', special: ['underline', 'strikethrough', 'spoiler'] }],
    ['a heading', '# a', { text: 'a', special: ['heading'] }],
    ['subtext', '-# b', { text: 'b', special: ['subtext'] }],
    ['a quote', '> a\n> b', { text: 'a\nb', special: ['quote'] }],
    ['the rest as a quote', '>>> a\nb', { text: 'a\nb', special: ['quote'] }],
    ['a time', '<t:1790000000:R>', { special: ['timestamp'] }],
    ['an emoji', '<a:bc:112233445566778899>', { special: ['emoji'] }],
    ['a URL', 'see https://a.bc.', { text: 'see https://a.bc.', links: ['https://a.bc'] }],
    ['a bracketed URL', '<https://a.bc>', { text: 'https://a.bc', links: ['https://a.bc'] }],
    ['a masked link', '[a](<https://a.bc>)', { text: 'a', links: ['https://a.bc'] }],
    ['a colon escaped too late', 'https:/\\/a.bc \\_a\\_', { text: 'https://a.bc _a_', links: [], special: [] }],
  ])('%s', (_, source, expected) => {
    for (const { read } of readers) expect(read(source)).toMatchObject(expected)
  })

  test.each([
    ['everybody', '@everyone @here', 2],
    ['users', '<@112233445566778899> <@!112233445566778899>', 2],
    ['a role and a channel', '<@&112233445566778899> <#112233445566778899>', 2],
    ['a command', '</ask:112233445566778899>', 1],
    ['nobody', '\\@everyone <\\@112233445566778899>', 0],
  ])('mentions %s', (_, source, count) => {
    for (const { read } of readers) expect(read(source).mentions).toHaveLength(count)
  })

  test.each([
    ['lists', '- a\n  * b\n+ c\n1. d\n2) e', { text: 'a\n  b\nc\nd\ne', special: Array(5).fill('list') }],
    ['a list in a list', '- - a', { text: 'a', special: ['list', 'list'] }],
    ['a list in a quote', '> - a', { special: ['quote', 'list'] }],
    ['no list in the middle', '**a** - b', { text: 'a - b', special: [] }],
    ['code', '`a` ```js\nb```', { text: 'a b', special: ['code', 'code'] }],
    ['the name of an emoji', 'a :smile: b', { special: ['emoji'] }],
    ['an invitation', 'discord.gg/abc', { links: ['discord.gg/abc'] }],
    ['an application link and an address', 'discord://ab <a@b.cd>', { links: ['discord://ab', 'a@b.cd'] }],
    ['backslashes in a label', '[\\*a\\*](https://a.bc)', { text: '\\*a\\*', special: [] }],
    ['a URL in a label', '[https://a.bc](https://d.ef)', { text: '[https://a.bc](https://d.ef)', links: [] }],
    ['bold over two lines of a quote', '> **a\n> b**', { text: 'a\nb', bold: [[0, 3]] }],
    ['navigation', '<id:customize>', { mentions: ['<id:customize>'] }],
    ['number signs at the end of a heading', '# About C\\#', { text: 'About C\\' }],
    ['bold that touches bold', '**a****b**', { text: 'a**b**', bold: [[0, 3]] }],
    ['spaces', ' a  b \n  c\td\r\n', { text: 'a  b\n  c    d' }],
    ['a line of a quote with nothing on it, at the end', '> a\n> ', { text: 'a\n>' }],
  ])('%s', (_, source, expected) => {
    expect(show(source)).toMatchObject(expected)
  })
})
