import type { Span } from '../../text/span.ts'

/** At most this many words make a group. */
const MOST_WORDS = 3

/** A lower-case word, and the blank behind it. */
const WORD = /([\p{Ll}\p{M}'’-]+) ?/uy

/**
 * Groups of lower-case words behind an opening, up to the last of the next words that `isHead` accepts: behind "the",
 * "the head moderator".
 *
 * @param openings matches from where the group begins to its first word; with the flag `g`
 */
export function groupsAfter(openings: RegExp, isHead: (word: string) => boolean, text: string): readonly Span[] {
  const groups: Span[] = []
  openings.lastIndex = 0
  for (let opening = openings.exec(text); opening !== null; opening = openings.exec(text)) {
    const end = endOfGroup(openings.lastIndex, isHead, text)
    if (end !== undefined) groups.push({ start: opening.index, end })
  }
  return groups
}

function endOfGroup(from: number, isHead: (word: string) => boolean, text: string): number | undefined {
  let end: number | undefined
  WORD.lastIndex = from
  for (let count = 0; count < MOST_WORDS; count++) {
    const start = WORD.lastIndex
    const word = WORD.exec(text)?.[1]
    if (word === undefined) break
    if (isHead(word)) end = start + word.length
  }
  return end
}
