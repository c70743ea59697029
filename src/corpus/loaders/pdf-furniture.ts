import { type Line, textOf } from './pdf-lines.ts'

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
  const counts = new Map<string, number>()
  pages.forEach((page, index) => {
    const inMargins = page.lines.filter(line => isInMargin(line, page))
    for (const key of new Set(inMargins.flatMap(line => keysOf(line, index + 1))))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  const isOnMany = (line: Line, number: number): boolean =>
    keysOf(line, number).some(key => (counts.get(key) ?? 0) >= LEAST_PAGES)
  return pages.map((page, index) => ({
    ...page,
    lines: page.lines.filter(
      line => !isInMargin(line, page) || !(isOnMany(line, index + 1) || isNumberOfPage(textOf(line), index + 1)),
    ),
  }))
}

const isInMargin = ({ y }: Line, { height }: LinedPage): boolean => y < height * MARGIN || y > height * (1 - MARGIN)

/** The same for lines that are equal, or equal but for one number that grows with the pages. */
function keysOf(line: Line, page: number): readonly string[] {
  const text = textOf(line).slice(0, LONGEST_KEY)
  const counted = Array.from(text.matchAll(/\d{1,6}/gu), ({ index, 0: digits }) => {
    const rest = text.slice(index + digits.length)
    return `${text.slice(0, index)}\0${Number(digits) - page}\0${rest}`
  })
  return [text, ...counted.slice(0, MOST_NUMBERS)]
}

/** UTF-16 code units. */
const LONGEST_KEY = 200

/** Of a line with more numbers, the others are no page's. */
const MOST_NUMBERS = 8

/** "7", "- 7 -", "Page 7", "Page 7 of 12", "7/12" */
function isNumberOfPage(text: string, page: number): boolean {
  const [, number] =
    /^(?:\p{L}{1,10}\.? )?[-–—]? ?(\d{1,4}) ?[-–—]?(?: ?(?:\/|\p{L}{1,5}) ?\d{1,4})?$/u.exec(text) ?? []
  return number !== undefined && Number(number) === page
}
