import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Document } from '../corpus/document.ts'
import { FIELDS, type Field } from './field.ts'
import { type Column, ColumnReader, type Numbers, writeColumns } from './number-columns.ts'
import type { Segment } from './segment.ts'
import { isSound } from './sound-segment.ts'
import { type StringColumn, stringColumn, stringOf } from './string-column.ts'

/**
 * Grows with every change of this format and of anything that a segment is made by: how texts are parted into passages,
 * sentences and words, folding, stems, stop words, what is counted, the vectors of words. Segments of other versions are
 * made anew. A test holds the bytes of a fixed text against this number.
 */
export const SEGMENT_VERSION = 2

/** The version and a checksum of all that follows, in 32 bits each; then what says which document it is, and the columns. */
const VERSION_AT = 0
const CHECKSUM_AT = 4
const DOCUMENT_AT = 8
const DOCUMENT_BYTES = 32
const COLUMNS_AT = DOCUMENT_AT + DOCUMENT_BYTES

/** A segment as it is kept: some two and a half bytes for each code unit of its document's text. */
export function encodeSegment(segment: Segment): Uint8Array {
  const columns = writeColumns(columnsIn(segment))
  const bytes = new Uint8Array(COLUMNS_AT + columns.length)
  bytes.set(documentHash(segment.document), DOCUMENT_AT)
  bytes.set(columns, COLUMNS_AT)
  const header = new DataView(bytes.buffer)
  header.setUint32(VERSION_AT, SEGMENT_VERSION, true)
  header.setUint32(CHECKSUM_AT, crc32(bytes.subarray(DOCUMENT_AT)), true)
  return bytes
}

/** The segment of a document; null if the bytes are of another version or another document, or damaged. */
export function decodeSegment(document: Document, bytes: Uint8Array): Segment | null {
  if (bytes.length < COLUMNS_AT) return null
  // Numbers of 32 bits must begin at a multiple of 4 bytes, and what comes from a database may lie anywhere in a buffer.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const header = new DataView(aligned.buffer, aligned.byteOffset)
  if (header.getUint32(VERSION_AT, true) !== SEGMENT_VERSION) return null
  if (header.getUint32(CHECKSUM_AT, true) !== crc32(aligned.subarray(DOCUMENT_AT))) return null
  if (documentHash(document).compare(aligned, DOCUMENT_AT, COLUMNS_AT) !== 0) return null
  try {
    const segment = segmentIn(document, new ColumnReader(aligned.subarray(COLUMNS_AT), COLUMN_COUNT))
    return isSound(segment) ? segment : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Of what a segment is made from; its blocks come from the text. */
const documentHash = ({ hash, language, title }: Document): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([hash, language, title]))
    .digest()

const COLUMN_COUNT = 31

/** In the order in which `segmentIn` reads them. */
function columnsIn({ passages, table, sequences, frequencies, directions }: Segment): readonly Column[] {
  const { sentences } = passages
  const headings = stringColumn(passages.paths.flat())
  return [
    passages.starts,
    passages.ends,
    passages.headings,
    Uint32Array.from(passages.paths, path => path.length),
    passages.firstSentences,
    sentences.starts,
    sentences.ends,
    sentences.units,
    sentences.introducedFrom,
    sentences.introducedTo,
    table.termOf,
    sequences.words,
    sequences.starts,
    sequences.ends,
    ...FIELDS.map(field => sequences.fields[field]),
    sequences.sentences,
    sequences.introductions,
    frequencies.starts,
    frequencies.passages,
    ...FIELDS.map(field => frequencies.counts[field]),
    directions,
    ...[table.words, table.terms, headings].flatMap(({ starts, units }) => [starts, units]),
  ]
}

function segmentIn(document: Document, columns: ColumnReader): Segment {
  const [starts, ends, headings] = [columns.numbers(), columns.numbers(), columns.numbers()]
  const pathLengths = columns.numbers()
  const firstSentences = columns.numbers()
  const sentences = {
    starts: columns.numbers(),
    ends: columns.numbers(),
    units: columns.numbers(),
    introducedFrom: columns.numbers(),
    introducedTo: columns.numbers(),
  }
  const termOf = columns.numbers()
  const sequences = {
    words: columns.numbers(),
    starts: columns.numbers(),
    ends: columns.numbers(),
    fields: byField(columns),
    sentences: columns.numbers(),
    introductions: columns.numbers(),
    firstSentences,
  }
  const frequencies = { starts: columns.numbers(), passages: columns.numbers(), counts: byField(columns) }
  const directions = columns.bytes()
  const [words, terms, titles] = [stringsIn(columns), stringsIn(columns), stringsIn(columns)]
  let headingCount = 0
  for (const length of pathLengths) headingCount += length
  if (headingCount !== titles.starts.length - 1) throw new RangeError('There are not as many headings as are said.')
  let next = 0
  const paths = Array.from(pathLengths, length =>
    Array.from({ length }, () => stringOf(titles.units.subarray(titles.starts[next], titles.starts[++next]))),
  )
  return {
    document,
    passages: { starts, ends, headings, paths, firstSentences, sentences },
    table: { words, terms, termOf },
    sequences,
    frequencies,
    directions,
  }
}

/** In the order of FIELDS. */
const byField = (columns: ColumnReader): Readonly<Record<Field, Numbers>> => ({
  text: columns.numbers(),
  heading: columns.numbers(),
  title: columns.numbers(),
})

const stringsIn = (columns: ColumnReader): StringColumn => ({ starts: columns.numbers(), units: columns.units() })
