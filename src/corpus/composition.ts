import type { Span } from '../text/span.ts'
import type { Block } from './block.ts'
import { LONGEST_TEXT } from './decode.ts'
import { DocumentError } from './problem.ts'

/** A part of a document whose text is taken out of a file: its words, in reading order. */
export type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly atoms?: readonly Span[] }
  | {
      readonly kind: 'item'
      readonly text: string
      readonly atoms?: readonly Span[]
      /** As people see it, such as "-" or "3."; no part of the item. */
      readonly marker: string
      /** In how many lists it stands, from 1. */
      readonly depth: number
    }
  | { readonly kind: 'table'; readonly header?: string; readonly rows: readonly string[] }
  | { readonly kind: 'code'; readonly lines: readonly string[] }

/** A canonical text with its blocks. */
export interface Composition {
  readonly text: string
  readonly blocks: readonly Block[]
  /** Where the words of each part begin in the text; parts without words are left out of it. */
  readonly starts: ReadonlyMap<Part, number>
}

/** What stands between two cells of a row. */
export const BETWEEN_CELLS = ' | '

/**
 * Puts parts together into one text: a blank line between them, and each item, row and line of code on a line of its
 * own.
 *
 * @throws DocumentError too-long
 */
export function composed(parts: Iterable<Part>): Composition {
  const writing = new Writing()
  for (const part of parts) writing.write(part)
  return writing
}

/** Words as they can be quoted: halves of characters and control characters are no text. */
export const cleaned = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  text.replaceAll(/\p{Cs}/gu, '\uFFFD').replaceAll(/[\u0000-\u0008\u000B\u000E-\u001F\u007F\u00AD]/g, '')

class Writing implements Composition {
  text = ''
  readonly blocks: Block[] = []
  readonly starts = new Map<Part, number>()
  /** The items that the next one may stand under, outermost first. */
  #lists: readonly { readonly depth: number; readonly span: Span }[] = []
  #last: Part['kind'] | undefined

  write(part: Part): void {
    const start = this.text.length
    this.#writeBlock(part)
    if (this.text.length === start) return
    this.#last = part.kind
    if (part.kind !== 'item' && part.kind !== 'code') this.#lists = []
    if (this.text.length > LONGEST_TEXT) throw new DocumentError({ kind: 'too-long', most: LONGEST_TEXT })
  }

  #writeBlock(part: Part): void {
    switch (part.kind) {
      case 'heading':
        this.#heading(part)
        break
      case 'paragraph': {
        const span = this.#append(part, part.text)
        if (span) this.blocks.push({ kind: 'paragraph', span, atoms: this.#moved(part.text, part.atoms, span) })
        break
      }
      case 'item':
        this.#item(part)
        break
      case 'table':
        this.#table(part)
        break
      case 'code': {
        const lines = this.#lines(part, part.lines)
        if (lines.length > 0) this.blocks.push({ kind: 'code', lines })
      }
    }
  }

  #heading(part: Extract<Part, { kind: 'heading' }>): void {
    const span = this.#append(part, part.text)
    const title = part.text.replaceAll(/\s+/g, ' ').trim()
    if (span) this.blocks.push({ kind: 'heading', level: part.level, title, span })
  }

  #table(part: Extract<Part, { kind: 'table' }>): void {
    const [header] = this.#lines(part, part.header === undefined ? [] : [part.header])
    const rows = this.#lines(part, part.rows, header !== undefined)
    if (rows.length > 0) this.blocks.push({ kind: 'table', ...(header ? { header } : {}), rows })
    else if (header) this.blocks.push({ kind: 'table', rows: [header] })
  }

  #item(part: Extract<Part, { kind: 'item' }>): void {
    const lists = this.#lists.filter(({ depth }) => depth < part.depth)
    const lead = `${'  '.repeat(Math.min(part.depth, 10) - 1)}${part.marker} `
    const span = this.#append(part, part.text, this.#last === 'item', lead)
    if (!span) return
    const parent = lists.at(-1)?.span
    const atoms = this.#moved(part.text, part.atoms, span)
    this.blocks.push({ kind: 'item', span, atoms, ...(parent ? { parent } : {}) })
    this.#lists = [...lists, { depth: part.depth, span }]
  }

  /** Writes each on a line of its own, the first after a blank line unless others went before. */
  #lines(part: Part, lines: readonly string[], isNextLine = false): readonly Span[] {
    const spans: Span[] = []
    for (const line of lines) {
      const span = this.#append(part, line, isNextLine || spans.length > 0)
      if (span) spans.push(span)
    }
    return spans
  }

  /** Writes words without white space at their ends; null if there are none. Lines of code keep their indentation. */
  #append(part: Part, given: string, isNextLine = false, lead = ''): Span | null {
    const words = (part.kind === 'code' ? given.replace(/^[\r\n]+/, '') : given.trimStart()).trimEnd()
    if (words.trim() === '') return null
    const between = isNextLine ? '\n' : '\n\n'
    const start = this.text === '' ? lead.length : this.text.length + between.length + lead.length
    this.text += `${this.text === '' ? '' : between}${lead}${words}`
    if (!this.starts.has(part)) this.starts.set(part, start)
    // Counted from the words alone: a look into the text for each part would take long where there are many.
    return { start: start + (words.length - words.trimStart().length), end: start + words.length }
  }

  /** Spans of a part's own text as spans of the whole one. */
  #moved(own: string, spans: readonly Span[] = [], { start, end }: Span): readonly Span[] {
    const by = start - (own.length - own.trimStart().length)
    return spans
      .map(span => ({ start: Math.max(start, span.start + by), end: Math.min(end, span.end + by) }))
      .filter(span => span.start < span.end)
  }
}
