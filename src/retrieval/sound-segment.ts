import { FIELDS } from './field.ts'
import { type PassageColumns, UNITS } from './passage-columns.ts'
import { DIMENSIONS } from './passage-directions.ts'
import type { Segment } from './segment.ts'

/** True if every number of a segment that was read leads to something, and every span lies in the document's text. */
export function isSound({ document, passages, table, sequences, frequencies, directions }: Segment): boolean {
  const passageCount = passages.starts.length
  const sequenceCount = sequences.starts.length
  return (
    arePassagesSound(passages, document.text.length) &&
    table.termOf.length === table.words.length &&
    areBelow(table.termOf, table.terms.length) &&
    areBelow(sequences.words, table.words.length) &&
    areRanges(sequences.starts, sequences.ends, sequences.words.length) &&
    FIELDS.every(field => isColumn(sequences.fields[field], passageCount, sequenceCount)) &&
    isColumn(sequences.sentences, passages.sentences.starts.length, sequenceCount) &&
    isColumn(sequences.introductions, passages.sentences.starts.length, sequenceCount) &&
    areStarts(frequencies.starts, table.terms.length, frequencies.passages.length) &&
    areBelow(frequencies.passages, passageCount) &&
    FIELDS.every(field => frequencies.counts[field].length === frequencies.passages.length) &&
    directions.length === passageCount * DIMENSIONS
  )
}

function arePassagesSound(passages: PassageColumns, textLength: number): boolean {
  const { starts, ends, headings, paths, firstSentences, sentences } = passages
  const { units, introducedFrom, introducedTo } = sentences
  const count = sentences.starts.length
  return (
    areRanges(starts, ends, textLength) &&
    isColumn(headings, starts.length, paths.length) &&
    areStarts(firstSentences, starts.length, count) &&
    areRanges(sentences.starts, sentences.ends, textLength) &&
    isColumn(units, count, UNITS.length) &&
    isColumn(introducedFrom, count, textLength + 1) &&
    isColumn(introducedTo, count, textLength + 1)
  )
}

const isColumn = (numbers: Uint32Array, count: number, limit: number): boolean =>
  numbers.length === count && areBelow(numbers, limit)

function areBelow(numbers: Uint32Array, limit: number): boolean {
  for (let at = 0; at < numbers.length; at++) if ((numbers[at] ?? 0) >= limit) return false
  return true
}

function areRanges(starts: Uint32Array, ends: Uint32Array, limit: number): boolean {
  if (starts.length !== ends.length) return false
  for (let at = 0; at < starts.length; at++) {
    const end = ends[at] ?? 0
    if ((starts[at] ?? 0) > end || end > limit) return false
  }
  return true
}

/** True for numbers from 0 to `end` that never fall: one for each of `count` things, and one more. */
function areStarts(numbers: Uint32Array, count: number, end: number): boolean {
  if (numbers.length !== count + 1 || numbers[0] !== 0 || numbers[count] !== end) return false
  for (let at = 0; at < count; at++) if ((numbers[at] ?? 0) > (numbers[at + 1] ?? 0)) return false
  return true
}
