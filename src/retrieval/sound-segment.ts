import { FIELDS } from './field.ts'
import { DIMENSIONS } from './passage-directions.ts'
import type { Segment } from './segment.ts'
import { areBelow, arePassagesSound, areSequencesSound, areStarts, areWordsSound } from './sound-columns.ts'
import type { TermFrequencies } from './term-frequencies.ts'

/** True if every number of a segment that was read leads to something, and every span lies in the document's text. */
export function isSound({ document, passages, table, sequences, frequencies, directions }: Segment): boolean {
  const passageCount = passages.starts.length
  return (
    arePassagesSound(passages, document.text.length) &&
    areWordsSound(table) &&
    areSequencesSound(sequences, passages, table.termOf.length) &&
    areFrequenciesSound(frequencies, passageCount, table.terms.starts.length - 1) &&
    directions.length === passageCount * DIMENSIONS
  )
}

const areFrequenciesSound = (
  { starts, passages, counts }: TermFrequencies,
  passageCount: number,
  termCount: number,
): boolean =>
  areStarts(starts, termCount, passages.length) &&
  areBelow(passages, passageCount) &&
  FIELDS.every(field => counts[field].length === passages.length)
