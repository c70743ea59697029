import type { Fragment } from './pdf-fragments.ts'

/** A line of a page. Places are in points, as those of fragments. */
export interface Line {
  /** What stands apart in it, from left to right; mostly the line is one cell. */
  readonly cells: readonly string[]
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly isBold: boolean
  /** That it stands in. */
  readonly column: Column
}

export interface Column {
  readonly x: number
  readonly right: number
}

/** The text of a line. */
export const textOf = (line: Line): string => line.cells.join(' ')

/** Columns in columns are looked for this deep: enough for four and more. */
const MOST_SPLITS = 3

/** The lines of a page in the order in which people read them: column after column, where it has columns. */
export function linesOf(fragments: readonly Fragment[], splits = MOST_SPLITS): readonly Line[] {
  const rows = rowsOf(fragments)
  const gutter = splits > 0 ? gutterOf(rows) : undefined
  const column = columnOf(fragments)
  if (!gutter) return rows.map(row => lineOf(row, column))
  const lines: Line[] = []
  let band: Fragment[] = []
  const endBand = (): void => {
    const [left, right] = [band.filter(each => each.x < gutter.x), band.filter(each => each.x >= gutter.x)]
    for (const line of [...linesOf(left, splits - 1), ...linesOf(right, splits - 1)]) lines.push(line)
    band = []
  }
  for (const row of rows) {
    if (isCrossing(row, gutter)) {
      endBand()
      lines.push(lineOf(row, column))
    } else band.push(...row)
  }
  endBand()
  return lines
}

const columnOf = (fragments: readonly Fragment[]): Column => ({
  x: fragments.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
  right: fragments.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
})

type Row = readonly Fragment[]

/** Fragments whose letters stand on about the same line, from top to bottom, those of a row as they are read. */
function rowsOf(fragments: readonly Fragment[]): readonly Row[] {
  const rows: Fragment[][] = []
  let base: Fragment | undefined
  for (const fragment of fragments.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    // Raised numbers are smaller than the line that they belong to.
    if (row && base && fragment.y - base.y <= Math.max(base.size, fragment.size) / 2) {
      row.push(fragment)
      if (fragment.size > base.size) base = fragment
    } else {
      rows.push([fragment])
      base = fragment
    }
  }
  return rows.map(row => {
    const isRightToLeft = row.filter(each => each.isRightToLeft).length > row.length / 2
    return row.toSorted((a, b) => (isRightToLeft ? b.x - a.x : a.x - b.x))
  })
}

/** The gap between two columns. */
interface Gutter {
  readonly x: number
  readonly right: number
}

/** Columns stand at least so many points apart. */
const NARROWEST_GUTTER = 8

/** So large a part of the lines may cross the gap between columns: headings, figures. */
const MOST_CROSSING = 0.4

/** Fewer lines are no column. */
const SHORTEST_COLUMN = 4

/** Lines of columns fill at least so large a part of the width; those of tables seldom do. */
const LEAST_FILLED = 0.55

/** The gap in about the middle that the fewest lines cross, if what stands on both sides of it are columns of prose. */
function gutterOf(rows: readonly Row[]): Gutter | undefined {
  const { x: from, right: to } = columnOf(rows.flat())
  const width = to - from
  if (rows.length < SHORTEST_COLUMN || width < 8 * NARROWEST_GUTTER) return undefined
  let best: Gutter | undefined
  let fewest = Math.floor(rows.length * MOST_CROSSING) + 1
  for (let x = from + width * 0.2; x < from + width * 0.8; x += 2) {
    const gutter = { x, right: x + NARROWEST_GUTTER }
    const crossing = rows.filter(row => isCrossing(row, gutter)).length
    if (crossing >= fewest || !arePartedBy(gutter, rows, from, to)) continue
    best = gutter
    fewest = crossing
  }
  return best
}

const isCrossing = (row: Row, gutter: Gutter): boolean =>
  row.some(({ x, right }) => x < gutter.right && right > gutter.x)

function arePartedBy(gutter: Gutter, rows: readonly Row[], from: number, to: number): boolean {
  const sides = rows.filter(row => !isCrossing(row, gutter))
  const left = sides.map(row => row.filter(({ x }) => x < gutter.x)).filter(row => row.length > 0)
  const right = sides.map(row => row.filter(({ x }) => x >= gutter.x)).filter(row => row.length > 0)
  return isProse(left, gutter.x - from) && isProse(right, to - gutter.right)
}

function isProse(rows: readonly Row[], width: number): boolean {
  if (rows.length < SHORTEST_COLUMN) return false
  const filled = rows.map(row => {
    const { x, right } = columnOf(row)
    return (right - x) / width
  })
  const median = filled.toSorted((a, b) => a - b)[Math.floor(filled.length / 2)] ?? 0
  return median >= LEAST_FILLED
}

/** A gap between words of one line is narrower than so many times the size of its letters. */
const WIDEST_GAP = 1.8

/** A gap between two fragments of one word is narrower than so many times the size of its letters. */
const WIDEST_SEAM = 0.15

function lineOf(row: Row, column: Column): Line {
  const size = row.reduce((most, fragment) => Math.max(most, fragment.size), 0)
  const cells: string[] = []
  let previous: Fragment | undefined
  for (const fragment of row) {
    const gap = previous ? Math.max(fragment.x - previous.right, previous.x - fragment.right) : 0
    const last = cells.at(-1)
    if (last === undefined || gap > WIDEST_GAP * size) cells.push(fragment.text)
    else cells[cells.length - 1] = `${last}${gap > WIDEST_SEAM * size ? ' ' : ''}${fragment.text}`
    previous = fragment
  }
  return {
    cells: cells.map(cell => cell.replaceAll(/\s+/gu, ' ').trim()),
    ...columnOf(row),
    y: (row.find(fragment => fragment.size === size) ?? row[0])?.y ?? 0,
    size,
    isBold: row.every(({ isBold, text }) => isBold || !/[\p{L}\p{N}]/u.test(text)),
    column,
  }
}
