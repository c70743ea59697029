import type { Chatter, UnansweredReason } from '../answer/answer.ts'

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
      return 'The documents do not say: no passage shares a word with the question. Other words may help.'
    case 'low-confidence':
      return 'The documents do not say.'
  }
}

function smallTalk(chatter: Chatter, titles: readonly string[]): string {
  const about = titles.length === 0 ? '' : ` about ${listOf(titles)}`
  switch (chatter) {
    case 'greeting':
      return `Hello! Ask me something${about}, and I quote what is written, word for word.`
    case 'thanks':
      return 'You are welcome! Ask on whenever you like.'
    case 'other':
      return `I only know what is written. Ask me something${about}, and I quote it word for word.`
  }
}

function listOf(titles: readonly string[]): string {
  const named = titles.slice(0, MOST_TITLES).map(title => `“${title}”`)
  const others = titles.length - named.length
  if (others > 0) return `${named.join(', ')} or ${others} more ${others === 1 ? 'document' : 'documents'}`
  return named.length === 1 ? named.join('') : `${named.slice(0, -1).join(', ')} or ${named.at(-1) ?? ''}`
}
