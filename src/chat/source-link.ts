import { pagesOf } from '../corpus/pages.ts'
import { type Span, slice } from '../text/span.ts'
import type { Quotation } from './reply.ts'

/**
 * A link that lands on the words: `url#:~:text=prefix-,start,end,-suffix`, a text fragment (WICG, "Scroll To Text
 * Fragment"). A browser looks for the first place where the words stand, whatever the white space between them, in any
 * case; one that knows nothing of it opens the page at its top.
 */

/** Discord refuses a button with a longer link, in UTF-16 code units. */
const LONGEST_LINK = 512

/** A longer sentence is named by its first and last words, so many of them. */
const LONGEST_WHOLE = 120
const WORDS_AT_END = 4

/** So many words before or after are named where the sentence stands in several places. */
const WORDS_AROUND = 4

/** So much text around a sentence is looked at for them, in UTF-16 code units. */
const LONGEST_AROUND = 300

/** A longer word is none that people read, and a link could not hold it. */
const LONGEST_WORD = 60

/** What a page does not show where it is markup, and halves of characters: words with them cannot be looked for. */
const MARKUP = /[*_`~[\]<>|\\#\p{Cs}]|^[-+•]$|^\d+[.)]$/u

/** A text directive: runs of words, each of which stands in one line or paragraph of the page. */
interface Directive {
  readonly prefix?: string
  readonly start: string
  readonly end?: string
  readonly suffix?: string
}

/**
 * The link to the answer sentence of a quotation; to its page where the sentence cannot be named in so few characters.
 * Undefined where the document has no page.
 */
export function sourceLink({ document, centre, source: { url } }: Quotation): string | undefined {
  if (url === undefined || url.includes(':~:')) return url
  const pages = pagesOf(document, centre)
  if (pages) return linkToPage(url, pages.first)
  const directive = directiveFor(document.text, centre)
  if (!directive) return url
  const link = `${url}${url.includes('#') ? '' : '#'}:~:text=${written(directive)}`
  return link.length <= LONGEST_LINK ? link : url
}

/** What shows PDF opens it at a page, and knows nothing of text fragments (RFC 8118). */
function linkToPage(url: string, page: number): string {
  const link = `${url}#page=${page}`
  return url.includes('#') || link.length > LONGEST_LINK ? url : link
}

/** What names a sentence, with as little around it as makes it the first that a browser finds. */
function directiveFor(text: string, sentence: Span): Directive | null {
  const named = namedBy(slice(text, sentence))
  if (!named) return null
  const prefix = wordsBefore(text, sentence.start)
  const suffix = wordsAfter(text, sentence.end)
  const attempts: readonly Directive[] = [
    named,
    ...(prefix === undefined ? [] : [{ ...named, prefix }]),
    ...(suffix === undefined ? [] : [{ ...named, suffix }]),
    ...(prefix === undefined || suffix === undefined ? [] : [{ ...named, prefix, suffix }]),
  ]
  return attempts.find(each => isFirstAt(text, each, sentence)) ?? attempts.at(-1) ?? null
}

/** A sentence by all of its words, or by those at its beginning and end. */
function namedBy(sentence: string): Directive | null {
  const words = wordsOf(sentence)
  if (sentence.length <= LONGEST_WHOLE && words.length > 0 && words.every(isPlain)) return { start: words.join(' ') }
  const first = leading(words.slice(0, WORDS_AT_END))
  const last = leading(words.slice(Math.max(first.length, words.length - WORDS_AT_END)).toReversed()).toReversed()
  if (first.length === 0) return null
  return last.length === 0 ? { start: first.join(' ') } : { start: first.join(' '), end: last.join(' ') }
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter(word => word !== '')

const isPlain = (word: string): boolean => word.length <= LONGEST_WORD && !MARKUP.test(word)

/** The words up to the first that a page may not show. */
function leading(words: readonly string[]): readonly string[] {
  const end = words.findIndex(word => !isPlain(word))
  return end < 0 ? words : words.slice(0, end)
}

function wordsBefore(text: string, at: number): string | undefined {
  const [line = ''] = text
    .slice(Math.max(0, at - LONGEST_AROUND), at)
    .trimEnd()
    .split(/\r\n?|\n/u)
    .slice(-1)
  const words = leading(wordsOf(line).toReversed().slice(0, WORDS_AROUND)).toReversed()
  return words.length === 0 ? undefined : words.join(' ')
}

function wordsAfter(text: string, at: number): string | undefined {
  const [line = ''] = text
    .slice(at, at + LONGEST_AROUND)
    .trimStart()
    .split(/\r\n?|\n/u)
  const words = leading(wordsOf(line).slice(0, WORDS_AROUND))
  return words.length === 0 ? undefined : words.join(' ')
}

/** True if the first place that a browser finds begins and ends as the sentence does, as far as its words are plain. */
function isFirstAt(text: string, { prefix, start, end, suffix }: Directive, sentence: Span): boolean {
  const before = prefix === undefined ? '' : `${pattern(prefix)}\\s+`
  const after = suffix === undefined ? '' : `(?=\\s+${pattern(suffix)})`
  const found = new RegExp(`${before}(${pattern(start)})${end === undefined ? after : ''}`, 'iu').exec(text)
  if (!found) return false
  const startEnd = found.index + found[0].length
  if (startEnd - (found[1] ?? '').length !== sentence.start) return false
  if (end === undefined) return true
  const last = new RegExp(`${pattern(end)}${after}`, 'iu').exec(text.slice(startEnd))
  return last !== null && startEnd + last.index + last[0].length <= sentence.end
}

/** The words with any white space between them. */
const pattern = (words: string): string =>
  wordsOf(words)
    .map(word => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
    .join('\\s+')

const written = ({ prefix, start, end, suffix }: Directive): string =>
  [
    ...(prefix === undefined ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === undefined ? [] : [encoded(end)]),
    ...(suffix === undefined ? [] : [`-${encoded(suffix)}`]),
  ].join(',')

/** All but letters, digits and few others is percent-encoded: dashes, commas and ampersands part the pieces. */
const encoded = (words: string): string =>
  encodeURIComponent(words).replaceAll(
    /[-!'()*~]/gu,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
