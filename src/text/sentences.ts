import {
  beforeOrdinals,
  bindingAbbreviations,
  countingAbbreviations,
  germanMonths,
  labelledNouns,
  openAbbreviations,
  sentenceStarters,
} from './abbreviations.ts'
import { segmenterFor } from './segmenter.ts'
import { cutsCharacter, type Span, slice, trimmed } from './span.ts'

/**
 * Intl.Segmenter is exact but quadratic on one long string (1 MB takes 48 s, in pieces 71 ms), so it never sees more
 * than this many code units at once.
 */
const LONGEST_PIECE = 4_000

/** Code units before and behind a boundary that are looked at. */
const LOOK_AROUND = 80

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?)\]}"'”’]/gi

/**
 * The sentences of one paragraph, in order and disjoint, trimmed of white space: together they hold every character
 * of the paragraph but white space between them.
 *
 * @param paragraph a part of `text` that no sentence leaves; line breaks in it are plain spaces
 * @param atoms spans in which no sentence ends, such as links and inline code; web addresses are found here
 */
export function sentencesOf(text: string, paragraph: Span, atoms: readonly Span[] = []): readonly Span[] {
  const kept = [...atoms, ...addresses(text, paragraph)].toSorted((a, b) => a.start - b.start)
  const sentences: Span[] = []
  let start = paragraph.start
  let passed = 0
  for (const end of boundaries(text, paragraph)) {
    for (let atom = kept[passed]; atom && atom.end <= end; atom = kept[passed]) passed++
    const inAtom = (kept[passed]?.start ?? end) < end
    if (end < paragraph.end && (inAtom || !isBoundary(text, start, end, paragraph.end))) continue
    const sentence = trimmed(text, { start, end })
    if (sentence) sentences.push(sentence)
    start = end
  }
  return withoutFragments(text, sentences)
}

/** Where Intl.Segmenter ends a sentence; the text is read in windows, each of which starts at a sentence. */
function* boundaries(text: string, paragraph: Span): Generator<number> {
  let cursor = paragraph.start
  while (cursor < paragraph.end) {
    const windowEnd = endOfWindow(text, cursor, paragraph.end)
    const window = text.slice(cursor, windowEnd).replaceAll(/[\r\n\u0085\u2028\u2029]/g, ' ')
    const lengths = Array.from(segmenterFor('sentence').segment(window), segment => segment.segment.length)
    // The last sentence of a window may go on behind it: the next window begins with it.
    if (windowEnd < paragraph.end && lengths.length > 1) lengths.pop()
    for (const length of lengths) {
      cursor += length
      yield cursor
    }
  }
}

function endOfWindow(text: string, start: number, end: number): number {
  const limit = start + LONGEST_PIECE
  if (limit >= end) return end
  const space = text.lastIndexOf(' ', limit)
  if (space > start) return space + 1
  return cutsCharacter(text, limit) ? limit - 1 : limit
}

const addresses = (text: string, paragraph: Span): readonly Span[] =>
  Array.from(slice(text, paragraph).matchAll(ADDRESS), match => ({
    start: paragraph.start + match.index,
    end: paragraph.start + match.index + match[0].length,
  }))

/** Whether the sentence that begins at `start` really ends at `end`, as Intl.Segmenter says. */
function isBoundary(text: string, start: number, end: number, paragraphEnd: number): boolean {
  const head = text.slice(Math.max(start, end - LOOK_AROUND), end).trimEnd()
  const rest = text.slice(end, Math.min(paragraphEnd, end + LOOK_AROUND)).trimStart()
  // The end of a window may fall into a sentence.
  if (!/\p{Sentence_Terminal}[\p{Pe}\p{Pf}"'*_`]*$/u.test(head)) return false
  // Inside a quotation ("Is it?" she asked.) the sentence goes on in lower case.
  if (/^["'“‘«([*_]*\p{Ll}/u.test(rest) && !/^\p{Ll}+\p{Lu}/u.test(rest)) return false
  return !endsInAbbreviation(head, rest)
}

function endsInAbbreviation(head: string, rest: string): boolean {
  const word = /(?:^|[\s(["'“‘])([\p{L}\p{N}][\p{L}\p{N}.&-]*)\.$/u.exec(head)?.[1]
  if (word === undefined) return false
  const lower = word.toLowerCase()
  if (bindingAbbreviations.has(lower)) return true
  if (countingAbbreviations.has(lower)) return /^(?:[\d#§]|[IVXLC]{2,}\b)/.test(rest)
  const next = /^["'“‘(]*([\p{L}\p{N}]+)/u.exec(rest)?.[1]
  return next !== undefined && isCutBefore({ next, rest }, word, head)
}

/** In letters, of an abbreviation that is written with spaces inside. */
const LONGEST_PART = 2

const isPart = (next: string, rest: string): boolean => next.length <= LONGEST_PART && rest.charAt(next.length) === '.'

/** True behind "d. h." and the like, which are always followed by what they belong to. */
function isLastPart(head: string): boolean {
  const parts = /(?:^|[\s(])((?:\p{L}\.\s?)+)$/u.exec(head)?.[1] ?? ''
  return bindingAbbreviations.has(parts.replaceAll(/\s/gu, '').slice(0, -1).toLowerCase())
}

/** "Am 3. Mai", "im 19. Jahrhundert". */
function isOrdinal(number: string, head: string, next: string): boolean {
  if (number.length > 2) return false
  const before = /(\p{L}+)\s+\d+\.$/u.exec(head)?.[1]?.toLowerCase() ?? ''
  return germanMonths.has(next.toLowerCase()) || (beforeOrdinals.has(before) && /^\p{Lu}/u.test(next))
}

/** Whether a word with a full stop, which may end a sentence as well, does not end one before what follows. */
function isCutBefore({ next, rest }: { next: string; rest: string }, word: string, head: string): boolean {
  const lower = word.toLowerCase()
  const starts = sentenceStarters.has(next.toLowerCase())
  const dottedLetters = /^(?:\p{L}\.)+\p{L}$/u.test(word)
  if (openAbbreviations.has(lower) || dottedLetters) return !starts && !/^(?:etc|[ap]\.m)$/.test(lower)
  // A number alone counts what follows ("1. Open the box"), and an initial belongs to the name ("J. Smith").
  if (/^\d+$/.test(word)) return head.length === word.length + 1 || isOrdinal(word, head, next)
  // "z. B.", "d. h.", "p. ej.": the parts of one abbreviation.
  if (/^\p{Ll}$/u.test(word)) return isPart(next, rest) || isLastPart(head)
  return /^\p{Lu}$/u.test(word) && !starts && !isLabel(head)
}

/** "Plan B." and "vitamin C." end in a label; any other single capital is taken for an initial ("met J. Smith"). */
function isLabel(head: string): boolean {
  const before = /([\p{L}]+)\s+\p{Lu}\.$/u.exec(head)?.[1]
  return before !== undefined && labelledNouns.has(before.toLowerCase())
}

/** Closing quotes, brackets and marks that Intl.Segmenter set apart go to the sentence before them. */
function withoutFragments(text: string, sentences: readonly Span[]): readonly Span[] {
  const whole: Span[] = []
  for (const sentence of sentences) {
    const last = whole.at(-1)
    if (last && !/[\p{L}\p{N}]/u.test(slice(text, sentence))) whole[whole.length - 1] = { ...last, end: sentence.end }
    else whole.push(sentence)
  }
  return whole
}
