/** A hyphen at the end of a line, and after a small letter. */
const HYPHEN = /(?<=\p{L})[-\u2010]$/u
const PARTING_HYPHEN = /(?<=\p{Ll})[-\u2010]$/u

const WITHOUT_BLANKS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]$/u

/** Two lines of a paragraph as one, and where the second begins in it. */
export function joinedLines(text: string, next: string): { readonly text: string; readonly start: number } {
  // Between small letters it parts a word that the line had no room for; before a capital it belongs to a name.
  const before = /^\p{Ll}/u.test(next) ? text.replace(PARTING_HYPHEN, '') : text
  const isOneWord =
    before !== text ||
    (HYPHEN.test(text) && /^\p{L}/u.test(next)) ||
    (WITHOUT_BLANKS.test(text.slice(-1)) && WITHOUT_BLANKS.test(next.slice(0, 1)))
  const start = isOneWord ? before : `${before} `
  return { text: start + next, start: start.length }
}
