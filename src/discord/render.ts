import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10'
import type { Block, Choice, Quotation, Reply, Source } from '../chat/reply.ts'
import { encodeAction } from './custom-id.ts'
import { LONGEST_TEXT, limitProblems } from './limits.ts'
import { bold, escapeMarkdown, linkTarget, truncate, visible } from './markdown.ts'
import { type ShownQuote, showQuote } from './shown-quote.ts'

/** A reply as Discord takes it. */
export interface RenderedMessage {
  readonly flags: number
  readonly components: [APIContainerComponent]
  readonly allowed_mentions: { readonly parse: []; readonly replied_user: false }
}

/** The id of the component that repeats the question, by which a button press finds it again. */
export const QUESTION_COMPONENT = 1

/** UTF-16 code units of plain text; a longer question or heading is cut with `…`. */
const LONGEST_QUESTION = 300
const LONGEST_STATEMENT = 1_500
const LONGEST_TITLE = 100
const LONGEST_HEADING = 80
const MOST_HEADINGS = 4

/** What fits on a button of a phone's width (Discord's guideline). */
const LONGEST_LABEL = 38

/** A reply never leaves less than this for the quote. */
const SHORTEST_QUOTE = 100

const SHORTENED = '-# Shortened to fit into one message.'

/** @returns the Markdown that repeats what was asked */
export const questionLine = (question: string): string =>
  `**Question:** ${escapeMarkdown(truncate(visible(question), LONGEST_QUESTION))}`

/**
 * A reply as one message of Components V2 within Discord's limits: the question, the quote with its answer in bold, the
 * source, and what can be done next. Everything is escaped; nobody is notified.
 *
 * @param question Markdown of {@link questionLine}, where the message does not stand next to the question
 * @throws AppError not-verbatim if a quote would be shown differently from its document
 * @throws RangeError if the message is one that Discord would refuse
 */
export function render(reply: Reply, question?: string): RenderedMessage {
  const frame = [question ?? '', ...reply.blocks.map(block => withoutQuote(block))]
  const quotations = reply.blocks.filter(block => block.kind === 'quotation').length
  const budget = LONGEST_TEXT - frame.reduce((sum, text) => sum + text.length, 0) - quotations * SHORTENED.length
  const limit = Math.max(SHORTEST_QUOTE, Math.floor(budget / Math.max(1, quotations)))
  const asides = reply.blocks.flatMap(block => (block.kind === 'quotation' ? [asideOf(block.quotation)] : []))
  const choices = asides.some(aside => aside === 'more-context')
    ? reply.choices.filter(({ action }) => action.kind !== 'more-context')
    : reply.choices
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    components: [
      ...(question === undefined ? [] : [{ ...textDisplay(question), id: QUESTION_COMPONENT }]),
      ...reply.blocks.flatMap(block => componentsOf(block, reply.choices, limit)),
      ...rowOf(choices),
    ],
  }
  const problems = limitProblems([container])
  if (problems.length > 0) throw new RangeError(`A message cannot be sent: ${problems.join(' ')}`)
  return {
    flags: MessageFlags.IsComponentsV2 | (reply.isPrivate ? MessageFlags.Ephemeral : 0),
    components: [container],
    allowed_mentions: { parse: [], replied_user: false },
  }
}

const textDisplay = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content })

/** What a block shows besides its quote. */
const withoutQuote = (block: Block): string =>
  block.kind === 'statement'
    ? escapeMarkdown(truncate(block.text, LONGEST_STATEMENT))
    : sourceLine(block.quotation.source)

function componentsOf(block: Block, choices: readonly Choice[], limit: number): readonly APIComponentInContainer[] {
  if (block.kind === 'statement') return [textDisplay(withoutQuote(block))]
  const shown = showQuote(block.quotation, limit)
  return [
    quoteWithAside(shown, asideButton(block.quotation, choices)),
    ...(shown.isShortened ? [textDisplay(SHORTENED)] : []),
    textDisplay(withoutQuote(block)),
  ]
}

const quoteWithAside = ({ markdown }: ShownQuote, accessory: APIButtonComponent | null): APIComponentInContainer =>
  accessory ? { type: ComponentType.Section, components: [textDisplay(markdown)], accessory } : textDisplay(markdown)

/** What stands beside a quote: the way to its source, or more of it where the source is no web page. */
const asideOf = ({ source }: Quotation): 'open-source' | 'more-context' =>
  source.url !== undefined && linkTarget(source.url) !== undefined ? 'open-source' : 'more-context'

function asideButton(quotation: Quotation, choices: readonly Choice[]): APIButtonComponent | null {
  const url = quotation.source.url === undefined ? undefined : linkTarget(quotation.source.url)
  if (url !== undefined) return { type: ComponentType.Button, style: ButtonStyle.Link, label: 'Open source', url }
  const choice = choices.find(({ action }) => action.kind === 'more-context')
  return choice ? buttonOf(choice) : null
}

const buttonOf = ({ label, action }: Choice): APIButtonComponent => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: truncate(visible(label), LONGEST_LABEL),
  custom_id: encodeAction(action),
})

const rowOf = (choices: readonly Choice[]): readonly APIComponentInContainer[] =>
  choices.length === 0
    ? []
    : [{ type: ComponentType.Separator }, { type: ComponentType.ActionRow, components: choices.map(buttonOf) }]

/** "**Title** › Heading · passage 3 of 14 · lines 120–131 · updated 2 months ago", as subtext. */
function sourceLine(source: Source): string {
  const headings = source.headings.slice(-MOST_HEADINGS).map(heading => ` › ${plain(heading, LONGEST_HEADING)}`)
  const lines =
    source.firstLine === source.lastLine ? `line ${source.firstLine}` : `lines ${source.firstLine}–${source.lastLine}`
  const seconds = source.date === undefined ? Number.NaN : Date.parse(`${source.date}T00:00:00Z`) / 1_000
  const updated = Number.isNaN(seconds) ? '' : ` · updated <t:${seconds}:R>`
  const title = bold(plain(source.title, LONGEST_TITLE))
  return `-# ${title}${headings.join('')} · passage ${source.ordinal} of ${source.of} · ${lines}${updated}`
}

const plain = (text: string, limit: number): string => escapeMarkdown(truncate(visible(text), limit))
