import type { ListedItem, Listing } from '../../chat/listing.ts'
import type { Wording } from '../../wording/wording.ts'
import { commandMention } from '../commands/command-mentions.ts'
import { bold, escapeMarkdown, heading, truncate, visible } from './markdown.ts'
import { timestamp } from './timestamp.ts'

/** Titles are cut to ever fewer UTF-16 code units until all fits. */
const TITLE_LIMITS = [100, 60, 40, 25, 12, 4]

/** Deeper items are shown as if they were only so deep: a phone has no room for more. */
const DEEPEST = 5

/**
 * A list in Discord's Markdown, of at most `limit` UTF-16 code units: with titles that are cut, and without its last items
 * if even so it is too long.
 */
export function showListing(listing: Listing, wording: Wording, limit: number): string {
  const attempts = TITLE_LIMITS.map(longest => inMarkdown(listing, wording, longest))
  return attempts.find(markdown => markdown.length <= limit) ?? firstLines(attempts.at(-1) ?? '', limit)
}

/** As many lines as fit, and a mark that there are more. */
function firstLines(markdown: string, limit: number): string {
  const more = '…'
  let shown = ''
  for (const line of markdown.split('\n')) {
    if (shown.length + line.length + more.length + 1 > limit) return shown + more
    shown += `${line}\n`
  }
  return shown.trimEnd()
}

function inMarkdown({ heading: name, details = [], date, items }: Listing, wording: Wording, longest: number): string {
  const small = joined(details, date, wording)
  return [
    ...(name === undefined ? [] : [heading(named(name, wording, longest))]),
    ...(small === '' ? [] : [`-# ${small}`]),
    ...items.map(item => itemLine(item, wording, longest)),
  ].join('\n')
}

function itemLine(item: ListedItem, wording: Wording, longest: number): string {
  const { title, command, details, date, depth = 0 } = item
  const name = command === undefined ? title : undefined
  const parts = [
    ...(command === undefined ? [] : [commandMention(command)]),
    ...(name === undefined ? [] : [bold(named(name, wording, longest))]),
    ...[joined(details, date, wording)].filter(text => text !== ''),
  ]
  return `${'  '.repeat(Math.min(depth, DEEPEST))}- ${parts.join(' · ')}`
}

/** A name as it can be seen, escaped; some hold nothing that can. */
const named = (name: string, wording: Wording, longest: number): string =>
  escapeMarkdown(truncate(visible(name), longest)) || wording.say('library.untitled')

const joined = (details: readonly string[], date: string | undefined, wording: Wording): string => {
  const when = timestamp(date)
  return [
    ...details.map(detail => escapeMarkdown(visible(detail))),
    ...(when === null ? [] : [wording.say('source.updated', { when })]),
  ].join(' · ')
}
