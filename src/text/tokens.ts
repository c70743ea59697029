import { RegexpTokenizer } from 'natural/lib/natural/tokenizers/regexp_tokenizer.js'
import type { Span } from './span.ts'
import { wordsWithoutBlanks } from './unspaced-words.ts'

/** A word or number of a text. */
export interface Token {
  /** As written. */
  readonly text: string
  /** As compared: lower case, without marks and with plain widths ("Ｃafé" → "cafe"). */
  readonly folded: string
  readonly span: Span
}

/**
 * Letters and digits, with apostrophes inside words ("doesn't") and points and commas inside numbers ("5.58",
 * "50,000", "1.20.4"). Each letter and each digit is part of some token.
 */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))*/gu

const tokenizer = new RegexpTokenizer({ pattern: WORD, gaps: false })

/** The same in a text of ASCII characters alone, where it is found in half the time. */
const ASCII_WORD = /[A-Za-z0-9](?:[A-Za-z0-9]|'(?=[A-Za-z])|(?<=[0-9])[.,](?=[0-9]))*/g

const asciiTokenizer = new RegexpTokenizer({ pattern: ASCII_WORD, gaps: false })

// oxlint-disable-next-line no-control-regex -- they are ASCII too
const ASCII = /^[\u0000-\u007F]*$/

/** The words and numbers of `text`, in order and disjoint; spans are offset by `from`. */
export function tokensOf(text: string, from = 0): readonly Token[] {
  let cursor = 0
  const isAscii = ASCII.test(text)
  const found = (isAscii ? asciiTokenizer : tokenizer).tokenize(text) ?? []
  const words = isAscii ? found : found.flatMap(wordsWithoutBlanks)
  return words.map(word => {
    // Between two tokens stands no letter or digit, so the next place that reads so is the token's own.
    const start = text.indexOf(word, cursor)
    cursor = start + word.length
    return { text: word, folded: fold(word), span: { start: from + start, end: from + cursor } }
  })
}

/** `word` without case, marks, width and typographic apostrophes. Its length may differ from the word's. */
export function fold(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word
  const lower = word.toLowerCase()
  if (/^[a-z0-9]+$/.test(lower)) return lower
  // Lower-casing comes last: what NFKD makes of letterlike symbols ("ℝ") may be a capital.
  const plain = withoutMarks(word.normalize('NFKD').toLowerCase()).replaceAll('’', "'")
  // A few letters, such as the halfwidth voicing mark, are nothing but a mark.
  return /[\p{L}\p{N}]/u.test(plain) ? plain : lower
}

/**
 * Without accents and the like, which people leave out. Marks stay that make another letter ("й", "が") or are vowels, as
 * in the scripts of India and Thailand.
 */
const withoutMarks = (decomposed: string): string => decomposed.replaceAll(MARK, '').normalize('NFC')

const MARK =
  /(?![\u3099\u309a]|(?<=и)\u0306)(?=[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}])\p{M}/gu

/** True for names in capitals such as "US" or "WHO", which lower-casing would turn into function words. */
export const isAcronym = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word)
