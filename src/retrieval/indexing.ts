import type { WordCounts } from '../lexicon/spelling.ts'
import { vectorsFor } from '../lexicon/vectors-of-language.ts'
import { type Analyzer, englishAnalyzer } from '../text/analyzer.ts'
import { ForwardIndex } from './forward-index.ts'
import type { LibraryColumns } from './library-columns.ts'
import { MeaningIndex } from './meaning-index.ts'
import { LibraryMemory } from './memory-budget.ts'
import { PostingLists } from './postings.ts'
import { LibraryWordCounts } from './word-counts.ts'
import { WordNearness } from './word-nearness.ts'
import { WordPlaces } from './word-places.ts'

/** What is known of the passages of a library, as it is asked. */
export interface IndexedPassages {
  readonly postings: PostingLists
  readonly forwardIndex: ForwardIndex
  readonly meaningIndex: MeaningIndex
  readonly wordNearness: WordNearness
  /** How often each word occurs, folded but not stemmed, in texts, headings and titles. */
  readonly wordCounts: WordCounts
}

/**
 * Makes what is known of some passages answer.
 *
 * @param questionAnalyzer of the language by whose words all are compared
 */
export function indexed(
  { table, sequences, postings, directions }: Omit<LibraryColumns, 'passageCounts' | 'passages'>,
  questionAnalyzer: Analyzer = englishAnalyzer,
): IndexedPassages {
  const memory = new LibraryMemory()
  memory.add(table)
  const places = new WordPlaces(table.words, () => vectorsFor(questionAnalyzer))
  return {
    postings: new PostingLists(table.terms, postings),
    forwardIndex: new ForwardIndex(table, sequences, memory, places),
    meaningIndex: new MeaningIndex(directions),
    wordNearness: new WordNearness(table, memory, places),
    wordCounts: new LibraryWordCounts(table, sequences),
  }
}
