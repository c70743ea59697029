import { type Line, textOf } from './pdf-lines.ts'
import { endsSentence, isApart, type Measures } from './pdf-measures.ts'

/** True if a line goes on with the paragraph that the one before it belongs to. */
export function continues(previous: Line, line: Line, measures: Measures): boolean {
  const ratio = line.size / previous.size
  if (ratio > 1.15 || ratio < 0.85) return false
  const ends = endsSentence(textOf(previous))
  const isElsewhere = line.y <= previous.y || line.column !== previous.column
  if (isElsewhere) return isFull(previous) && (!ends || /^\p{Ll}/u.test(textOf(line)))
  if (isApart(previous, line, measures) || isEntry(textOf(previous)) || isShortEntry(previous, line)) return false
  // A paragraph ends with a short line, or the next one begins with an indent.
  return !ends || (isFull(previous) && !isIndented(previous, line))
}

/** A line of a table of contents. */
const isEntry = (text: string): boolean => /(?:\. ?){4,}\d*$/u.test(text)

/** Short lines of which each begins anew are no sentence. */
const isShortEntry = ({ right, column }: Line, next: Line): boolean =>
  right < (column.x + column.right) / 2 && /^[\p{Lu}\p{N}]/u.test(textOf(next))

/** True if a line reaches about as far as its column. */
const isFull = ({ right, column }: Line): boolean => right > column.right - (column.right - column.x) * 0.25

const isIndented = (previous: Line, line: Line): boolean => line.x - previous.x > line.size * 0.8
