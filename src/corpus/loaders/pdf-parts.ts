import { BETWEEN_CELLS, type Part } from '../composition.ts'
import { codeAt, indented } from './pdf-code.ts'
import type { LinedPage } from './pdf-furniture.ts'
import { joinedLines } from './pdf-joined-lines.ts'
import { type Line, textOf } from './pdf-lines.ts'
import { endsSentence, isHeading, type Measures, measuresOf } from './pdf-measures.ts'
import { continues } from './pdf-paragraphs.ts'

/** Where a page begins: so many UTF-16 code units behind the beginning of a part's text. */
export interface PageStart {
  readonly part: Part
  readonly offset: number
}

export interface PdfParts {
  readonly parts: readonly Part[]
  /** One for each page; undefined for one without words. */
  readonly pages: readonly (PageStart | undefined)[]
}

/** The parts of a document in lines. Paragraphs go on over columns and pages. */
export function partsOfPages(pages: readonly LinedPage[]): PdfParts {
  const measures = measuresOf(pages.flatMap(page => page.lines))
  const building = new Building(measures)
  pages.forEach(({ lines }, page) => {
    for (let at = 0; at < lines.length; ) at += building.read(lines, at, page)
  })
  return building.finished(pages.length)
}

/** What has begun and may go on. */
interface Open {
  readonly kind: 'heading' | 'paragraph' | 'item'
  readonly marker: string
  text: string
  last: Line
  readonly pages: Map<number, number>
}

/** These are nothing else than markers. */
const BULLET = /^[•‣◦▪●○■□➢]/u

const MARKER = /^(?:[-–—*•‣◦▪●○■□➢]|\(?\d{1,3}[.)]|\(?[a-z][.)])(?= \S)/u

class Building {
  readonly #measures: Measures
  readonly #parts: Part[] = []
  readonly #pages = new Map<number, PageStart>()
  #open: Open | undefined

  constructor(measures: Measures) {
    this.#measures = measures
  }

  /** Reads what begins at a line; says how many lines that were. */
  read(lines: readonly Line[], at: number, page: number): number {
    const line = lines[at]
    if (!line) return 1
    const rows = rowsAt(lines, at)
    if (rows.length > 0) {
      this.#close()
      this.#push({ kind: 'table', rows: rows.map(row => row.cells.join(BETWEEN_CELLS)) }, new Map([[page, 0]]))
      return rows.length
    }
    const open = this.#open?.kind === 'heading' ? undefined : this.#open
    const code = codeAt(lines, at, open?.last, this.#measures)
    if (code.length > 0) {
      this.#close()
      this.#push({ kind: 'code', lines: indented(code) }, new Map([[page, 0]]))
      return code.length
    }
    if (textOf(line) !== '') this.#readLine(line, page)
    return 1
  }

  finished(count: number): PdfParts {
    this.#close()
    return { parts: this.#parts, pages: Array.from({ length: count }, (_, page) => this.#pages.get(page)) }
  }

  #readLine(line: Line, page: number): void {
    const open = this.#open
    const text = textOf(line)
    const marker = markerOf(text, line, open)
    if (isHeading(line, open?.kind === 'heading' ? undefined : open?.last, this.#measures)) {
      if (open?.kind === 'heading' && isSameHeading(open.last, line)) this.#goOn(open, line, page)
      else this.#begin('heading', line, text, '', page)
    } else if (marker !== '') this.#begin('item', line, text.slice(marker.length).trim(), marker, page)
    else if (open && open.kind !== 'heading' && continues(open.last, line, this.#measures)) this.#goOn(open, line, page)
    else this.#begin('paragraph', line, text, '', page)
  }

  #begin(kind: Open['kind'], line: Line, text: string, marker: string, page: number): void {
    this.#close()
    this.#open = { kind, marker, text, last: line, pages: new Map([[page, 0]]) }
  }

  #goOn(open: Open, line: Line, page: number): void {
    const { text, start } = joinedLines(open.text, textOf(line))
    open.text = text
    open.last = line
    if (!open.pages.has(page)) open.pages.set(page, start)
  }

  #close(): void {
    const open = this.#open
    this.#open = undefined
    if (!open) return
    const { kind, text, marker, pages, last } = open
    if (kind === 'heading') this.#push({ kind, level: this.#measures.levelOf(last), text }, pages)
    else if (kind === 'item') this.#push({ kind, text, marker, depth: 1 }, pages)
    else this.#push({ kind, text }, pages)
  }

  #push(part: Part, pages: ReadonlyMap<number, number>): void {
    this.#parts.push(part)
    for (const [page, offset] of pages) if (!this.#pages.has(page)) this.#pages.set(page, { part, offset })
  }
}

/** A heading that does not fit one line. */
const isSameHeading = (a: Line, b: Line): boolean =>
  Math.abs(a.size - b.size) < 0.5 && a.isBold === b.isBold && b.y > a.y && b.y - a.y < 1.8 * a.size

/** What marks a list item; a dash or a number marks one only where the paragraph before it could have ended. */
function markerOf(text: string, line: Line, open: Open | undefined): string {
  const marker = MARKER.exec(text)?.[0] ?? ''
  const mayGoOn = open?.kind === 'paragraph' && line.y > open.last.y && !endsSentence(open.text)
  return mayGoOn && !BULLET.test(marker) ? '' : marker
}

/** The rows of a table that begins at a line: at least two lines in cells, one after the other. */
function rowsAt(lines: readonly Line[], from: number): readonly Line[] {
  const rows: Line[] = []
  for (const line of lines.slice(from)) {
    const isRow = line.isTableRow || (line.cells.length > 1 && !MARKER.test(textOf(line)))
    if (!isRow || (rows.length > 0 && line.y <= (rows.at(-1)?.y ?? 0))) break
    rows.push(line)
  }
  return rows.length > 1 || rows[0]?.isTableRow ? rows : []
}
