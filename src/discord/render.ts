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
import type { Wording } from '../wording/wording.ts'
import { encodeAction } from './custom-id.ts'
import { LONGEST_TEXT, limitProblems } from './limits.ts'
import { bold, escapeMarkdown, linkTarget, truncate, visible, visibleLines } from './markdown.ts'
import { navigationOf } from './navigation.ts'
import { showListing } from './shown-listing.ts'
import { showQuote } from './shown-quote.ts'
import { timestamp } from './timestamp.ts'

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
/** UTF-16 code units of Markdown. */
const LONGEST_LISTING = 3_000
const LONGEST_TITLE = 100
const LONGEST_HEADING = 80
/** The innermost ones; of several quotes that share a message, each names one. */
const MOST_HEADINGS = 4

/** What fits on a button of a phone's width (Discord's guideline). */
const LONGEST_LABEL = 38

/** A reply never leaves less than this for the quote. */
const SHORTEST_QUOTE = 100

/** @returns the Markdown that repeats what was asked */
export const questionLine = (question: string, wording: Wording): string =>
  `${bold(wording.say('answer.question'))} ${escapeMarkdown(truncate(visible(question), LONGEST_QUESTION))}`

/**
 * A reply as one message of Components V2 within Discord's limits: the question, the quote with its answer in bold, the
 * source, and what can be done next. Everything is escaped; nobody is notified.
 *
 * @param question Markdown of {@link questionLine}, where the message does not stand next to the question
 * @throws AppError not-verbatim if a quote would be shown differently from its document
 * @throws RangeError if the message is one that Discord would refuse
 */
export function render(reply: Reply, wording: Wording, question?: string): RenderedMessage {
  const quotations = reply.blocks.flatMap(block => (block.kind === 'quotation' ? [block.quotation] : []))
  const mostHeadings = quotations.length > 1 ? 1 : MOST_HEADINGS
  const frame = [question ?? '', ...reply.blocks.map(block => withoutQuote(block, mostHeadings, wording))]
  const shortened = `-# ${wording.say('answer.shortened')}`
  const budget = LONGEST_TEXT - frame.reduce((sum, text) => sum + text.length, 0) - quotations.length * shortened.length
  const limit = Math.max(SHORTEST_QUOTE, Math.floor(budget / Math.max(1, quotations.length)))
  const beside = choiceBeside(quotations, reply.choices)
  const componentsOf = (block: Block): readonly APIComponentInContainer[] => {
    const text = textDisplay(withoutQuote(block, mostHeadings, wording))
    return block.kind === 'quotation'
      ? [...quoteComponents(block.quotation, { beside, limit, shortened }, wording), text]
      : [text]
  }
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    components: [
      ...(question === undefined ? [] : [{ ...textDisplay(question), id: QUESTION_COMPONENT }]),
      ...reply.blocks.flatMap(componentsOf),
      ...rowOf(reply.choices.filter(choice => choice !== beside)),
      ...navigationOf(reply, wording),
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
function withoutQuote(block: Block, mostHeadings: number, wording: Wording): string {
  switch (block.kind) {
    case 'statement':
      return escapeMarkdown(truncate(visibleLines(block.text), LONGEST_STATEMENT))
    case 'quotation':
      return sourceLine(block.quotation.source, mostHeadings, wording)
    case 'listing':
      return showListing(block.listing, wording, LONGEST_LISTING)
  }
}

/** What stands around a quote. */
interface QuoteFrame {
  readonly beside: Choice | undefined
  /** In UTF-16 code units of Markdown. */
  readonly limit: number
  /** Said of a quote that is longer. */
  readonly shortened: string
}

function quoteComponents(
  quotation: Quotation,
  { beside, limit, shortened }: QuoteFrame,
  wording: Wording,
): readonly APIComponentInContainer[] {
  const { markdown, isShortened } = showQuote(quotation, limit)
  const quote = textDisplay(markdown)
  const accessory = linkButton(quotation, wording) ?? (beside ? buttonOf(beside) : null)
  return [
    accessory ? { type: ComponentType.Section, components: [quote], accessory } : quote,
    ...(isShortened ? [textDisplay(shortened)] : []),
  ]
}

/** The way to the source of a quote, if that is a web page. */
function linkButton({ source }: Quotation, wording: Wording): APIButtonComponent | null {
  const url = source.url === undefined ? undefined : linkTarget(source.url)
  return url === undefined
    ? null
    : { type: ComponentType.Button, style: ButtonStyle.Link, label: labelOf(wording.say('source.open')), url }
}

/** More context stands beside the only quote if no link does; of several quotes it would not say which one is meant. */
function choiceBeside([quotation, ...others]: readonly Quotation[], choices: readonly Choice[]): Choice | undefined {
  if (!quotation || others.length > 0 || hasLink(quotation)) return undefined
  return choices.find(({ action }) => action.kind === 'more-context')
}

const labelOf = (text: string): string => truncate(visible(text), LONGEST_LABEL)

const hasLink = ({ source: { url } }: Quotation): boolean => url !== undefined && linkTarget(url) !== undefined

const buttonOf = ({ label, action }: Choice): APIButtonComponent => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: labelOf(label),
  custom_id: encodeAction(action),
})

const rowOf = (choices: readonly Choice[]): readonly APIComponentInContainer[] =>
  choices.length === 0
    ? []
    : [{ type: ComponentType.Separator }, { type: ComponentType.ActionRow, components: choices.map(buttonOf) }]

/** "**Title** › Heading · passage 3 of 14 · lines 120–131 · updated 2 months ago · code …", as subtext. */
export function sourceLine(source: Source, mostHeadings: number, wording: Wording): string {
  const headings = source.headings.slice(-mostHeadings).map(heading => ` › ${plain(heading, LONGEST_HEADING)}`)
  const { ordinal, of, firstLine: first, lastLine: last } = source
  const lines =
    first === last ? wording.say('source.line', { line: first }) : wording.say('source.lines', { first, last })
  const when = timestamp(source.date)
  const title = bold(plain(source.title, LONGEST_TITLE))
  const place = [wording.say('source.passage', { ordinal, of }), lines]
  // Our own words hold no markup, and a timestamp is meant as one.
  const updated = when === null ? [] : [wording.say('source.updated', { when })]
  const code = source.code === undefined ? [] : [wording.say('source.code', { code: source.code })]
  return `-# ${title}${headings.join('')} · ${[...place, ...updated, ...code].join(' · ')}`
}

const plain = (text: string, limit: number): string => escapeMarkdown(truncate(visible(text), limit))
