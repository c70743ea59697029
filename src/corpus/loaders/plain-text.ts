import { type Span, slice, trimmed } from '../../text/span.ts'
import type { Block } from '../block.ts'
import { decode } from '../decode.ts'
import type { LoadedText } from '../document.ts'
import type { Loader } from './loader.ts'

/** A line that is longer, in UTF-16 code units, is no heading. */
const LONGEST_HEADING = 100

/** A line that is at least this long, in UTF-16 code units, may have been broken to fit a width. */
const SHORTEST_WRAPPED_LINE = 50

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
    const last = blocks.at(-1)
    const marker = ITEM_MARKER.exec(line.text)?.[0].length ?? 0
    if (isUnderline(line)) return
    if (marker > 0) blocks.push({ kind: 'item', span: { ...line.span, start: line.span.start + marker }, atoms: [] })
    else if (isHeading(line, lines[index + 1], wrapped)) blocks.push(heading(line, blocks.length === 0))
    else if (wrapped && !line.afterBlank && (last?.kind === 'paragraph' || last?.kind === 'item'))
      blocks[blocks.length - 1] = { ...last, span: { start: last.span.start, end: line.span.end } }
    else blocks.push({ kind: 'paragraph', span: line.span, atoms: [] })
  })
  return blocks
}

/** The first heading of a text names all of it. */
const heading = (line: Line, isFirst: boolean): Block => ({
  kind: 'heading',
  level: isFirst ? 1 : 2,
  title: line.text,
  span: line.span,
})

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
  const open = followed.filter(line => !/[.!?…:。！？]["'”’)\]]*$/u.test(line.text))
  return followed.length > 0 && open.length > followed.length / 2
}
