import fc from 'fast-check'

const id = '112233445566778899'

const markup = [
  ['\\', '*', '**', '***', '_', '__', '~~', '||', '`', '``', '```', '```js\n', '¯\\_(ツ)_/¯'],
  ['#', '# ', '## ', '### ', '#\n', '-', '- ', '-# ', '* ', '+ ', '1. ', '12) ', '0.', '>', '> ', '>>> '],
  ['[', ']', '(', ')', '](', '[a](https://a.bc)', '[a](<https://a.bc>)', '![a](b)', '<', '/>', '://', ':', '::'],
  ['<https://a.bc>', 'http://a_b_c.de/_x_', 'https://a.bc/*d*?e=(f)', 'discord://x/y', 'steam://run', 'mailto:a@b.cd'],
  [
    'discord.gg/abc',
    'https://discord.com/invite/abc',
    'Discord.gift/xyz',
    'discordapp.com/invite/q',
    '<a@b.cd>',
    '<+491234>',
  ],
  [`<@${id}>`, `<@!${id}>`, `<@&${id}>`, `<#${id}>`, `</ask:${id}>`, `</docs reload:${id}>`, '@everyone', '@here', '@'],
  [`<:a_b:${id}>`, `<a:bc:${id}>`, '<t:1790000000:R>', '<t:1>', '<id:customize>', `<id:linked-roles:${id}>`],
  [':smile:', ':+1::skin-tone-2:', ':)', '8-)', '<3', '10:30', '2a14:6f42:c::/48', '&lt;', '&amp;', '---', '| a | b |'],
].flat()

const letters = [
  ['word', 'a', 'snake_case_name', 'http', 'https', 'discord', '.gg/', 'everyone', '1', '23', '.', ',', '"', "'"],
  ['x'.repeat(120), 'ñ', 'e\u0301', 'שלום', 'مرحبا', '漢字', '：', '／', '™', '©', '↔', '☑\uFE0F', '1\uFE0F\u20E3'],
  ['😀', '👩‍👩‍👧', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}', '🇫🇷', '👍🏽', '𝒳', '\uD83D', '\uDE00'],
  [
    '\u200B',
    '\u200D',
    '\uFEFF',
    '\u202E',
    '\u2066',
    '\u2069',
    '\u200F',
    '\u061C',
    '\u00AD',
    '\u0000',
    '\u001B',
    '\uE000',
  ],
].flat()

const spaces = [
  ' ',
  '  ',
  '   ',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\f',
  '\v',
  '\u00A0',
  '\u2028',
  '\u2029',
  '\u3000',
]

const lineStart = fc
  .tuple(fc.constantFrom('\n', '\r\n', '\n\n', '\n> ', '\u2028', ''), fc.nat(9), fc.constantFrom(...markup))
  .map(([lineBreak, indent, marker]) => `${lineBreak}${' '.repeat(indent)}${marker}`)

/** Text made to be mistaken for Discord's markup. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...markup), fc.constantFrom(...letters), fc.constantFrom(...spaces), lineStart), {
        maxLength: 12,
      })
      .map(parts => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...'\\*_~|`#-+>.:()[]<@1a \n'.split('')), { maxLength: 30 })
      .map(all => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
)

/** URLs, acceptable and not, with everything that could end a masked link. */
export const hostileUrl: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('https://', 'http://', 'HTTPS:\\\\', 'javascript:', 'discord://', 'https://a:b@', ''),
      fc.constantFrom('docs.example', 'ex_ample.org:8080', '[::1]', 'a)b', 'münchen.de', '*.example', ''),
      fc.array(
        fc.constantFrom(
          '/',
          ')',
          '>',
          ')>',
          '](',
          ' ',
          '\n',
          '**',
          '||',
          '`',
          '"',
          "'",
          '\\',
          '_a_',
          '?',
          '#',
          '%',
          'ö',
          '@here',
          '[a]',
        ),
        { maxLength: 8 },
      ),
    )
    .map(([scheme, host, path]) => `${scheme}${host}/${path.join('')}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.integer({ min: 480, max: 530 }).map(length => `https://a.bc/${'x'.repeat(length)}`),
  hostileText,
)
