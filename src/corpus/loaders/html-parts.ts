import type { HtmlElement, HtmlNode } from 'linkedom'
import type { Span } from '../../text/span.ts'
import { BETWEEN_CELLS, cleaned, type Part } from '../composition.ts'
import { childrenOf, isElement, isText } from './html-tree.ts'

/** What is never a text to read, or none that belongs to it. */
const UNREAD =
  /^(?:script|style|noscript|template|head|title|meta|link|base|nav|aside|button|select|textarea|input|datalist|dialog|svg|math|img|picture|video|audio|canvas|iframe|object|embed|map|menu)$/

/** What browsers show below what comes before it. Any other is shown within a line, those that nobody knows too. */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|center|d[dlt]|details|dialog|dir|div|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|legend|li|listing|main|menu|nav|[ou]l|optgroup|option|p|pre|search|section|summary|table|tbody|t[dhr]|tfoot|thead|xmp)$/

/** Elements that a page has made up have a hyphen in their name; those that hold blocks are containers. */
const isBlock = (element: HtmlElement): boolean =>
  BLOCK.test(element.localName) || (element.localName.includes('-') && holdsBlock(element))

const holdsBlock = (element: HtmlElement): boolean =>
  [...element.querySelectorAll('*')].some(({ localName }) => BLOCK.test(localName))

/** No sentence ends in what these hold. */
const ATOMIC = /^(?:code|kbd|samp|var|tt)$/

const HEADING = /^h([1-6])$/

/** The parts of what stands in an element, without navigation, forms and whatever is hidden. */
export function partsOf(root: HtmlElement): readonly Part[] {
  const reading = new Reading()
  reading.read(root)
  reading.endParagraph()
  return reading.parts
}

/** Words of a paragraph as they come, their white space collapsed as a browser does. */
class Line {
  text = ''
  readonly atoms: Span[] = []

  add(words: string): void {
    const collapsed = cleaned(words).replaceAll(/[ \t\r\n\f]+/gu, ' ')
    this.text += /(?:^|[ \n])$/u.test(this.text) ? collapsed.replace(/^ /u, '') : collapsed
  }

  breakLine(): void {
    this.text = `${this.text.trimEnd()}\n`
  }
}

interface OpenItem {
  readonly marker: string
  readonly depth: number
}

class Reading {
  readonly parts: Part[] = []
  #line = new Line()
  /** The list item whose words have not come yet. */
  #item: OpenItem | undefined
  #lists = 0
  #level = 1

  read(node: HtmlNode): void {
    for (const child of childrenOf(node)) {
      if (isText(child)) this.#line.add(child.textContent ?? '')
      else if (isElement(child) && !isUnread(child)) this.#element(child)
    }
  }

  /** What stands before and after it is no longer one paragraph. */
  endParagraph(): void {
    const { text, atoms } = this.#line
    this.#line = new Line()
    if (text.trim() === '') return
    if (this.#item) this.parts.push({ kind: 'item', text, atoms, ...this.#item })
    else this.parts.push({ kind: 'paragraph', text, atoms })
    this.#item = undefined
  }

  #element(element: HtmlElement): void {
    const name = element.localName
    if (!isBlock(element)) return this.#inline(element)
    this.endParagraph()
    const level = HEADING.exec(name)?.[1]
    if (level !== undefined) this.#heading(element, Number(level))
    else if (name === 'summary') this.#heading(element, Math.min(this.#level + 1, 6), this.#level)
    else if (isList(element)) this.#list(element)
    else if (name === 'pre') this.parts.push({ kind: 'code', lines: codeLines(element) })
    else if (name === 'table' && isOfData(element)) this.parts.push(tableOf(element))
    else this.read(element)
    this.endParagraph()
  }

  #inline(element: HtmlElement): void {
    const name = element.localName
    if (name === 'br') {
      // Two of them part paragraphs.
      if (this.#line.text.endsWith('\n')) this.endParagraph()
      else this.#line.breakLine()
      return
    }
    const line = this.#line
    const start = line.text.length
    this.read(element)
    if (ATOMIC.test(name) && line === this.#line && start < line.text.length)
      line.atoms.push({ start, end: line.text.length })
  }

  #heading(element: HtmlElement, level: number, levelAfter = level): void {
    const text = wordsOf(element)
    if (text !== '') this.parts.push({ kind: 'heading', level, text })
    this.#level = levelAfter
  }

  #list(list: HtmlElement): void {
    let number = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1
    this.#lists++
    for (const child of childrenOf(list)) {
      if (isText(child)) this.#line.add(child.textContent ?? '')
      else if (isElement(child) && !isUnread(child)) {
        const isBesideItems = this.#line.text.trim() !== '' && !isBlock(child)
        if (isBesideItems) this.#inline(child)
        else if (isList(child)) this.#listInList(child)
        else this.#readItem(child, list.localName === 'ol' ? `${number++}.` : '-')
      }
    }
    this.endParagraph()
    this.#lists--
  }

  /** They should stand in items. */
  #listInList(list: HtmlElement): void {
    this.endParagraph()
    this.#list(list)
  }

  #readItem(element: HtmlElement, marker: string): void {
    this.endParagraph()
    this.#item = { marker, depth: this.#lists }
    this.read(element)
    this.endParagraph()
    this.#item = undefined
  }
}

const isList = ({ localName }: HtmlElement): boolean => localName === 'ul' || localName === 'ol'

/** The words of an element on one line. */
export function wordsOf(element: HtmlElement): string {
  return partsOf(element)
    .flatMap(part => {
      if (part.kind === 'table') return [part.header ?? [], ...part.rows].flat()
      return part.kind === 'code' ? part.lines : part.text
    })
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** True for what is not read: navigation, scripts, pictures, whatever is hidden. */
export const isUnread = (element: HtmlElement): boolean =>
  UNREAD.test(element.localName) ||
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /^(?:navigation|search|banner|contentinfo|menu|menubar|dialog)$/u.test(element.getAttribute('role') ?? '') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute('style') ?? '')

const codeLines = (element: HtmlElement): readonly string[] =>
  cleaned(codeIn(element))
    .split(/\r\n|[\r\n]/u)
    .map(line => line.trimEnd())

/** The text of code, in which some pages break lines by elements; lines without words are no part of the text. */
function codeIn(node: HtmlNode): string {
  if (isText(node)) return node.textContent ?? ''
  if (!isElement(node)) return ''
  if (node.localName === 'br') return '\n'
  const inside = Array.from(childrenOf(node), codeIn).join('')
  return isBlock(node) ? `\n${inside}\n` : inside
}

/** A table that lays out a page holds other things than words. */
const isOfData = (table: HtmlElement): boolean =>
  table.querySelector('table, h1, h2, h3, h4, h5, h6, ul, ol, pre, form') === null &&
  rowsOf(table).some(row => cellsOf(row).length > 1)

const rowsOf = (table: HtmlElement): readonly HtmlElement[] => [...table.querySelectorAll('tr')]

const cellsOf = (row: HtmlElement): readonly HtmlElement[] =>
  [...childrenOf(row)].filter(isElement).filter(({ localName }) => localName === 'td' || localName === 'th')

function tableOf(table: HtmlElement): Part {
  const [first, ...rest] = rowsOf(table)
  const caption = table.querySelector('caption')
  const isHeader = first !== undefined && cellsOf(first).every(({ localName }) => localName === 'th')
  const rows = [...(first && !isHeader ? [first] : []), ...rest].map(rowText)
  const above = caption ? [wordsOf(caption)].filter(words => words !== '') : []
  return { kind: 'table', ...(isHeader ? { header: rowText(first) } : {}), rows: [...above, ...rows] }
}

function rowText(row: HtmlElement): string {
  const cells = cellsOf(row).map(wordsOf)
  return cells.every(cell => cell === '') ? '' : cells.join(BETWEEN_CELLS)
}
