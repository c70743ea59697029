import fc from 'fast-check'

/** Words of many scripts and shapes, some of which change their length when they are folded. */
const WORDS = [
  'bridge',
  'Opening',
  'café',
  'cafe\u0301',
  'İİİ',
  'ﬁnd',
  'Straße',
  'ﾞ',
  'ͺ',
  'мост',
  '橋',
  'สะพาน',
  'जहाज',
  '𝔹ridge',
  '𐐀𐐨',
  "doesn't",
  'o’clock',
  'x1',
  '3.5',
  '1,000',
  '½',
  '٣',
  'e.g.',
  'U.S.',
  'p.m.',
  'Dr.',
  'J.',
  'no.',
  '5',
  'constructor',
  '__proto__',
]

const ADDRESSES = ['https://example.test/a.b?c=D!E', 'www.example.test', 'a@b.test', 'http://', '#room', '<@123>']

const PUNCTUATION = [
  '.',
  '!',
  '?',
  '…',
  '...',
  ',',
  ':',
  ';',
  '"',
  '“',
  '”',
  "'",
  '(',
  ')',
  '-',
  '—',
  '。',
  '？',
  '/',
  '\\',
]

/** Beginnings of lines and marks that mean something in Markdown. */
const MARKUP = [
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '| ',
  '|---|',
  '```',
  '`',
  '**',
  '_',
  '---',
  '===',
  '<div>',
  '<!--',
  '[a](b)',
  '    ',
]

const SPACES = [' ', ' ', ' ', '\n', '\r\n', '\r', '\n\n', '\t', '\u00a0', '\u2028', '\f']

/** Halves of characters, marks without a letter, characters of no width, a byte order mark. */
const DEBRIS = ['\ud83d', '\udca9', '😀', '👩\u200d🔬', '\u0301', '\u200b', '\u202e', '\ufeff', '\u0007']

/** Text made to break the reading of text: pieces are put together with and without spaces between them. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
        { weight: 6, arbitrary: fc.constantFrom(...SPACES) },
        { weight: 3, arbitrary: fc.constantFrom(...PUNCTUATION) },
        { weight: 2, arbitrary: fc.constantFrom(...MARKUP) },
        { weight: 1, arbitrary: fc.constantFrom(...ADDRESSES, ...DEBRIS) },
      ),
      { maxLength: 60 },
    )
    .map(pieces => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

/** The same without halves of characters, as text that comes from UTF-8 is. */
export const hostileUtf8: fc.Arbitrary<string> = hostileText.map(text =>
  Buffer.from(text).toString().replaceAll('\0', ''),
)
