import { MessageFlags } from 'discord-api-types/v10'
import type { Block, Quotation, Reply } from '../../chat/reply.ts'
import type { Wording } from '../../wording/wording.ts'
import { escapeMarkdown, link, truncate, visibleLines } from './markdown.ts'
import { type AttachmentName, attachmentOf } from './sent-file.ts'
import { showListing } from './shown-listing.ts'
import { showQuote } from './shown-quote.ts'
import { sourceLine } from './source-line.ts'

/** A reply as Discord takes it where it does not take Components V2. */
export interface PlainMessage {
  readonly content: string
  readonly flags: number
  readonly allowed_mentions: { readonly parse: []; readonly replied_user: false }
  /** Of the file that is sent along. */
  readonly attachments?: [AttachmentName]
}

/** UTF-16 code units of a message's content (discord-api-docs, create message). */
export const LONGEST_CONTENT = 2_000

/** UTF-16 code units of plain text, each of which may be escaped. */
const LONGEST_STATEMENT = 900
const LONGEST_STATEMENT_BESIDE_QUOTE = 300

/** UTF-16 code units of Markdown over all lists. */
const LONGEST_LISTINGS = 1_400

/** A quote is not shown with less than this; it is what `showQuote` asks for. */
const SHORTEST_QUOTE = 100

/**
 * A reply as plain text of at most 2000 characters: the same as the rendered message without its buttons. Of several
 * quotes as many are shown as fit. Links make no preview, and nobody is notified.
 *
 * @param question Markdown of `questionLine`, where the message does not stand next to the question
 * @throws AppError not-verbatim if a quote would be shown differently from its document
 */
export function plainText(reply: Reply, wording: Wording, question?: string, shared?: string): PlainMessage {
  const quotations = reply.blocks.filter(({ kind }) => kind === 'quotation').length
  const lines = (most: number): readonly Line[] => [
    ...(question === undefined ? [] : [question]),
    ...linesOf(reply.blocks, most, wording),
    ...(shared === undefined ? [] : [shared]),
  ]
  let most = quotations
  while (most > 1 && roomFor(lines(most), wording) < most * SHORTEST_QUOTE) most--
  return {
    content: fitted(lines(most), wording),
    flags: MessageFlags.SuppressEmbeds | (reply.isPrivate ? MessageFlags.Ephemeral : 0),
    allowed_mentions: { parse: [], replied_user: false },
    ...(reply.file ? { attachments: [attachmentOf(reply.file)] } : {}),
  }
}

/** Markdown of a line, or a quote that is still to be fitted. */
type Line = string | Quotation

/** The lines of some blocks with the first `most` quotes, each with its source below it. */
function linesOf(blocks: readonly Block[], most: number, wording: Wording): readonly Line[] {
  const longest = most === 0 ? LONGEST_STATEMENT : LONGEST_STATEMENT_BESIDE_QUOTE
  const listings = blocks.filter(({ kind }) => kind === 'listing').length
  const longestListing = Math.floor(LONGEST_LISTINGS / Math.max(1, listings))
  const kept = new Set(blocks.filter(({ kind }) => kind === 'quotation').slice(0, most))
  return blocks.flatMap((block): readonly Line[] => {
    if (block.kind === 'statement') return [escapeMarkdown(truncate(visibleLines(block.text), longest))]
    if (block.kind === 'note') return [`-# ${escapeMarkdown(truncate(visibleLines(block.text), longest))}`]
    if (block.kind === 'listing') return [showListing(block.listing, wording, longestListing)]
    return kept.has(block) ? [block.quotation, ...belowQuote(block.quotation, wording)] : []
  })
}

function belowQuote({ source }: Quotation, wording: Wording): readonly string[] {
  const opening = source.url === undefined ? '' : link(wording.say('source.open'), source.url)
  const line = sourceLine(source, 1, wording)
  return opening.includes('<') ? [`${line} · ${opening}`] : [line]
}

const shortened = (wording: Wording): string => `-# ${wording.say('answer.shortened')}`

/** How many UTF-16 code units are left for quotes. */
function roomFor(lines: readonly Line[], wording: Wording): number {
  const taken = lines.map(line => (typeof line === 'string' ? line.length : shortened(wording).length + 1) + 1)
  return LONGEST_CONTENT - taken.reduce((sum, length) => sum + length, 0)
}

function fitted(lines: readonly Line[], wording: Wording): string {
  const quotes = lines.filter(line => typeof line !== 'string').length
  const limit = Math.max(SHORTEST_QUOTE, Math.floor(roomFor(lines, wording) / Math.max(1, quotes)))
  const shown = lines.flatMap(line => {
    if (typeof line === 'string') return [line]
    const { markdown, isShortened } = showQuote(line, limit)
    return isShortened ? [markdown, shortened(wording)] : [markdown]
  })
  return shown.join('\n')
}
