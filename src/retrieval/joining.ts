import type { Document } from '../corpus/document.ts'
import type { Analyzer } from '../text/analyzer.ts'
import { Bm25, fieldLengths } from './bm25.ts'
import type { Field } from './field.ts'
import type { WordSequences } from './forward-index.ts'
import type { LibraryColumns } from './library-columns.ts'
import { MergedPassages } from './merged-passages.ts'
import { MergedPostings, type PlacedFrequencies, postingStarts } from './merged-postings.ts'
import { MergedSequences, sizesOf } from './merged-sequences.ts'
import { MergedWords } from './merged-words.ts'
import { DIMENSIONS } from './passage-directions.ts'
import type { Segment } from './segment.ts'
import type { Steps } from './steps.ts'

/**
 * Puts together what is known of each document.
 *
 * @param segments in the order of the ids of their documents
 */
export function* joined(
  segments: readonly Segment[],
  analyzerOf: (document: Document) => Analyzer,
): Steps<LibraryColumns> {
  const sizes = sizesOf(segments)
  const passages = new MergedPassages(sizes)
  const merged = new MergedSequences(sizes)
  const directions = new Int8Array(sizes.passages * DIMENSIONS)
  const words = new MergedWords()
  const placed: PlacedFrequencies[] = []
  let firstPassage = 0
  for (const segment of segments) {
    const numbers = words.add(segment.table, analyzerOf(segment.document))
    passages.add(segment.passages)
    merged.add(segment.sequences, numbers.words)
    directions.set(segment.directions, firstPassage * DIMENSIONS)
    placed.push({ frequencies: segment.frequencies, terms: numbers.terms, firstPassage })
    firstPassage += segment.passages.starts.length
    yield
  }
  const table = words.finish()
  const { sequences } = merged
  const postings = new MergedPostings(postingStarts(placed, table.terms.size), bm25Of(sequences))
  for (const next of placed) {
    postings.add(next)
    yield
  }
  return {
    passageCounts: Uint32Array.from(segments, segment => segment.passages.starts.length),
    passages: passages.columns,
    table,
    sequences,
    postings: postings.columns,
    directions,
  }
}

function bm25Of({ fields, starts, ends }: WordSequences): Bm25 {
  const lengthsOf = (field: Field) =>
    fieldLengths(fields[field].map(sequence => (ends[sequence] ?? 0) - (starts[sequence] ?? 0)))
  return new Bm25({ text: lengthsOf('text'), heading: lengthsOf('heading'), title: lengthsOf('title') })
}
