import type { Chatter, LookedFor, UnansweredReason } from '../answer/answer.ts'

/** The sentences that the bot says itself. Everything else is quoted. */

export const CLOSEST = 'I found no clear answer. The closest passage is:'

/** Before the passages of an answer that are shown together. */
export const speaking = (places: number, shown: number): string =>
  shown < places ? `${places} places speak of this. The best ${shown}:` : `${places} places speak of this:`

export const CHANGED = 'This document has changed since. Ask again to search what it says now.'

export const NOT_UNDERSTOOD = 'I cannot read this button any more. Ask again to get a fresh answer.'

export const UNKNOWN_COMMAND =
  'I do not know this command any more. Discord may take a minute to show what there is now.'

export const FAILED = 'Something went wrong here, and it was logged. Please try again.'

export const ONLY_TEXT = 'I can read text only. Ask me in words, and I quote what the documents say.'

export const NO_DOCUMENTS = 'There are no documents yet, so there is nothing to quote from.'

export const noSuchDocument = (name: string): string =>
  `There is no document "${name}". Choose one that is suggested while you type.`

const MOST_TITLES = 3

/** A line for somebody who asked nothing, or why there is no answer and nothing close to one. */
export function withoutQuote(reason: UnansweredReason, titles: readonly string[]): string {
  switch (reason.kind) {
    case 'chatter':
      return smallTalk(reason.chatter, titles)
    case 'empty-question':
      return 'Ask a question in a few words, and I quote what the documents say.'
    case 'empty-library':
      return NO_DOCUMENTS
    case 'no-match':
      return `The documents do not say: ${nothingOf(reason.lookedFor)}. Other words may help.`
    case 'low-confidence':
      return 'The documents do not say.'
  }
}

/** What is said before the closest passage. */
export function closestTo(reason: UnansweredReason): string {
  if (reason.kind !== 'low-confidence' || reason.lookedFor.length === 0) return CLOSEST
  return `I looked for ${listOf(reason.lookedFor.map(quoted), 'and')} and found no sentence that answers. The closest passage is:`
}

const nothingOf = (lookedFor: LookedFor): string =>
  lookedFor.length === 0
    ? 'no passage shares a word with the question'
    : `no passage holds ${listOf(lookedFor.map(quoted), 'or')}`

function smallTalk(chatter: Chatter, titles: readonly string[]): string {
  const about = titles.length === 0 ? '' : ` about ${named(titles)}`
  switch (chatter) {
    case 'greeting':
      return `Hello! Ask me something${about}, and I quote what is written, word for word.`
    case 'farewell':
      return 'Goodbye! Ask me again whenever you like.'
    case 'thanks':
      return 'You are welcome! Ask on whenever you like.'
    case 'praise':
      return 'That is kind of you! Ask on whenever you like.'
    case 'abuse':
      return 'Sorry that I was no help. I only know what is written: asked in other words, I may find more.'
    case 'about-bot':
      return `I am a bot, and I only quote. Ask me something${about}, and I look it up word for word.`
    case 'other':
      return `I only know what is written. Ask me something${about}, and I quote it word for word.`
  }
}

const quoted = (word: string): string => `“${word}”`

/** The first titles, and how many there are besides. */
function named(titles: readonly string[]): string {
  const shown = titles.slice(0, MOST_TITLES).map(quoted)
  const others = titles.length - shown.length
  if (others > 0) return `${shown.join(', ')} or ${others} more ${others === 1 ? 'document' : 'documents'}`
  return listOf(shown, 'or')
}

const listOf = (items: readonly string[], conjunction: 'and' | 'or'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1) ?? ''}`
