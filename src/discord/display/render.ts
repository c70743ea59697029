import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10'
import type { Block, Choice, Quotation, Reply } from '../../chat/reply.ts'
import { sourceLink } from '../../chat/source-link.ts'
import type { Wording } from '../../wording/wording.ts'
import { buttonOf, labelOf, rowsOf } from './choice-rows.ts'
import { LONGEST_TEXT, limitProblems } from './limits.ts'
import { bold, escapeMarkdown, linkTarget, truncate, visible, visibleLines } from './markdown.ts'
import { navigationOf } from './navigation.ts'
import { type AttachmentName, attachmentOf } from './sent-file.ts'
import { showListing } from './shown-listing.ts'
import { type ShownQuote, showQuote } from './shown-quote.ts'
import { sourceLine } from './source-line.ts'

/** A reply as Discord takes it. */
export interface RenderedMessage {
  readonly flags: number
  readonly components: [APIContainerComponent]
  readonly allowed_mentions: { readonly parse: []; readonly replied_user: false }
  /** Of the file that is sent along. */
  readonly attachments?: [AttachmentName]
}

/** The id of the component that repeats the question, by which a button press finds it again. */
export const QUESTION_COMPONENT = 1

/** The id of the component that says who shared an answer: past those that Discord gives to the others. */
export const SHARED_COMPONENT = 100

/** UTF-16 code units of plain text; a longer question is cut with `…`. */
const LONGEST_QUESTION = 300
const LONGEST_STATEMENT = 1_500
/** UTF-16 code units of Markdown. */
const LONGEST_LISTING = 3_000
/** The innermost ones; of several quotes that share a message, each names one. */
const MOST_HEADINGS = 4

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
 * @param shared Markdown of who shared the answer, where somebody did
 * @throws AppError not-verbatim if a quote would be shown differently from its document
 * @throws RangeError if the message is one that Discord would refuse
 */
export function render(reply: Reply, wording: Wording, question?: string, shared?: string): RenderedMessage {
  const quotations = reply.blocks.flatMap(block => (block.kind === 'quotation' ? [block.quotation] : []))
  const mostHeadings = quotations.length > 1 ? 1 : MOST_HEADINGS
  const texts = new Map(reply.blocks.map(block => [block, withoutQuote(block, mostHeadings, wording)]))
  const frame = [question ?? '', shared ?? '', ...reply.blocks.map(block => texts.get(block) ?? '')]
  const shortened = `-# ${wording.say('answer.shortened')}`
  const budget = LONGEST_TEXT - frame.reduce((sum, text) => sum + text.length, 0) - quotations.length * shortened.length
  const limit = Math.max(SHORTEST_QUOTE, Math.floor(budget / Math.max(1, quotations.length)))
  const quotes = new Map(quotations.map(quotation => [quotation, showQuote(quotation, limit)]))
  const [only, ...others] = quotes.values()
  const choices = offered(reply, others.length > 0 ? undefined : only?.rest)
  const beside = choiceBeside(quotations, choices)
  const componentsOf = (block: Block): readonly APIComponentInContainer[] => {
    const text = textDisplay(texts.get(block) ?? '')
    const quote = block.kind === 'quotation' ? quotes.get(block.quotation) : undefined
    if (block.kind !== 'quotation' || !quote) return [text]
    const accessory = linkButton(block.quotation, wording) ?? (beside ? buttonOf(beside) : null)
    return [...quoteComponents(quote, accessory, shortened), text]
  }
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    components: [
      ...(question === undefined ? [] : [{ ...textDisplay(question), id: QUESTION_COMPONENT }]),
      ...reply.blocks.flatMap(componentsOf),
      ...fileComponents(reply),
      ...(shared === undefined ? [] : [{ ...textDisplay(shared), id: SHARED_COMPONENT }]),
      ...rowsOf(choices.filter(choice => choice !== beside)),
      ...navigationOf(reply, wording),
    ],
  }
  const problems = limitProblems([container])
  if (problems.length > 0) throw new RangeError(`A message cannot be sent: ${problems.join(' ')}`)
  return {
    flags: MessageFlags.IsComponentsV2 | (reply.isPrivate ? MessageFlags.Ephemeral : 0),
    components: [container],
    allowed_mentions: { parse: [], replied_user: false },
    ...(reply.file ? { attachments: [attachmentOf(reply.file)] } : {}),
  }
}

/** A file is seen only where a component shows it. */
const fileComponents = ({ file }: Reply): readonly APIComponentInContainer[] =>
  file ? [{ type: ComponentType.File, file: { url: `attachment://${file.name}` } }] : []

const textDisplay = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content })

/** What a block shows besides its quote. */
function withoutQuote(block: Block, mostHeadings: number, wording: Wording): string {
  switch (block.kind) {
    case 'statement':
      return escapeMarkdown(truncate(visibleLines(block.text), LONGEST_STATEMENT))
    case 'note':
      return `-# ${plain(block.text, LONGEST_STATEMENT)}`
    case 'quotation':
      return sourceLine(block.quotation.source, mostHeadings, wording)
    case 'listing':
      return showListing(block.listing, wording, LONGEST_LISTING)
  }
}

/**
 * What can be done where a reply is shown: what everybody sees needs no sharing, and reading on begins where the quote was
 * cut.
 *
 * @param rest where the rest of the only quote begins, if there is one
 */
const offered = ({ choices, isPrivate }: Reply, rest: number | undefined): readonly Choice[] =>
  choices.flatMap((choice): readonly Choice[] => {
    const { action } = choice
    if (action.kind === 'share' && !isPrivate) return []
    if (action.kind !== 'read-on') return [choice]
    return rest === undefined ? [] : [{ ...choice, action: { ...action, view: { ...action.view, from: rest } } }]
  })

/** A quote with a button beside it, and a word on it if it was cut. */
function quoteComponents(
  { markdown, isShortened }: ShownQuote,
  accessory: APIButtonComponent | null,
  shortened: string,
): readonly APIComponentInContainer[] {
  const quote = textDisplay(markdown)
  return [
    accessory ? { type: ComponentType.Section, components: [quote], accessory } : quote,
    ...(isShortened ? [textDisplay(shortened)] : []),
  ]
}

/** The way to the source of a quote, if that is a web page. */
function linkButton(quotation: Quotation, wording: Wording): APIButtonComponent | null {
  const url = targetOf(quotation)
  return url === undefined
    ? null
    : { type: ComponentType.Button, style: ButtonStyle.Link, label: labelOf(wording.say('source.open')), url }
}

/** More context stands beside the only quote if no link does; of several quotes it would not say which one is meant. */
function choiceBeside([quotation, ...others]: readonly Quotation[], choices: readonly Choice[]): Choice | undefined {
  if (!quotation || others.length > 0 || hasLink(quotation)) return undefined
  return choices.find(({ action }) => action.kind === 'more-context')
}

const hasLink = ({ source: { url } }: Quotation): boolean => url !== undefined && linkTarget(url) !== undefined

/** The words on the page; the page alone where the way to the words is too long as Discord takes it. */
function targetOf(quotation: Quotation): string | undefined {
  const links = [sourceLink(quotation), quotation.source.url]
  return links.flatMap(url => (url === undefined ? [] : (linkTarget(url) ?? [])))[0]
}

const plain = (text: string, limit: number): string => escapeMarkdown(truncate(visible(text), limit))
