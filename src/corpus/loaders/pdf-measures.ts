import { type Line, textOf } from './pdf-lines.ts'
import { LARGE } from './pdf-rows.ts'

/** What is usual in a document. */
export interface Measures {
  /** The size of letters that most of the text is in, in points. */
  readonly bodySize: number
  readonly isBodyBold: boolean
  readonly isBodyMonospaced: boolean
  /** From one line of a paragraph to the next, as a multiple of the size of the letters. */
  readonly leading: number
  /** The level of a heading, from 1: the larger its letters, the higher. */
  levelOf(line: Line): number
}

export function measuresOf(lines: readonly Line[]): Measures {
  const bodySize = mostOf(lines, ({ size }) => rounded(size)) ?? 10
  const isBodyBold = mostOf(lines, ({ isBold }) => isBold) ?? false
  const isBodyMonospaced = mostOf(lines, ({ isMonospaced }) => isMonospaced) ?? false
  const large = lines.filter(line => isLarge(line, bodySize)).map(({ size }) => rounded(size))
  const sizes = [...new Set(large)].toSorted((a, b) => b - a)
  return {
    bodySize,
    isBodyBold,
    isBodyMonospaced,
    leading: leadingOf(lines, bodySize),
    levelOf: ({ size }) => {
      const level = sizes.indexOf(rounded(size)) + 1
      return Math.min(6, level === 0 ? sizes.length + 1 : level)
    },
  }
}

const rounded = (size: number): number => Math.round(size * 2) / 2

/** What holds for most of the letters. */
function mostOf<T>(lines: readonly Line[], of: (line: Line) => T): T | undefined {
  const letters = new Map<T, number>()
  for (const line of lines) letters.set(of(line), (letters.get(of(line)) ?? 0) + textOf(line).length)
  return [...letters].reduce<[T, number] | undefined>(
    (most, each) => (most && most[1] >= each[1] ? most : each),
    undefined,
  )?.[0]
}

function leadingOf(lines: readonly Line[], bodySize: number): number {
  const gaps = lines
    .flatMap((line, index) => {
      const next = lines[index + 1]
      const isBody =
        next &&
        !line.isTableRow &&
        !next.isTableRow &&
        rounded(line.size) === bodySize &&
        rounded(next.size) === bodySize
      return isBody && next.y > line.y ? [(next.y - line.y) / bodySize] : []
    })
    .toSorted((a, b) => a - b)
  return Math.min(3, Math.max(1, gaps[Math.floor(gaps.length / 2)] ?? 1.2))
}

/** A longer line is no heading, in UTF-16 code units. */
const LONGEST_HEADING = 200
const LONGEST_BOLD_HEADING = 100

const isLarge = (line: Line, bodySize: number): boolean =>
  isLarger(line, { bodySize }) && isTitle(textOf(line), LONGEST_HEADING)

/** True if the letters of a line are larger than those of the text, as those of headings are. */
export const isLarger = ({ size }: Line, { bodySize }: Pick<Measures, 'bodySize'>): boolean => size >= bodySize * LARGE

export const isSmaller = ({ size }: Line, { bodySize }: Pick<Measures, 'bodySize'>): boolean => size < bodySize * 0.95

const isTitle = (text: string, longest: number): boolean =>
  // One large letter begins a chapter.
  text.length > 1 && text.length <= longest && /\p{L}/u.test(text)

/** True for a line in larger letters, or in bold ones where a paragraph could begin. */
export function isHeading(line: Line, previous: Line | undefined, measures: Measures): boolean {
  if (isLarge(line, measures.bodySize)) return true
  const text = textOf(line)
  if (!line.isBold || measures.isBodyBold || isSmaller(line, measures)) return false
  if (!isTitle(text, LONGEST_BOLD_HEADING) || /[.,;!…。，；]["'”’)]?$/u.test(text)) return false
  return !previous || line.y <= previous.y || isApart(previous, line, measures) || endsSentence(textOf(previous))
}

/** True if more than the usual room is between two lines, one below the other. */
export const isApart = (previous: Line, line: Line, { leading }: Measures): boolean =>
  line.y - previous.y > 1.3 * leading * Math.max(previous.size, line.size)

export const endsSentence = (text: string): boolean => /[.!?:…。！？：]["'”’)\]]*$/u.test(text)
