import { type Line, textOf } from './pdf-lines.ts'
import { isLarger, type Measures } from './pdf-measures.ts'
import { continues } from './pdf-paragraphs.ts'
import { leastOf } from './pdf-rows.ts'

/**
 * The lines of code that begin at a line: those in letters that are all as wide as each other. Where all the text is in
 * such letters, they say nothing.
 *
 * @param last of what the line could go on with
 */
export function codeAt(
  lines: readonly Line[],
  from: number,
  last: Line | undefined,
  measures: Measures,
): readonly Line[] {
  const code = measures.isBodyMonospaced ? [] : monospacedAt(lines, from, measures)
  const [first] = code
  // One line may be of a name in the middle of a sentence.
  const mayGoOn = code.length === 1 && first && last && continues(last, first, measures)
  return mayGoOn ? [] : code
}

function monospacedAt(lines: readonly Line[], from: number, measures: Measures): readonly Line[] {
  const found: Line[] = []
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    const isBelow = line && line.y > (found.at(-1)?.y ?? Number.NEGATIVE_INFINITY)
    if (!isBelow || !line.isMonospaced || isLarger(line, measures)) break
    found.push(line)
  }
  return found
}

/** A letter of code is about so wide, as a multiple of its size. */
const LETTER = 0.6

/** The texts of lines with the blanks that they begin with. */
export function indented(lines: readonly Line[]): readonly string[] {
  const left = leastOf(lines.map(({ x }) => x))
  return lines.map(line => `${' '.repeat(Math.round((line.x - left) / (LETTER * line.size)))}${textOf(line)}`)
}
