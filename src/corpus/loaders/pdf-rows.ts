import type { Fragment } from './pdf-fragments.ts'

/** Fragments whose letters stand on about the same line, as they are read. */
export type Row = readonly Fragment[]

/** A part of the width of a page. */
export interface Extent {
  readonly x: number
  readonly right: number
}

export const extentOf = (fragments: readonly Extent[]): Extent => ({
  x: leastOf(fragments.map(({ x }) => x)),
  right: mostOf(fragments.map(({ right }) => right)),
})

/** Of however many numbers: a call does not take more than some 100,000. */
export const leastOf = (numbers: readonly number[]): number =>
  numbers.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY)

export const mostOf = (numbers: readonly number[]): number =>
  numbers.reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY)

/** The rows of a page, from top to bottom. */
export function rowsOf(fragments: readonly Fragment[]): readonly Row[] {
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
  return rows.map(row => row.toSorted((a, b) => (isRightToLeft(row) ? b.x - a.x : a.x - b.x)))
}

export const isRightToLeft = (row: Row): boolean => row.filter(each => each.isRightToLeft).length > row.length / 2

export const sizeOf = (row: Row): number => row.reduce((most, { size }) => Math.max(most, size), 0)

export const isBold = (row: Row): boolean =>
  row.every(fragment => fragment.isBold || !/[\p{L}\p{N}]/u.test(fragment.text))

/** Letters of headings are at least so many times as large as those of the text. */
export const LARGE = 1.12

/** Where the letters of a row stand: the largest, since raised ones stand higher. */
export function baseOf(row: Row): number {
  const size = sizeOf(row)
  return (row.find(fragment => fragment.size === size) ?? row[0])?.y ?? 0
}

/** Between the fragments that are next to each other. */
export const gapBetween = (a: Extent, b: Extent): number => Math.max(0, b.x - a.right, a.x - b.right)

/** A gap between two fragments of one word is narrower than so many times the size of its letters. */
const WIDEST_SEAM = 0.15

/** A gap between words of one line is narrower than so many times the size of its letters. */
export const WIDEST_GAP = 1.8

/** The words of a row in cells, between which is more than a gap so wide. */
export function cellsOf(row: Row, widestGap = Number.POSITIVE_INFINITY): readonly string[] {
  const size = sizeOf(row)
  const cells: string[] = []
  let previous: Fragment | undefined
  for (const fragment of row) {
    const gap = previous ? gapBetween(previous, fragment) : 0
    const last = cells.at(-1)
    if (last === undefined || gap > widestGap) cells.push(fragment.text)
    else cells[cells.length - 1] = `${last}${gap > WIDEST_SEAM * size ? ' ' : ''}${fragment.text}`
    previous = fragment
  }
  return cells.map(cell => cell.replaceAll(/\s+/gu, ' ').trim())
}
