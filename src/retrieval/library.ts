import type { Document } from '../corpus/document.ts'
import { Vocabulary } from '../lexicon/spelling.ts'
import { type Analyzer, analyzerFor } from '../text/analyzer.ts'
import type { ForwardIndex } from './forward-index.ts'
import { indexSegments } from './indexing.ts'
import type { MeaningIndex } from './meaning-index.ts'
import { MergedPassages } from './merged-passages.ts'
import { sizesOf } from './merged-sequences.ts'
import type { PassageIndex } from './passage-index.ts'
import { PassageList, type PlacedDocument } from './passage-list.ts'
import { RankedIndex } from './ranked-index.ts'
import { type Segment, segmentSteps } from './segment.ts'
import { inOneGo, type Steps } from './steps.ts'
import type { Texts } from './texts.ts'
import type { WordNearness } from './word-nearness.ts'

/** An immutable set of documents with its index. A change makes a new library; a question keeps the one it met. */
export interface Library extends Texts {
  readonly index: PassageIndex
  /** What each passage holds, by its number in `passages`. */
  readonly forwardIndex: ForwardIndex
  /** Finds passages that share no word with a question. */
  readonly meaningIndex: MeaningIndex
  /** How near the words of the documents come to others. */
  readonly wordNearness: WordNearness
  readonly analyzerOf: (document: Document) => Analyzer
  /** The words of all documents, to correct misspelt ones by. */
  readonly vocabulary: Vocabulary
  /** For questions: the analysis of the language that most documents are written in. */
  readonly questionAnalyzer: Analyzer
}

/** @throws RangeError if two documents share an id */
export const createLibrary = (documents: readonly Document[]): Library => inOneGo(librarySteps(documents))

function* librarySteps(documents: readonly Document[]): Steps<Library> {
  const segments: Segment[] = []
  for (const document of documents) segments.push(yield* segmentSteps(document))
  return yield* libraryFrom(segments)
}

/**
 * Puts a library together from what is known of each document.
 *
 * @throws RangeError if two documents share an id
 */
export function* libraryFrom(unordered: readonly Segment[]): Steps<Library> {
  const segments = unordered.toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1))
  const documents = new Map(segments.map(({ document }) => [document.id, document]))
  if (documents.size < segments.length) throw new RangeError('Two documents of one library share an id.')
  const sizes = sizesOf(segments)
  const merged = new MergedPassages(sizes)
  const placed: PlacedDocument[] = []
  let from = 0
  for (const { document, passages: columns } of segments) {
    const to = from + columns.starts.length
    merged.add(columns)
    placed.push({ document, range: { from, to } })
    from = to
    yield
  }
  const passages = new PassageList(placed, merged.columns)
  const ranges = new Map(placed.map(({ document, range }) => [document.id, range]))
  const analyzerOf = (document: Document): Analyzer => analyzerFor(document.language)
  const questionAnalyzer = analyzerFor(mainLanguage([...documents.values()]))
  const indexed = yield* indexSegments(segments, analyzerOf, questionAnalyzer)
  const { postings, forwardIndex, meaningIndex, wordNearness, wordCounts } = indexed
  return {
    documents,
    passages,
    index: new RankedIndex(postings, ranges, passages.length),
    forwardIndex,
    meaningIndex,
    wordNearness,
    vocabulary: new Vocabulary(wordCounts),
    analyzerOf,
    questionAnalyzer,
    ranges,
  }
}

function mainLanguage(documents: readonly Document[]): string {
  const counts = new Map<string, number>()
  for (const { language } of documents) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'en'
}
