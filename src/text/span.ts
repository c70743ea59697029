/** A half-open range [start, end) of UTF-16 code units in one text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A place as people count it: both from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly column: number
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** True where cutting `text` at `offset` would part the two halves of one character. */
export function cutsCharacter(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    isHighSurrogate(text.charCodeAt(offset - 1)) &&
    isLowSurrogate(text.charCodeAt(offset))
  )
}

/**
 * Gives `span` back if it is a non-empty range of `text` that cuts no character in half.
 *
 * @throws RangeError otherwise
 */
export function checkedSpan(text: string, span: Span): Span {
  const { start, end } = span
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
    throw new RangeError(`The span ${start}–${end} does not lie in a text of ${text.length} characters.`)
  }
  if (cutsCharacter(text, start) || cutsCharacter(text, end)) {
    throw new RangeError(`The span ${start}–${end} cuts a character in half.`)
  }
  return span
}

/** The characters of `text` in `span`. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** The number of code units in `span`. */
export const lengthOf = (span: Span): number => span.end - span.start

/** The smallest span that holds both. */
export const union = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

/** The number of code units that both spans hold. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** True if `inner` lies in `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** `span` of `text` without white space at its ends, or null if nothing else is in it. */
export function trimmed(text: string, span: Span): Span | null {
  const cut = slice(text, span)
  const start = span.start + (cut.length - cut.trimStart().length)
  const end = span.end - (cut.length - cut.trimEnd().length)
  return start < end ? { start, end } : null
}

/** The line and column of `offset`. Lines end at \n, \r\n or \r. */
export function placeOf(text: string, offset: number): Place {
  let line = 1
  let lineStart = 0
  const lineEnd = /\r\n|\n|\r/g
  for (let match = lineEnd.exec(text); match !== null && lineEnd.lastIndex <= offset; match = lineEnd.exec(text)) {
    line++
    lineStart = lineEnd.lastIndex
  }
  return { line, column: offset - lineStart + 1 }
}
