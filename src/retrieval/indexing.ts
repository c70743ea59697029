import type { Document } from '../corpus/document.ts'
import type { WordCounts } from '../lexicon/spelling.ts'
import { vectorsFor } from '../lexicon/vectors-of-language.ts'
import { type Analyzer, englishAnalyzer } from '../text/analyzer.ts'
import { Bm25, fieldLengths } from './bm25.ts'
import type { Field } from './field.ts'
import { ForwardIndex, type WordSequences } from './forward-index.ts'
import { MeaningIndex } from './meaning-index.ts'
import { LibraryMemory } from './memory-budget.ts'
import { MergedPostings, type PlacedFrequencies, postingStarts } from './merged-postings.ts'
import { MergedSequences, sizesOf } from './merged-sequences.ts'
import { MergedWords } from './merged-words.ts'
import { DIMENSIONS } from './passage-directions.ts'
import { PostingLists } from './postings.ts'
import type { Segment } from './segment.ts'
import type { Steps } from './steps.ts'
import { LibraryWordCounts } from './word-counts.ts'
import { WordNearness } from './word-nearness.ts'
import { WordPlaces } from './word-places.ts'

/** What is known of the passages of a library. */
export interface IndexedPassages {
  readonly postings: PostingLists
  readonly forwardIndex: ForwardIndex
  readonly meaningIndex: MeaningIndex
  readonly wordNearness: WordNearness
  /** How often each word occurs, folded but not stemmed, in texts, headings and titles. */
  readonly wordCounts: WordCounts
}

/**
 * Puts together what is known of each document, in the order of the library.
 *
 * @param questionAnalyzer of the language by whose words all are compared
 */
export function* indexSegments(
  segments: readonly Segment[],
  analyzerOf: (document: Document) => Analyzer,
  questionAnalyzer: Analyzer = englishAnalyzer,
): Steps<IndexedPassages> {
  const sizes = sizesOf(segments)
  const merged = new MergedSequences(sizes)
  const directions = new Int8Array(sizes.passages * DIMENSIONS)
  const words = new MergedWords()
  const placed: PlacedFrequencies[] = []
  let firstPassage = 0
  for (const segment of segments) {
    const numbers = words.add(segment.table, analyzerOf(segment.document))
    merged.add(segment.sequences, numbers.words)
    directions.set(segment.directions, firstPassage * DIMENSIONS)
    placed.push({ frequencies: segment.frequencies, terms: numbers.terms, firstPassage })
    firstPassage += segment.passages.starts.length
    yield
  }
  const memory = new LibraryMemory()
  const table = words.finish(memory)
  const { sequences } = merged
  const places = new WordPlaces(table.words, () => vectorsFor(questionAnalyzer))
  const postings = new MergedPostings(postingStarts(placed, table.terms.size), bm25Of(sequences))
  for (const next of placed) {
    postings.add(next)
    yield
  }
  return {
    postings: new PostingLists(table.terms, postings.columns),
    forwardIndex: new ForwardIndex(table, sequences, memory, places),
    meaningIndex: new MeaningIndex(directions),
    wordNearness: new WordNearness(table, memory, places),
    wordCounts: new LibraryWordCounts(table, sequences),
  }
}

function bm25Of({ fields, starts, ends }: WordSequences): Bm25 {
  const lengthsOf = (field: Field) =>
    fieldLengths(fields[field].map(sequence => (ends[sequence] ?? 0) - (starts[sequence] ?? 0)))
  return new Bm25({ text: lengthsOf('text'), heading: lengthsOf('heading'), title: lengthsOf('title') })
}
