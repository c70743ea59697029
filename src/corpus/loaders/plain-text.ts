import { type Span, slice, trimmed } from '../../text/span.ts'
import type { Block, ListItem, Paragraph } from '../block.ts'
import { decode } from '../decode.ts'
import type { LoadedText } from '../document.ts'
import type { Loader } from './loader.ts'

/** A line that is longer, in UTF-16 code units, is no heading. */
const LONGEST_HEADING = 100

/** A line that is at least this long, in UTF-16 code units, may have been broken to fit a width. */
const SHORTEST_WRAPPED_LINE = 50

/** So many lines are looked at for another item of the same list. */
const LONGEST_LIST = 100

const ITEM_MARKER = /^(?:[-*+•–]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+/

interface Line {
  /** Without white space at its ends. */
  readonly span: Span
  readonly text: string
  readonly afterBlank: boolean
  readonly beforeBlank: boolean
}

/**
 * Plain text has no markup, so its structure is read from its lines: short lines without a full stop before a longer
 * one are headings, marked lines are list items, and a paragraph is a line, or several if the text was broken to a
 * width.
 */
export const plainTextLoader: Loader = {
  format: 'plain text',
  extensions: ['.txt'],
  mediaTypes: ['text/plain'],
  load: async (bytes, charset) => loadPlainText(decode(bytes, charset)),
}

/** The same for a text that is there already, such as a record's. */
export function loadPlainText(text: string): LoadedText {
  const blocks = blocksOf(linesOf(text))
  const [first] = blocks
  const title = first?.kind === 'heading' ? first.title : undefined
  return { mediaType: 'text/plain', text, blocks, ...(title === undefined ? {} : { title }) }
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let blank = true
  for (const match of text.matchAll(/[^\r\n\f\u2028\u2029]*(?:\r\n|[\r\n\f\u2028\u2029]|$)/g)) {
    const span = trimmed(text, { start: match.index, end: match.index + match[0].length })
    const last = lines.at(-1)
    if (span) lines.push({ span, text: slice(text, span), afterBlank: blank, beforeBlank: false })
    else if (last) lines[lines.length - 1] = { ...last, beforeBlank: true }
    blank = !span
  }
  const last = lines.at(-1)
  if (last) lines[lines.length - 1] = { ...last, beforeBlank: true }
  return lines
}

function blocksOf(lines: readonly Line[]): readonly Block[] {
  const wrapped = isWrapped(lines)
  const blocks: Block[] = []
  lines.forEach((line, index) => {
    if (isUnderline(line)) return
    const open = wrapped && !line.afterBlank ? proseIn(blocks.at(-1)) : undefined
    const isInSentence = open?.kind === 'paragraph' && standsInSentence(lines, index)
    const begun = isInSentence ? undefined : (itemIn(line) ?? headingIn(line, lines[index + 1], wrapped, blocks.length))
    if (begun) blocks.push(begun)
    else if (open) blocks[blocks.length - 1] = { ...open, span: { start: open.span.start, end: line.span.end } }
    else blocks.push({ kind: 'paragraph', span: line.span, atoms: [] })
  })
  return blocks
}

/** A block that may go on in the next line. */
const proseIn = (block: Block | undefined): Paragraph | ListItem | undefined =>
  block?.kind === 'paragraph' || block?.kind === 'item' ? block : undefined

function itemIn({ text, span }: Line): Block | undefined {
  const marker = ITEM_MARKER.exec(text)?.[0].length ?? 0
  return marker > 0 ? { kind: 'item', span: { ...span, start: span.start + marker }, atoms: [] } : undefined
}

/** Signs that also begin a line of a text that was broken to a width: "42. It took", "– so they say –", "a) or b)". */
const DOUBTFUL_MARKERS = [/^[-–]\s/u, /^\(?\d{1,3}[.)]\s/u, /^\(?[a-z][.)]\s/u]

/** True for a line after a long one in the middle of a sentence, whose sign is on no other line up to the next blank one. */
function standsInSentence(lines: readonly Line[], index: number): boolean {
  const [before, line, ...rest] = lines.slice(index - 1, index + 1 + LONGEST_LIST)
  const marker = DOUBTFUL_MARKERS.find(each => each.test(line?.text ?? ''))
  if (!before || !marker || before.text.length < SHORTEST_WRAPPED_LINE || endsSentence(before)) return false
  const end = rest.findIndex(each => each.afterBlank)
  return !rest.slice(0, end < 0 ? undefined : end).some(({ text }) => marker.test(text))
}

/** The first heading of a text names all of it. */
function headingIn(line: Line, next: Line | undefined, wrapped: boolean, before: number): Block | undefined {
  if (!isHeading(line, next, wrapped)) return undefined
  return { kind: 'heading', level: before === 0 ? 1 : 2, title: line.text, span: line.span }
}

const isUnderline = (line: Line): boolean => /^([=\-_*~#])\1{2,}$/.test(line.text)

/** A heading begins like a title, does not end like a sentence, and something other than a heading follows it. */
function isHeading(line: Line, next: Line | undefined, wrapped: boolean): boolean {
  if (!next || (wrapped && !line.beforeBlank && !isUnderline(next)) || !looksLikeHeading(line)) return false
  return isUnderline(next) || (wrapped && line.afterBlank) || !looksLikeHeading(next)
}

const looksLikeHeading = ({ text }: Line): boolean =>
  text.length <= LONGEST_HEADING &&
  text.split(/\s+/).length <= 14 &&
  /^["'“‘¿¡(]?(?:\p{Lu}|\p{Lo}|\p{N})/u.test(text) &&
  !/[.,;:…!。；：，]["'”’)]?$/u.test(text)

/** True if most lines that another one follows at once are long and stop in the middle of a sentence. */
function isWrapped(lines: readonly Line[]): boolean {
  const followed = lines.filter(line => !line.beforeBlank && line.text.length >= SHORTEST_WRAPPED_LINE)
  const open = followed.filter(line => !endsSentence(line))
  return followed.length > 0 && open.length > followed.length / 2
}

const endsSentence = ({ text }: Line): boolean => /[.!?…:。！？]["'”’)\]]*$/u.test(text)
