import type { Fragment } from './pdf-fragments.ts'
import {
  baseOf,
  cellsOf,
  type Extent,
  extentOf,
  isBold,
  LARGE,
  type Row,
  rowsOf,
  sizeOf,
  WIDEST_GAP,
} from './pdf-rows.ts'
import { plainTablesIn, type Table, type TableRow, tablesIn } from './pdf-tables.ts'

/** A line of a page. Places are in points, as those of fragments. */
export interface Line {
  /** What stands apart in it, from left to right; mostly the line is one cell. */
  readonly cells: readonly string[]
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly isBold: boolean
  readonly isMonospaced: boolean
  /** It is a row of a table, whose cells may have several lines. */
  readonly isTableRow: boolean
  /** That it stands in. */
  readonly column: Extent
}

/** The text of a line. */
export const textOf = (line: Line): string => line.cells.join(' ')

/** Columns in columns are looked for this deep: enough for four and more. */
const MOST_SPLITS = 3

/** The lines of a page in the order in which people read them: column after column, where it has columns. */
export function linesOf(fragments: readonly Fragment[]): readonly Line[] {
  return linesOfRows(rowsOf(fragments), extentOf(fragments), MOST_SPLITS)
}

function linesOfRows(rows: readonly Row[], column: Extent, splits: number): readonly Line[] {
  // Rows of columns that stand at the same heights all the way down would look like rows of a table.
  const gutter = splits > 0 ? gutterOf(rows) : undefined
  if (gutter && isOfPage(gutter, rows)) return linesBeside(gutter, rows, column, splits)
  return linesWithTables(rows, tablesIn(rows), column, those => linesInColumns(those, column, splits))
}

/** Lines from top to bottom, those of tables in their places among the others. */
function linesWithTables(
  rows: readonly Row[],
  tables: readonly Table[],
  column: Extent,
  others: (rows: readonly Row[]) => readonly Line[],
): readonly Line[] {
  const starts = [0, ...tables.map(({ to }) => to)]
  return starts.flatMap((start, index) => {
    const table = tables[index]
    return [...others(rows.slice(start, table?.from)), ...(table?.rows ?? []).map(row => lineOfTable(row, column))]
  })
}

function linesInColumns(rows: readonly Row[], column: Extent, splits: number): readonly Line[] {
  const gutter = splits > 0 ? gutterOf(rows) : undefined
  if (!gutter) return linesWithTables(rows, plainTablesIn(rows), column, those => those.map(row => lineOf(row, column)))
  return linesBeside(gutter, rows, column, splits)
}

function linesBeside(gutter: Gutter, rows: readonly Row[], column: Extent, splits: number): readonly Line[] {
  const lines: Line[] = []
  let band: Row[] = []
  const takeBand = (those: readonly Row[]): void => {
    const all = those.flat()
    for (const side of [all.filter(each => each.x < gutter.x), all.filter(each => each.x >= gutter.x)])
      for (const line of linesOfRows(rowsOf(side), extentOf(side), splits - 1)) lines.push(line)
    band = []
  }
  for (const row of rows) {
    if (isCrossing(row, gutter)) {
      const headings = headingsAtEnd(band, gutter)
      takeBand(band.slice(0, band.length - headings.length))
      for (const each of [...headings, row]) lines.push(lineOf(each, column))
    } else band.push(row)
  }
  takeBand(band)
  return lines
}

/** The rows of a heading below two columns, of what goes over both: it may be too short to reach the second one. */
function headingsAtEnd(band: readonly Row[], gutter: Gutter): readonly Row[] {
  const sizes = band.map(sizeOf).toSorted((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  const areMostBold = band.filter(isBold).length > band.length / 2
  const isHeading = (row: Row): boolean =>
    row.every(({ x }) => x < gutter.x) && (sizeOf(row) >= LARGE * usual || (isBold(row) && !areMostBold))
  return band.slice(band.findLastIndex(row => !isHeading(row)) + 1)
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
  const { x: from, right: to } = extentOf(rows.flat())
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
  const filled = rows.map(row => widthOf(row) / width)
  const median = filled.toSorted((a, b) => a - b)[Math.floor(filled.length / 2)] ?? 0
  return median >= LEAST_FILLED
}

function widthOf(fragments: readonly Fragment[]): number {
  const { x, right } = extentOf(fragments)
  return right - x
}

/** The columns that a page is laid out in have so many lines at least. */
const SHORTEST_COLUMN_OF_PAGE = 12

/** True for a gap between columns that a page is laid out in: as wide as each other, or one as wide as two others. */
function isOfPage(gutter: Gutter, rows: readonly Row[]): boolean {
  const beside = rows.filter(row => !isCrossing(row, gutter))
  const left = beside.map(row => row.filter(({ x }) => x < gutter.x)).filter(row => row.length > 0)
  const right = beside.map(row => row.filter(({ x }) => x >= gutter.x)).filter(row => row.length > 0)
  if (Math.min(left.length, right.length) < SHORTEST_COLUMN_OF_PAGE) return false
  const [narrow = 0, wide = 0] = [widthOf(left.flat()), widthOf(right.flat())].toSorted((a, b) => a - b)
  return wide < 1.1 * narrow || (wide > 1.9 * narrow && wide < 2.4 * narrow)
}

function lineOf(row: Row, column: Extent): Line {
  const size = sizeOf(row)
  return {
    cells: cellsOf(row, WIDEST_GAP * size),
    ...extentOf(row),
    y: baseOf(row),
    size,
    isBold: isBold(row),
    isMonospaced: row.every(({ isMonospaced }) => isMonospaced),
    isTableRow: false,
    column,
  }
}

const lineOfTable = ({ cells, lines }: TableRow, column: Extent): Line => ({
  ...lineOf(lines.flat(), column),
  cells,
  isTableRow: true,
})
