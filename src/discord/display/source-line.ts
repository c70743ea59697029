import type { Source } from '../../chat/reply.ts'
import type { Wording } from '../../wording/wording.ts'
import { bold, escapeMarkdown, truncate, visible } from './markdown.ts'
import { timestamp } from './timestamp.ts'

/** UTF-16 code units of plain text; what is longer is cut with `…`. */
const LONGEST_TITLE = 100
const LONGEST_HEADING = 80

/** "**Title** › Heading · passage 3 of 14 · lines 120–131 · updated 2 months ago · code …", as subtext. */
export function sourceLine(source: Source, mostHeadings: number, wording: Wording): string {
  const form = `${wording.locale} ${mostHeadings}`
  const known = sourceLines.get(source)
  if (known?.form === form) return known.line
  const line = writtenSource(source, mostHeadings, wording)
  sourceLines.set(source, { form, line })
  return line
}

/** Replies to what is asked often are kept, and their sources with them. */
const sourceLines = new WeakMap<Source, { readonly form: string; readonly line: string }>()

function writtenSource(source: Source, mostHeadings: number, wording: Wording): string {
  const headings = source.headings.slice(-mostHeadings).map(heading => ` › ${plain(heading, LONGEST_HEADING)}`)
  const { ordinal, of } = source
  const when = timestamp(source.date)
  const title = bold(plain(source.title, LONGEST_TITLE))
  const place = [wording.say('source.passage', { ordinal, of }), linesOrPages(source, wording)]
  // Our own words hold no markup, and a timestamp is meant as one.
  const updated = when === null ? [] : [wording.say('source.updated', { when })]
  const code = source.code === undefined ? [] : [wording.say('source.code', { code: source.code })]
  return `-# ${title}${headings.join('')} · ${[...place, ...updated, ...code].join(' · ')}`
}

/** People count pages where there are any, and lines else. */
function linesOrPages({ firstLine, lastLine, pages }: Source, wording: Wording): string {
  const { first, last } = pages ?? { first: firstLine, last: lastLine }
  if (pages)
    return first === last ? wording.say('source.page', { page: first }) : wording.say('source.pages', { first, last })
  return first === last ? wording.say('source.line', { line: first }) : wording.say('source.lines', { first, last })
}

const plain = (text: string, limit: number): string => escapeMarkdown(truncate(visible(text), limit))
