import type { Span } from '../text/span.ts'

/** A title of a section; levels count from 1, as in Markdown. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: number
  /** As people read it, without markup. */
  readonly title: string
  readonly span: Span
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly span: Span
  /** Inline code, links and the like: no sentence ends inside one. */
  readonly atoms: readonly Span[]
}

/** The text of one list item, without its marker and without the lists inside it. */
export interface ListItem {
  readonly kind: 'item'
  readonly span: Span
  readonly atoms: readonly Span[]
  /** The item that this one stands under. */
  readonly parent?: Span
}

/** A table; the spans of its rows leave out the outer bars. */
export interface Table {
  readonly kind: 'table'
  /** Missing if its cells are empty, or if it is the only row: then it stands in `rows`. */
  readonly header?: Span
  readonly rows: readonly Span[]
}

/** A block of code; only lines with something on them. */
export interface Code {
  readonly kind: 'code'
  readonly lines: readonly Span[]
}

/** A part of a document's structure. The blocks of a document are in order and disjoint. */
export type Block = Heading | Paragraph | ListItem | Table | Code
