import { joinedLines } from './pdf-joined-lines.ts'
import {
  baseOf,
  cellsOf,
  type Extent,
  extentOf,
  isRightToLeft,
  leastOf,
  mostOf,
  type Row,
  sizeOf,
  WIDEST_GAP,
} from './pdf-rows.ts'

/** A table in the rows of a page, or of one column of it. */
export interface Table {
  /** The first row of it, and the first behind it, by their index. */
  readonly from: number
  readonly to: number
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** One for each column, empty ones too. */
  readonly cells: readonly string[]
  /** Of the lines that its cells were put together from. */
  readonly lines: readonly Row[]
}

/**
 * Tables whose rows stand apart: their cells may have several lines. Lines of columns of prose are as far from each
 * other as they are all the way down, so there is no table in them.
 */
export const tablesIn = (rows: readonly Row[]): readonly Table[] => tablesOf(rows, tableIn)

/** Tables in what has no columns of prose, each line of which is a row. */
export const plainTablesIn = (rows: readonly Row[]): readonly Table[] => tablesOf(rows, plainTableIn)

function tablesOf(rows: readonly Row[], of: (block: Block) => readonly TableRow[]): readonly Table[] {
  const tables: Table[] = []
  for (let from = 0; from < rows.length; ) {
    const block = blockAt(rows, from)
    const found = of(block)
    const count = found.reduce((sum, { lines }) => sum + lines.length, 0)
    if (count > 0) tables.push({ from, to: from + count, rows: found })
    from += count || Math.max(1, block.rows.length)
  }
  return tables
}

/** Rows between which the same columns stay free. */
interface Block {
  readonly rows: readonly Row[]
  /** From left to right. */
  readonly columns: readonly Extent[]
}

/** Between the columns of a table is at least so much room, as a multiple of the size of the letters. */
const NARROWEST_GAP = 0.5

/** Rows that are farther from each other, as a multiple of the size of their letters, are no table. */
const FARTHEST = 3

function blockAt(rows: readonly Row[], from: number): Block {
  const taken: Row[] = []
  let columns: readonly Extent[] = []
  for (let at = from; at < rows.length; at++) {
    const row = rows[at] ?? []
    const size = sizeOf(row)
    const previous = taken.at(-1)
    // What stands one below the other in such letters is mostly code.
    if (row.every(({ isMonospaced }) => isMonospaced)) break
    if (previous && (baseOf(row) - baseOf(previous) > FARTHEST * size || !areAlike(sizeOf(previous), size))) break
    const more = merged([...columns, ...row], NARROWEST_GAP * size)
    if (more.length < Math.max(2, columns.length)) break
    columns = more
    taken.push(row)
  }
  return { rows: taken, columns }
}

const areAlike = (a: number, b: number): boolean => Math.max(a, b) < 1.3 * Math.min(a, b)

/** Extents as one where less than a gap is between them. */
function merged(extents: readonly Extent[], gap: number): readonly Extent[] {
  const found: Extent[] = []
  for (const each of extents.toSorted((a, b) => a.x - b.x)) {
    const last = found.at(-1)
    if (last && each.x - last.right < gap) found[found.length - 1] = extentOf([last, each])
    else found.push({ x: each.x, right: each.right })
  }
  return found
}

/** Longer cells are columns of prose. */
const MOST_LINES = 12

/** The rows of the table that a block is, or none. */
function tableIn(block: Block): readonly TableRow[] {
  const groups = groupsOf(block)
  while (groups.length > 0 && filledColumns(groups.at(-1) ?? [], block).length < 2) groups.pop()
  const isTable =
    groups.length > 1 &&
    groups.every(group => group.length <= MOST_LINES) &&
    groups.filter(group => filledColumns(group, block).length > 1).length > groups.length / 2 &&
    block.columns.slice(1).every(column => isAligned(groups, column)) &&
    haveWholeCells(groups.flat(), block) &&
    !isList(groups.flat(), block)
  return isTable ? groups.flatMap(group => rowsOfGroup(group, block)) : []
}

/** Fewer lines may have gaps in one place by chance. */
const LEAST_LINES = 3

function plainTableIn(block: Block): readonly TableRow[] {
  const { rows, columns } = block
  const isTable =
    rows.length >= LEAST_LINES &&
    rows.every(row => filledColumns([row], block).length > 1) &&
    columns.slice(1).every(column => isStraight(rows, column)) &&
    haveWholeCells(rows, block) &&
    !isList(rows, block)
  return isTable ? rows.map(row => rowOf([row], block)) : []
}

const inColumn = (row: Row, { x, right }: Extent): Row => row.filter(each => each.x >= x && each.right <= right)

/** False if there are cells in what was found to be one column: it is beside something else than a table. */
const haveWholeCells = (rows: readonly Row[], { columns }: Block): boolean =>
  rows.every(row => columns.every(column => cellsOf(inColumn(row, column), WIDEST_GAP * sizeOf(row)).length < 2))

const filledColumns = (rows: readonly Row[], { columns }: Block): readonly Extent[] =>
  columns.filter(column => rows.some(row => inColumn(row, column).length > 0))

/** A row begins so much farther below the one before than lines of a cell are from each other, in sizes of letters. */
const APART = 0.2

/** The lines of a block in rows of a table, by the room that is between these in all columns. */
function groupsOf({ rows, columns }: Block): Row[][] {
  const pitch = leastOf(columns.flatMap(column => pitchesIn(rows, column)))
  const groups: Row[][] = []
  rows.forEach((row, index) => {
    const group = groups.at(-1)
    if (group && roomBetween(rows[index - 1] ?? [], row) <= pitch + APART * sizeOf(row)) group.push(row)
    else groups.push([row])
  })
  return groups
}

/** From each line of a column to the next. */
function pitchesIn(rows: readonly Row[], column: Extent): readonly number[] {
  const bases = rows
    .map(row => inColumn(row, column))
    .filter(row => row.length > 0)
    .map(baseOf)
  return bases.slice(1).map((base, index) => base - (bases[index] ?? base))
}

/** From the lowest letters of a row to the highest of the next; lines of columns need not stand at one height. */
function roomBetween(row: Row, next: Row): number {
  const largest = sizeOf(next)
  const highest = leastOf(next.filter(({ size }) => areAlike(size, largest)).map(({ y }) => y))
  return highest - mostOf(row.map(({ y }) => y))
}

/** True if the words of a column begin or end at one place in two rows: gaps between words do so by chance only. */
function isAligned(groups: readonly (readonly Row[])[], column: Extent): boolean {
  const found = groups.map(group => extentOf(group.flatMap(row => inColumn(row, column))))
  const isTwice = (places: readonly number[]): boolean =>
    places.toSorted((a, b) => a - b).some((place, index, sorted) => place - (sorted[index - 1] ?? -Infinity) < 1.5)
  return isTwice(found.map(({ x }) => x)) || isTwice(found.map(({ right }) => right))
}

/** True if the words of a column begin or end at one place in all rows. */
function isStraight(rows: readonly Row[], column: Extent): boolean {
  const found = rows.map(row => inColumn(row, column)).filter(row => row.length > 0)
  const extents = found.map(extentOf)
  const areNear = (places: readonly number[]): boolean => mostOf(places) - leastOf(places) < 1.5
  return found.length > 1 && (areNear(extents.map(({ x }) => x)) || areNear(extents.map(({ right }) => right)))
}

/** True if all that is beside one column are bullets or numbers. */
function isList(rows: readonly Row[], { columns }: Block): boolean {
  const [first] = columns
  if (!first || columns.length > 2) return false
  const markers = rows.map(row => cellsOf(inColumn(row, first)).join(''))
  return markers.every(marker => /^[^\p{L}]{0,6}$|^\(?\p{L}[.)]$/u.test(marker))
}

/** One row of a table; or one for each line, if these may be rows themselves. */
function rowsOfGroup(group: readonly Row[], block: Block): readonly TableRow[] {
  const filled = group.filter(row => filledColumns([row], block).length > 1)
  const isOne = filled.length < 2 || block.columns.every((_, index) => isBrokenForRoom(group, block, index))
  return isOne ? [rowOf(group, block)] : group.map(row => rowOf([row], block))
}

/** True if each line of a cell had no room for the first word of the next one. */
function isBrokenForRoom(group: readonly Row[], { columns }: Block, index: number): boolean {
  const column = columns[index]
  if (!column) return true
  const lines = group.map(row => inColumn(row, column)).filter(line => line.length > 0)
  return lines.every((line, at) => {
    const next = lines[at + 1]
    if (!next) return true
    const size = sizeOf(line)
    const limit = columns[index + 1]?.x ?? column.right + NARROWEST_GAP * size
    return extentOf(line).right + firstWidth(next) > limit - NARROWEST_GAP * size - SLACK * size
  })
}

/** The blank before a word, and how much wider it may be than its share of the line, as a multiple of its size. */
const SLACK = 1.25

/** About how wide the first word of a line is. */
function firstWidth(line: Row): number {
  const { x, right } = extentOf(line)
  const text = cellsOf(line).join(' ')
  return ((right - x) * text.split(' ', 1).join('').length) / text.length
}

function rowOf(lines: readonly Row[], { columns }: Block): TableRow {
  const cells = columns.map(column =>
    lines
      .map(row => cellsOf(inColumn(row, column)).join(' '))
      .filter(text => text !== '')
      .reduce((text, next) => (text === '' ? next : joinedLines(text, next).text), ''),
  )
  return { cells: isRightToLeft(lines.flat()) ? cells.toReversed() : cells, lines }
}
