import type { Span } from '../../text/span.ts'

/** At most this many words make a group. */
const MOST_WORDS = 3

/**
 * Groups of lower-case words behind an opening, up to the last of the next words that `isHead` accepts: behind "the",
 * "the head moderator".
 *
 * @param openings matches from where the group begins to its first word; with the flag `g`
 */
export const groupsAfter = (openings: RegExp, isHead: (word: string) => boolean, text: string): readonly Span[] =>
  [...text.matchAll(openings)].flatMap(({ index, 0: opening }) => {
    const word = /(?<word>[\p{Ll}\p{M}'’-]+) ?/uy
    word.lastIndex = index + opening.length
    let end: number | undefined
    for (let count = 0; count < MOST_WORDS; count++) {
      const start = word.lastIndex
      const next = word.exec(text)?.groups?.['word']
      if (next === undefined) break
      if (isHead(next)) end = start + next.length
    }
    return end === undefined ? [] : [{ start: index, end }]
  })
