import type { Document } from '../corpus/document.ts'
import type { WordSequences } from './forward-index.ts'
import type { LibraryColumns } from './library-columns.ts'
import type { SegmentWords } from './merged-words.ts'
import type { Numbers } from './number-columns.ts'
import type { PassageColumns } from './passage-columns.ts'
import { DIMENSIONS } from './passage-directions.ts'
import type { PostingColumns } from './postings.ts'
import { areBelow, arePassagesSound, areSequencesSound, areStarts, areWordsSound } from './sound-columns.ts'

/** The columns of a library as they are read. */
export interface ReadLibrary extends Pick<LibraryColumns, 'passageCounts' | 'passages' | 'directions'> {
  readonly postings: Omit<PostingColumns, 'passages'> & { readonly passages: Numbers }
  readonly table: SegmentWords
  readonly kinds: Numbers
  readonly sequences: WordSequences<Numbers>
}

/** The kinds of words of a library are as many as its analyzers, which are as many as the languages that are known. */
const MOST_KINDS = 2 ** 8

/**
 * True if every number of a library that was read leads to something, and every span lies in the text of its document.
 *
 * @param documents in the order of their ids
 */
export function isSoundLibrary(
  { passageCounts, passages, table, kinds, sequences, postings, directions }: ReadLibrary,
  documents: readonly Document[],
): boolean {
  const passageCount = passages.starts.length
  const longest = documents.reduce((most, { text }) => Math.max(most, text.length), 0)
  return (
    arePassagesSound(passages, longest) &&
    areInTheirTexts(passages, passageCounts, documents) &&
    areWordsSound(table) &&
    kinds.length === table.termOf.length &&
    areBelow(kinds, MOST_KINDS) &&
    areSequencesSound(sequences, passages, table.termOf.length) &&
    arePostingsSound(postings, passageCount, table.terms.starts.length - 1) &&
    directions.length === passageCount * DIMENSIONS
  )
}

/** True if the passages are those of the documents, one after another, and end with their texts. */
function areInTheirTexts(
  { starts, ends, firstSentences, sentences }: PassageColumns,
  counts: Numbers,
  documents: readonly Document[],
): boolean {
  if (counts.length !== documents.length) return false
  let from = 0
  for (const [at, { text }] of documents.entries()) {
    const to = from + (counts[at] ?? 0)
    if (to > starts.length) return false
    if (!areUpTo(ends, [from, to], text.length)) return false
    const range = [firstSentences[from] ?? 0, firstSentences[to] ?? 0] as const
    if (!areUpTo(sentences.ends, range, text.length) || !areUpTo(sentences.introducedTo, range, text.length))
      return false
    from = to
  }
  return from === starts.length
}

function areUpTo(numbers: Numbers, [from, to]: readonly [from: number, to: number], most: number): boolean {
  for (let at = from; at < to; at++) if ((numbers[at] ?? 0) > most) return false
  return true
}

function arePostingsSound(
  { starts, passages, frequencies, highest }: ReadLibrary['postings'],
  passageCount: number,
  termCount: number,
): boolean {
  return (
    areStarts(starts, termCount, passages.length) &&
    areBelow(passages, passageCount) &&
    frequencies.length === passages.length &&
    highest.length === termCount &&
    areShares(frequencies) &&
    areShares(highest)
  )
}

function areShares(numbers: Float32Array): boolean {
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0
    // NaN neither.
    if (!(number >= 0 && number <= 1)) return false
  }
  return true
}
