import type { Span } from '../text/span.ts'
import type { Document, DocumentId } from './document.ts'
import { type Group, groupsOf } from './grouping.ts'
import type { Sentence } from './sentence.ts'

declare const passageIdBrand: unique symbol

/** Names one passage of a library. */
export type PassageId = string & { readonly [passageIdBrand]: true }

/** A part of a document under one heading: the unit that is searched. */
export interface Passage {
  readonly id: PassageId
  readonly documentId: DocumentId
  /** From its first sentence (or its table's header) to the end of its last. */
  readonly span: Span
  /** The headings it stands under, outermost first, without the document's title. */
  readonly headings: readonly string[]
  /** Its place in the document, from 1. */
  readonly ordinal: number
  /** How many passages the document has. */
  readonly of: number
  /** In order and disjoint; at least one. */
  readonly sentences: readonly Sentence[]
}

const isPassageId = (value: string): value is PassageId => value.includes('#')

/** The id of the `ordinal`-th passage of a document. */
export function passageId(document: DocumentId, ordinal: number): PassageId {
  const id = `${document}#${ordinal}`
  if (!Number.isSafeInteger(ordinal) || ordinal < 1 || !isPassageId(id))
    throw new RangeError(`${ordinal} is no ordinal of a passage.`)
  return id
}

/** The passages of a document, in order. None crosses a heading, none begins or ends inside a sentence. */
export function passagesOf(document: Document): readonly Passage[] {
  const groups = groupsOf(document)
  return groups.map((group, index) => ({
    id: passageId(document.id, index + 1),
    documentId: document.id,
    span: spanOf(group),
    headings: group.headings,
    ordinal: index + 1,
    of: groups.length,
    sentences: group.sentences,
  }))
}

function spanOf(group: Group): Span {
  const [first] = group.sentences
  return { start: group.start ?? first.span.start, end: (group.sentences.at(-1) ?? first).span.end }
}
