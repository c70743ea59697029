import type { Quotation } from '../../chat/reply.ts'
import { AppError } from '../../errors.ts'
import { graphemesOf } from './graphemes.ts'
import { bold, escapeMarkdown, quoteBlock, unescapeMarkdown } from './markdown.ts'

/** A range of UTF-16 code units in a document's text. */
interface Range {
  readonly start: number
  readonly end: number
}

/** A quote in Discord's Markdown. */
export interface ShownQuote {
  readonly markdown: string
  /** True if the quote did not fit and is shown in part. */
  readonly isShortened: boolean
  /** Where the rest begins, in the document's text, if it was shortened: at the quote's beginning if that is left out. */
  readonly rest?: number
}

/**
 * A quote as a block quote with its answer in bold, of at most `limit` UTF-16 code units of Markdown. One that is longer
 * is cut at the ends of sentences, around the sentence at its centre; only if that sentence alone is too long is it cut
 * inside. What is returned was read back and compared with the document.
 *
 * @param limit at least 100
 * @throws AppError not-verbatim if the quote is not what stands in its document, or would be shown differently
 */
export function showQuote(quotation: Quotation, limit: number): ShownQuote {
  quotation.quote.assertStandsIn(quotation.document)
  const markdown = wholeInMarkdown(quotation)
  if (markdown.length <= limit) return { markdown, isShortened: false }
  const range = longestFitting(quotation, limit)
  return { markdown: inMarkdown(quotation, range), isShortened: true, ...restOf(quotation, range) }
}

const remembered = new WeakMap<Quotation, string>()

/** A quotation is shown many times while its answer is remembered, always with the same Markdown, which was read back once. */
function wholeInMarkdown(quotation: Quotation): string {
  const markdown = remembered.get(quotation) ?? inMarkdown(quotation, quotation.quote.span)
  remembered.set(quotation, markdown)
  return markdown
}

/** Where somebody reads on who has seen a part of a quote, if more than white space is left. */
function restOf({ document, quote }: Quotation, { start, end }: Range): Pick<ShownQuote, 'rest'> {
  if (start > quote.span.start) return { rest: quote.span.start }
  const after = document.text.slice(end, quote.span.end)
  const rest = end + after.length - after.trimStart().length
  return rest < quote.span.end ? { rest } : {}
}

/** Sentences are added on either side of the centre, by turns, while they fit. */
function longestFitting(quotation: Quotation, limit: number): Range {
  const { sentences, centre } = quotation
  const fits = (range: Range): boolean => inMarkdown(quotation, range).length <= limit
  if (!fits(centre)) return cutInside(quotation, limit)
  const at = sentences.findIndex(({ start, end }) => start === centre.start && end === centre.end)
  const sides = [sentences.slice(0, Math.max(0, at)).toReversed(), sentences.slice(at + 1)]
  let range: Range = centre
  for (let distance = 0; distance < sentences.length; distance++) {
    let hasGrown = false
    for (const side of sides) {
      const next = side[distance]
      if (!next) continue
      const wider = { start: Math.min(range.start, next.start), end: Math.max(range.end, next.end) }
      if (!fits(wider)) continue
      range = wider
      hasGrown = true
    }
    if (!hasGrown) return range
  }
  return range
}

/** The beginning of a sentence that is too long by itself: up to its last white space that fits, else to a character. */
function cutInside(quotation: Quotation, limit: number): Range {
  const { centre, document } = quotation
  const fits = (end: number): boolean => inMarkdown(quotation, { start: centre.start, end }).length <= limit
  const longest = document.text.slice(centre.start, Math.min(centre.end, centre.start + limit))
  const ends = [...graphemesOf(longest)].map(({ index, segment }) => centre.start + index + segment.length)
  const fitting = ends.slice(0, countFitting(ends, fits))
  // A colon at an end is escaped and one inside need not be: an earlier end may be too long though a later one is not.
  const atSpace = fitting.findLast(end => /\s/u.test(document.text.charAt(end)) && fits(end))
  return {
    start: centre.start,
    end: atSpace ?? fitting.at(-1) ?? centre.start + codePointLength(document.text, centre),
  }
}

/** How many of some ends fit, the last of them for certain: longer texts are longer in Markdown, but for a colon. */
function countFitting(ends: readonly number[], fits: (end: number) => boolean): number {
  let count = 0
  for (let tooMany = ends.length + 1; tooMany - count > 1; ) {
    const middle = Math.floor((count + tooMany) / 2)
    const end = ends[middle - 1]
    if (end !== undefined && fits(end)) count = middle
    else tooMany = middle
  }
  return count
}

/** Letters under more marks than a message can hold are parted from these. */
const codePointLength = (text: string, { start }: Range): number =>
  String.fromCodePoint(text.codePointAt(start) ?? 0).length

function inMarkdown(quotation: Quotation, { start, end }: Range): string {
  const { text } = quotation.document
  let markdown = ''
  let at = start
  for (const highlight of joined(quotation.highlights, text)) {
    const from = Math.max(start, highlight.start)
    const to = Math.min(end, highlight.end)
    if (from >= to) continue
    markdown += escapeMarkdown(text.slice(at, from)) + bold(escapeMarkdown(text.slice(from, to)))
    at = to
  }
  markdown = quoteBlock(markdown + escapeMarkdown(text.slice(at, end)))
  if (readBack(markdown) !== asShown(text.slice(start, end)))
    throw new AppError('not-verbatim', `A quote from "${quotation.document.id}" would not be shown as it stands there.`)
  return markdown
}

/**
 * Highlights that touch are one, since Discord cannot tell where touching bold spans part. A form feed is not shown, and
 * leaves those on its two sides touching.
 */
function joined(highlights: readonly Range[], text: string): readonly Range[] {
  const ranges: Range[] = []
  for (const next of highlights) {
    const last = ranges.at(-1)
    if (last && (next.start <= last.end || /^\f+$/u.test(text.slice(last.end, next.start))))
      ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, next.end) }
    else ranges.push(next)
  }
  return ranges
}

/** What a client shows of a quote in Markdown. */
function readBack(markdown: string): string {
  const unquoted = markdown.replace(/^> /gmu, '')
  const unbold = unquoted.replace(/\\[^]|\*\*/gu, matched => (matched === '**' ? '' : matched))
  return unescapeMarkdown(unbold)
}

/** A slice as Discord shows any text: one kind of line break, nothing white at the end. */
const asShown = (text: string): string => text.replace(/\r\n?/gu, '\n').trimEnd()
