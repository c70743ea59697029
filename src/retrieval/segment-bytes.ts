import { createHash } from 'node:crypto'
import type { Document } from '../corpus/document.ts'
import { type Column, ColumnReader, writeColumns } from './number-columns.ts'
import { type Seal, seal, unseal } from './sealed-bytes.ts'
import type { Segment } from './segment.ts'
import { isSound } from './sound-segment.ts'
import {
  byField,
  readByField,
  readPassages,
  readSequences,
  readStrings,
  withHeadings,
  writtenHeadings,
  writtenPassages,
  writtenSequences,
  writtenStrings,
} from './written-columns.ts'

/**
 * Grows with every change of this format and of anything that a segment is made by: how texts are parted into passages,
 * sentences and words, folding, stems, stop words, what is counted, the vectors of words. Segments of other versions are
 * made anew. A test holds the bytes of a fixed text against this number.
 */
export const SEGMENT_VERSION = 2

/** A segment as it is kept: some two and a half bytes for each code unit of its document's text. */
export const encodeSegment = (segment: Segment): Uint8Array =>
  seal(sealOf(segment.document), writeColumns(columnsIn(segment)))

/** The segment of a document; null if the bytes are of another version or another document, or damaged. */
export function decodeSegment(document: Document, bytes: Uint8Array): Segment | null {
  const columns = unseal(sealOf(document), bytes)
  if (!columns) return null
  try {
    const segment = segmentIn(document, new ColumnReader(columns, COLUMN_COUNT))
    return isSound(segment) ? segment : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Of what a segment is made from; its blocks come from the text. */
const sealOf = ({ hash, language, title }: Document): Seal => ({
  version: SEGMENT_VERSION,
  origin: createHash('sha256')
    .update(JSON.stringify([hash, language, title]))
    .digest(),
})

const COLUMN_COUNT = 31

/** In the order in which `segmentIn` reads them. */
const columnsIn = ({ passages, table, sequences, frequencies, directions }: Segment): readonly Column[] => [
  ...writtenPassages(passages),
  table.termOf,
  ...writtenSequences(sequences),
  frequencies.starts,
  frequencies.passages,
  ...byField(frequencies.counts),
  directions,
  ...writtenStrings(table.words),
  ...writtenStrings(table.terms),
  ...writtenHeadings(passages),
]

function segmentIn(document: Document, columns: ColumnReader): Segment {
  const passages = readPassages(columns)
  const termOf = columns.numbers()
  const sequences = readSequences(columns, passages.firstSentences)
  const frequencies = { starts: columns.numbers(), passages: columns.numbers(), counts: readByField(columns) }
  const directions = columns.bytes()
  const table = { words: readStrings(columns), terms: readStrings(columns), termOf }
  return { document, passages: withHeadings(passages, columns), table, sequences, frequencies, directions }
}
