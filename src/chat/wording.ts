import type { LookedFor, UnansweredReason } from '../answer/answer.ts'
import type { Key, Wording } from '../wording/wording.ts'

const MOST_TITLES = 3

/** Before the passages of an answer that are shown together. */
export const speaking = (wording: Wording, places: number, shown: number): string =>
  shown < places ? wording.say('answer.best-of-places', { places, shown }) : wording.say('answer.places', { places })

/** A line for somebody who asked nothing, or why there is no answer and nothing close to one. */
export function withoutQuote(wording: Wording, reason: UnansweredReason, titles: readonly string[]): string {
  switch (reason.kind) {
    case 'chatter': {
      const about = titles.length === 0 ? '' : wording.say('chatter.about', { titles: named(wording, titles) })
      return wording.say(`chatter.${reason.chatter}` satisfies Key, { about })
    }
    case 'no-match':
      return reason.lookedFor.length === 0
        ? wording.say('unanswered.nothing-shared')
        : wording.say('unanswered.no-match', { words: quotedList(wording, reason.lookedFor, 'or') })
    case 'empty-question':
    case 'empty-library':
    case 'low-confidence':
      return wording.say(`unanswered.${reason.kind}` satisfies Key)
  }
}

/** What is said before the closest passage. */
export function closestTo(wording: Wording, reason: UnansweredReason): string {
  if (reason.kind !== 'low-confidence' || reason.lookedFor.length === 0) return wording.say('answer.closest')
  return wording.say('answer.closest-after-looking', { words: quotedList(wording, reason.lookedFor, 'and') })
}

const quotedList = (wording: Wording, words: LookedFor, join: 'and' | 'or'): string =>
  wording.listOf(
    words.map(text => wording.say('answer.quoted', { text })),
    join,
  )

/** The first titles, and how many there are besides. */
function named(wording: Wording, titles: readonly string[]): string {
  const shown = titles.slice(0, MOST_TITLES).map(text => wording.say('answer.quoted', { text }))
  const count = titles.length - shown.length
  return wording.listOf(count > 0 ? [...shown, wording.say('chatter.more-documents', { count })] : shown, 'or')
}
