import type { Document } from '../corpus/document.ts'
import { passagesOf } from '../corpus/passage.ts'
import { vectorsFor } from '../lexicon/vectors-of-language.ts'
import { analyzerFor } from '../text/analyzer.ts'
import { PassageWords } from './analysing.ts'
import type { WordSequences } from './forward-index.ts'
import type { SegmentWords } from './merged-words.ts'
import type { Numbers } from './number-columns.ts'
import { columnsOf, type PassageColumns } from './passage-columns.ts'
import { directionsOf } from './passage-directions.ts'
import { inOneGo, type Steps } from './steps.ts'
import { stringColumn } from './string-column.ts'
import { frequenciesOf, type TermFrequencies } from './term-frequencies.ts'

/**
 * All that is worked out of one document by itself; a library is put together from segments. It depends on the text, the
 * blocks, the title and the language of the document, not on its id. Numbers of words, terms and passages are the segment's
 * own, from 0.
 */
export interface Segment {
  readonly document: Document
  readonly passages: PassageColumns
  readonly table: SegmentWords
  readonly sequences: WordSequences<Numbers>
  readonly frequencies: TermFrequencies
  /** Of the passages, one after the other; see passage-directions.ts. */
  readonly directions: Int8Array
}

export const segmentOf = (document: Document): Segment => inOneGo(segmentSteps(document))

/** Splits, analyses and indexes a document. */
export function* segmentSteps(document: Document): Steps<Segment> {
  const passages = passagesOf(document)
  yield
  const analyzer = analyzerFor(document.language)
  const words = new PassageWords(document, analyzer)
  for (const passage of passages) {
    words.add(passage)
    yield
  }
  const { table, sequences } = words.finish()
  return {
    document,
    passages: columnsOf(passages),
    table: { words: stringColumn(table.words), terms: stringColumn(table.terms), termOf: table.termOf },
    sequences,
    frequencies: yield* frequenciesOf(table, sequences),
    directions: directionsOf(table, sequences, vectorsFor(analyzer)),
  }
}
