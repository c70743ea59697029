import { FIELDS } from './field.ts'
import type { WordSequences } from './forward-index.ts'
import type { SegmentWords } from './merged-words.ts'
import type { Numbers } from './number-columns.ts'
import { type PassageColumns, UNITS } from './passage-columns.ts'

// Each tells whether every number of what was read leads to something.

export function areWordsSound({ words, terms, termOf }: SegmentWords): boolean {
  const termCount = terms.starts.length - 1
  return (
    areStarts(words.starts, termOf.length, words.units.length) &&
    areStarts(terms.starts, termCount, terms.units.length) &&
    areBelow(termOf, termCount)
  )
}

export function areSequencesSound(
  sequences: WordSequences<Numbers>,
  passages: PassageColumns,
  wordCount: number,
): boolean {
  const { words, starts, ends, fields, sentences, introductions } = sequences
  const sentenceCount = passages.sentences.starts.length
  return (
    areBelow(words, wordCount) &&
    areRanges(starts, ends, words.length) &&
    FIELDS.every(field => isColumn(fields[field], passages.starts.length, starts.length)) &&
    isColumn(sentences, sentenceCount, starts.length) &&
    isColumn(introductions, sentenceCount, starts.length)
  )
}

/** @param textLength which no span goes beyond */
export function arePassagesSound(passages: PassageColumns, textLength: number): boolean {
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

const isColumn = (numbers: Numbers, count: number, limit: number): boolean =>
  numbers.length === count && areBelow(numbers, limit)

export function areBelow(numbers: Numbers, limit: number): boolean {
  for (let at = 0; at < numbers.length; at++) if ((numbers[at] ?? 0) >= limit) return false
  return true
}

function areRanges(starts: Numbers, ends: Numbers, limit: number): boolean {
  if (starts.length !== ends.length) return false
  for (let at = 0; at < starts.length; at++) {
    const end = ends[at] ?? 0
    if ((starts[at] ?? 0) > end || end > limit) return false
  }
  return true
}

/** True for numbers from 0 to `end` that never fall: one for each of `count` things, and one more. */
export function areStarts(numbers: Numbers, count: number, end: number): boolean {
  if (numbers.length !== count + 1 || numbers[0] !== 0 || numbers[count] !== end) return false
  for (let at = 0; at < count; at++) if ((numbers[at] ?? 0) > (numbers[at + 1] ?? 0)) return false
  return true
}
