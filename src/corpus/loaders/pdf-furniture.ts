import { type Line, textOf } from './pdf-lines.ts'
import { endsSentence, isApart, isLarger, isSmaller, type Measures, measuresOf } from './pdf-measures.ts'
import { pageNumberIn } from './pdf-page-numbers.ts'

/** A page in lines. */
export interface LinedPage {
  readonly height: number
  /** In the order in which they are read. */
  readonly lines: readonly Line[]
}

/** So large a part of a page at its top and at its bottom may hold what is on every page. */
const MARGIN = 0.12

/** What stands in the margins of so many pages belongs to none of them. */
const LEAST_PAGES = 3

/** The pages without their running titles and page numbers: they would stand in the middle of sentences. */
export function withoutFurniture(pages: readonly LinedPage[]): readonly LinedPage[] {
  const measures = measuresOf(pages.flatMap(page => page.lines))
  const found = pages.map((page, index) => marginLinesOf(page, index + 1, measures))
  const places = placesOf(found.map(lines => lines.map(({ key }) => key)))
  return pages.map((page, index) => {
    const candidates = (found[index] ?? []).filter(({ key, isItsNumber }) => isItsNumber || places.has(key))
    const lines = new Set(candidates.map(({ line }) => line))
    const text = page.lines.filter(line => !lines.has(line) && !isLarger(line, measures))
    const outermost = candidates.filter(({ line }) => isOutermost(line, text, page))
    const groups = groupsOf(outermost, measures)
    const dropped = new Set(groups.flatMap(group => droppedOf(group, index, text, places, measures)))
    return { ...page, lines: page.lines.filter(line => !dropped.has(line)) }
  })
}

/** A line that may be furniture. */
interface MarginLine {
  readonly line: Line
  readonly isAtTop: boolean
  /** The same for lines at one height that are equal, or equal but for a page number that grows with the pages. */
  readonly key: string
  readonly isNumber: boolean
  readonly isItsNumber: boolean
}

/** What is larger than the text is no furniture: headings stand in margins too. */
function marginLinesOf(page: LinedPage, number: number, measures: Measures): readonly MarginLine[] {
  const { height } = page
  const inMargins = page.lines.filter(({ y }) => y < height * MARGIN || y > height * (1 - MARGIN))
  return inMargins
    .filter(line => !isLarger(line, measures))
    .map(line => {
      const found = pageNumberIn(textOf(line))
      const isAtTop = line.y < height / 2
      const key = `${isAtTop} ${Math.round(isAtTop ? line.y : height - line.y)} ${keyOf(line, number)}`
      return { line, isAtTop, key, isNumber: found !== undefined, isItsNumber: found === number }
    })
}

/** A page number stands apart from a running title: in a cell of its own, behind a bar or a dash. */
function keyOf({ cells }: Line, page: number): string {
  const pieces = cells.flatMap(cell => cell.split(/ [|·•–—-] |, /u))
  return pieces
    .map((piece, index) => {
      const isAtEnd = index === 0 || index === pieces.length - 1
      const number = isAtEnd ? pageNumberIn(piece) : undefined
      return number === undefined ? piece : `\0${number - page}`
    })
    .join('\n')
    .slice(0, LONGEST_KEY)
}

/** UTF-16 code units. */
const LONGEST_KEY = 200

/** The first and the last page, by its index, that a line stands in the margins of. */
interface Place {
  readonly first: number
  readonly last: number
}

/** Those of lines that are on many pages, by their keys. */
function placesOf(keys: readonly (readonly string[])[]): ReadonlyMap<string, Place> {
  const counted = new Map<string, Place & { readonly pages: number }>()
  keys.forEach((those, page) => {
    for (const key of new Set(those)) {
      const { first = page, pages = 0 } = counted.get(key) ?? {}
      counted.set(key, { first, last: page, pages: pages + 1 })
    }
  })
  return new Map([...counted].filter(([, { pages }]) => pages >= LEAST_PAGES))
}

/** True if no text stands between a line and the edge of its page. */
function isOutermost(line: Line, text: readonly Line[], { height }: LinedPage): boolean {
  const isAtTop = line.y < height / 2
  return !text.some(({ y }) => (isAtTop ? y < line.y - line.size / 2 : y > line.y + line.size / 2))
}

/** Lines that are no farther from each other than those of a paragraph. */
function groupsOf(lines: readonly MarginLine[], measures: Measures): readonly (readonly MarginLine[])[] {
  const groups: MarginLine[][] = []
  for (const each of lines.toSorted((a, b) => a.line.y - b.line.y)) {
    const group = groups.at(-1)
    const previous = group?.at(-1)
    if (group && previous && !isApart(previous.line, each.line, measures)) group.push(each)
    else groups.push([each])
  }
  return groups
}

function droppedOf(
  group: readonly MarginLine[],
  page: number,
  text: readonly Line[],
  places: ReadonlyMap<string, Place>,
  measures: Measures,
): readonly Line[] {
  const isOfText = group.some(each => touches(each, text, measures))
  const isKeptOnce = group.some(each => saysSomething(each, measures))
  return group
    .filter(({ key, isAtTop, isNumber }) => {
      if (isNumber) return true
      const place = places.get(key)
      // At the beginning and at the end of all it parts no sentence.
      return !isOfText && !(isKeptOnce && page === (isAtTop ? place?.first : place?.last))
    })
    .map(({ line }) => line)
}

/** True for a line that stands where the text begins or ends, and looks like it. */
const touches = ({ line, isNumber }: MarginLine, text: readonly Line[], measures: Measures): boolean =>
  !isNumber &&
  !isSmaller(line, measures) &&
  text.some(each => (each.y < line.y ? !isApart(each, line, measures) : !isApart(line, each, measures)))

/** True for sentences and for what is set off in bold letters: it may be more than a running title. */
const saysSomething = ({ line, isNumber }: MarginLine, measures: Measures): boolean =>
  !isNumber && (endsSentence(textOf(line)) || (line.isBold && !measures.isBodyBold && !isSmaller(line, measures)))
