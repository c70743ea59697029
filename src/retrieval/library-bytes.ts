import type { Document } from '../corpus/document.ts'
import type { LibraryColumns } from './library-columns.ts'
import { LibraryWords } from './library-words.ts'
import type { SegmentWords } from './merged-words.ts'
import type { Column, ColumnReader, Numbers } from './number-columns.ts'
import type { PassageColumns } from './passage-columns.ts'
import { isSoundLibrary, type ReadLibrary } from './sound-library.ts'
import type { Steps } from './steps.ts'
import type { StringColumn } from './string-column.ts'
import { StringTable } from './string-table.ts'
import {
  readPassages,
  readSequences,
  readStrings,
  withHeadings,
  writtenHeadings,
  writtenPassages,
  writtenSequences,
  writtenStrings,
} from './written-columns.ts'

export const COLUMNS_OF_LIBRARY = 32

const STRINGS_A_STEP = 10_000

/** In the order in which `readLibrary` reads them. */
export function writtenLibrary({ columns }: { readonly columns: LibraryColumns }): readonly Column[] {
  const { passageCounts, passages, table, sequences, postings, directions } = columns
  return [
    passageCounts,
    ...writtenPassages(passages),
    table.termOf,
    table.words.kinds,
    ...writtenSequences(sequences),
    postings.starts,
    new Uint32Array(postings.passages),
    bitsOf(postings.frequencies),
    bitsOf(postings.highest),
    directions,
    ...writtenStrings(table.words.column),
    ...writtenStrings(table.terms.column),
    ...writtenHeadings(passages),
  ]
}

/**
 * Reads the next columns of one library.
 *
 * @param documents of the library, in the order of their ids
 * @throws RangeError if they are not what was written of these documents
 */
export function* readLibrary(documents: readonly Document[], columns: ColumnReader): Steps<LibraryColumns> {
  const read = readColumns(columns)
  if (!isSoundLibrary(read, documents)) throw new RangeError('The columns of a library lead nowhere.')
  yield
  const { passages, sequences, directions } = read
  const table = yield* wordsFrom(read.table, read.kinds)
  // Copies, so that the bytes that were read need not be kept.
  return {
    passageCounts: read.passageCounts.slice(),
    passages: copied(passages),
    table,
    sequences: {
      words: wide(sequences.words),
      starts: wide(sequences.starts),
      ends: wide(sequences.ends),
      fields: {
        text: wide(sequences.fields.text),
        heading: wide(sequences.fields.heading),
        title: wide(sequences.fields.title),
      },
      sentences: wide(sequences.sentences),
      introductions: wide(sequences.introductions),
      firstSentences: wide(sequences.firstSentences),
    },
    postings: { ...read.postings, passages: new Int32Array(read.postings.passages) },
    directions: directions.slice(),
  }
}

function readColumns(columns: ColumnReader): ReadLibrary {
  const passageCounts = columns.numbers()
  const passages = readPassages(columns)
  const termOf = columns.numbers()
  const kinds = columns.numbers()
  const sequences = readSequences(columns, passages.firstSentences)
  const postings = {
    starts: wide(columns.numbers()),
    passages: columns.numbers(),
    frequencies: floatsOf(columns.numbers()),
    highest: floatsOf(columns.numbers()),
  }
  const directions = columns.bytes()
  const table = { words: readStrings(columns), terms: readStrings(columns), termOf }
  return { passageCounts, passages: withHeadings(passages, columns), table, kinds, sequences, postings, directions }
}

/** Fractions of 32 bits as numbers that a column can hold. */
const bitsOf = (fractions: Float32Array): Uint32Array =>
  new Uint32Array(fractions.buffer, fractions.byteOffset, fractions.length)

const floatsOf = (bits: Numbers): Float32Array => new Float32Array(wide(bits).buffer)

const wide = (numbers: Numbers): Uint32Array => new Uint32Array(numbers)

function copied({ starts, ends, headings, paths, firstSentences, sentences }: PassageColumns): PassageColumns {
  return {
    starts: starts.slice(),
    ends: ends.slice(),
    headings: headings.slice(),
    paths,
    firstSentences: firstSentences.slice(),
    sentences: {
      starts: sentences.starts.slice(),
      ends: sentences.ends.slice(),
      units: sentences.units.slice(),
      introducedFrom: sentences.introducedFrom.slice(),
      introducedTo: sentences.introducedTo.slice(),
    },
  }
}

/** @throws RangeError if two words of a kind, or two terms, are the same */
function* wordsFrom({ words, terms, termOf }: SegmentWords, kinds: Numbers): Steps<LibraryWords> {
  const oneKind = new Uint8Array(terms.starts.length - 1)
  return new LibraryWords(yield* tableFrom(words, kinds), yield* tableFrom(terms, oneKind), wide(termOf))
}

function* tableFrom(strings: StringColumn, kinds: Numbers): Steps<StringTable> {
  const table = new StringTable({ strings: kinds.length, units: strings.units.length })
  for (let at = 0; at < kinds.length; at++) {
    if (table.add(strings, at, kinds[at]) !== at) throw new RangeError('A string has two numbers.')
    if (at % STRINGS_A_STEP === 0) yield
  }
  return table
}
