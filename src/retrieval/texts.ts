import type { Document, DocumentId } from '../corpus/document.ts'
import type { Passage } from '../corpus/passage.ts'
import { AppError } from '../errors.ts'
import type { PassageRange } from './ranked-index.ts'

/** Passages by number, from 0; a list of them will do. */
export interface Passages extends Iterable<Passage> {
  readonly length: number
  at(number: number): Passage | undefined
  /** Those from one number up to another, or to the end. */
  slice(from: number, to?: number): readonly Passage[]
}

/** Some documents and their passages, as they are read. */
export interface Texts {
  /** In the order of their ids. */
  readonly documents: ReadonlyMap<DocumentId, Document>
  /** Document after document, each in the order of its text. */
  readonly passages: Passages
  /** Where the passages of each document stand in `passages`. */
  readonly ranges: ReadonlyMap<DocumentId, PassageRange>
}

/** The document that a passage or a quote belongs to. */
export function documentOf(texts: Texts, id: DocumentId): Document {
  const document = texts.documents.get(id)
  if (!document) throw new AppError('no-such-document', `There is no document "${id}" in this library.`)
  return document
}

/** The document that somebody names: by its id, or by its title in any case. */
export function findDocument(texts: Texts, name: string): Document | undefined {
  const wanted = name.trim().toLowerCase()
  const documents = [...texts.documents.values()]
  return (
    documents.find(document => document.id === name) ??
    documents.find(document => document.id.toLowerCase() === wanted || document.title.toLowerCase() === wanted)
  )
}

/** Where the passages that a question is about stand: those of one document, or all. */
export function rangeOf(texts: Texts, within: DocumentId | undefined): PassageRange {
  if (within === undefined) return { from: 0, to: texts.passages.length }
  return texts.ranges.get(within) ?? { from: 0, to: 0 }
}

/** The number of the passage that holds an offset of a document, or of the last one before it. */
export function passageAt(texts: Texts, id: DocumentId, offset: number): number | undefined {
  const range = texts.ranges.get(id)
  if (!range || range.from === range.to) return undefined
  let low = range.from
  let high = range.to - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((texts.passages.at(middle)?.span.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
