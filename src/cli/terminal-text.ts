import type { Listing } from '../chat/listing.ts'
import type { Block, Quotation, Reply, Source } from '../chat/reply.ts'

/** How the terminal marks text. */
export interface Style {
  /** The words that answer. */
  readonly highlight: (text: string) => string
  /** What stands around them. */
  readonly faint: (text: string) => string
}

const escaped =
  (code: string) =>
  (text: string): string =>
    `\u001B[${code}m${text}\u001B[0m`

/** For a terminal with colours: bold and yellow, and dim. */
export const COLOURED: Style = { highlight: escaped('1;33'), faint: escaped('2') }

/** For pipes and files: asterisks, since plain text has no bold. */
export const PLAIN: Style = { highlight: text => `**${text}**`, faint: text => text }

/** A reply as lines of text, without the choices. */
export const replyText = (reply: Reply, style: Style): string =>
  reply.blocks.map(block => blockText(block, style)).join('\n')

function blockText(block: Block, style: Style): string {
  if (block.kind === 'statement') return harmless(block.text)
  if (block.kind === 'note') return style.faint(harmless(block.text))
  if (block.kind === 'listing') return listingText(block.listing)
  return `${quotationText(block.quotation, style)}\n${style.faint(sourceText(block.quotation.source))}`
}

const listingText = ({ heading, items }: Listing): string =>
  harmless(
    [
      ...(heading === undefined ? [] : [heading]),
      ...items.map(({ title, command, details, depth = 0 }) =>
        [`${'  '.repeat(depth + 1)}${title ?? command ?? ''}`, ...details].join(' · '),
      ),
    ].join('\n'),
  )

/** @throws AppError not-verbatim if the quote is not what stands in its document */
function quotationText({ document, quote, highlights }: Quotation, style: Style): string {
  quote.assertStandsIn(document)
  let text = ''
  let at = quote.span.start
  for (const { start, end } of highlights) {
    text += harmless(document.text.slice(at, start))
    text += harmless(document.text.slice(start, end)).replace(/[^\n]+/gu, line => style.highlight(line))
    at = end
  }
  return indented(text + harmless(document.text.slice(at, quote.span.end)))
}

const indented = (text: string): string => `  ${text.replaceAll('\n', '\n  ')}`

const range = (unit: string, first: number, last: number): string =>
  first === last ? `${unit} ${first}` : `${unit}s ${first}–${last}`

/** "Title › Heading · passage 3 of 14 · lines 120–131 · https://…" */
export function sourceText({ title, headings, ordinal, of, firstLine, lastLine, pages, url }: Source): string {
  const where = pages ? range('page', pages.first, pages.last) : range('line', firstLine, lastLine)
  const place = [[title, ...headings].join(' › '), `passage ${ordinal} of ${of}`, where, ...(url ? [url] : [])]
  return harmless(`  — ${place.join(' · ')}`)
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B-\u001F]/gu

/** A document must not be able to steer the terminal: control characters are shown by their pictures (U+2400 and on). */
export function harmless(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROL, control => String.fromCodePoint(0x2400 + control.charCodeAt(0)))
    .replace(/[\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu, '\u2421')
}
