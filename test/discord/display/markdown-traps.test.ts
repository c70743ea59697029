import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  bold,
  escapeMarkdown,
  quoteBlock,
  truncate,
  unescapeMarkdown,
  visible,
} from '../../../src/discord/display/markdown.ts'
import { hostileText } from '../../support/discord-markdown/hostile.ts'
import { show } from '../../support/discord-markdown/model.ts'
import { asShownAlone } from '../../support/discord-markdown/shown.ts'

describe('the traps, by name', () => {
  test.each([
    ['a backslash', 'C:\\temp\\*', 'C\\:\\\\temp\\\\\\*'],
    ['italics and bold', '*a* **b** _c_ __d__', '\\*a\\* \\*\\*b\\*\\* \\_c\\_ \\_\\_d\\_\\_'],
    ['strikethrough and spoilers', '~~a~~ ||b||', '\\~\\~a\\~\\~ \\|\\|b\\|\\|'],
    ['code', '`a` ```b```', '\\`a\\` \\`\\`\\`b\\`\\`\\`'],
    ['a heading', '## Title', '\\#\\# Title'],
    ['subtext', '-# small', '\\-\\# small'],
    ['bullets', '- a\n  * b\n+ c', '\\- a\n  \\* b\n\\+ c'],
    ['numbering', '1. a\n  12) b\n3.5 c', '1\\. a\n  12\\) b\n3\\.5 c'],
    ['a quote', '> a\n>>> b', '\\> a\n\\>\\>\\> b'],
    ['a masked link', '[a](https://b.c)', '\\[a](https\\://b.c)'],
    ['a bracketed link', '<https://b.c>', '\\<https\\://b.c\\>'],
    ['a bare URL with underscores', 'http://a.b/c_d_e', 'http\\://a.b/c\\_d\\_e'],
    ['an application link', 'discord://settings', 'discord\\://settings'],
    ['an invitation', 'join discord.gg/abc', 'join discord\\.gg/abc'],
    ['user mentions', '<@1> <@!1>', '\\<\\@1\\> \\<\\@!1\\>'],
    ['a role and a channel', '<@&1> <#1>', '\\<\\@&1\\> \\<\\#1\\>'],
    ['a command', '</name:1>', '\\</name\\:1\\>'],
    ['custom emoji', '<:a:1> <a:a:1>', '\\<\\:a\\:1\\> \\<a\\:a\\:1\\>'],
    ['a timestamp and navigation', '<t:1:R> <id:customize>', '\\<t\\:1\\:R\\> \\<id\\:customize\\>'],
    ['everyone', '@everyone @here', '\\@everyone \\@here'],
    ["an emoji's name", ':smile:', '\\:smile\\:'],
    ['an address that holds one', '2a14:6f42:c::/48', '2a14\\:6f42\\:c\\:\\:/48'],
    ['the shrug, which clients treat apart', '¯\\_(ツ)_/¯', '¯\\\\\\_(ツ)\\_/¯'],
    ['a numbering behind what a client drops', '\f1\f. a', '\f1\f\\. a'],
    ['prose', 'Note: it costs 3.50 - or 4 + tax (see 1.2).', 'Note: it costs 3.50 - or 4 + tax (see 1.2).'],
    ['signs that are no emoji to Discord', '™ © ®', '™ © ®'],
  ])('%s', (_, text, source) => {
    expect(escapeMarkdown(text)).toBe(source)
    expect(show(source).text).toBe(asShownAlone(text))
  })

  test('the letters of a mention do not stand together in the source, so that no server finds one', () => {
    fc.assert(
      fc.property(hostileText, text => {
        // Before white space a colon begins no name.
        expect(escapeMarkdown(text)).not.toMatch(/<a?(?:[@#]|:(?![ \n]))|https?:\/\/|discord\.gg\//i)
      }),
    )
  })

  test('long runs take linear time', () => {
    for (const run of [
      '*',
      ' ',
      '\n',
      '1',
      '1\n',
      '\u2028',
      '\f',
      '- ',
      '1 ',
      '\\',
      '**a** ',
      '\u{E0061}',
      '\u200D',
      '\uFE0F',
    ]) {
      const text = run.repeat(100_000)
      const start = performance.now()
      unescapeMarkdown(quoteBlock(bold(escapeMarkdown(text))))
      visible(text)
      truncate(text, 80)
      expect({ run, slow: performance.now() - start > 1500 }).toEqual({ run, slow: false })
    }
  })
})

describe('visible', () => {
  test('leaves plain words with single spaces between them as they are', () => {
    const word = fc.stringMatching(/^[!-~]{1,8}$/u)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), words => {
        expect(visible(words.join(' '))).toBe(words.join(' '))
        expect(visible(` ${words.join('  ')} `)).toBe(words.join(' '))
      }),
    )
  })
})
