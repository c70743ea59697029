import type { Document } from '../corpus/document.ts'
import { Vocabulary } from '../lexicon/spelling.ts'
import { type Analyzer, analyzerFor } from '../text/analyzer.ts'
import type { ForwardIndex } from './forward-index.ts'
import { indexed } from './indexing.ts'
import { joined } from './joining.ts'
import type { LibraryColumns } from './library-columns.ts'
import type { MeaningIndex } from './meaning-index.ts'
import type { PassageIndex } from './passage-index.ts'
import { PassageList, type PlacedDocument } from './passage-list.ts'
import { RankedIndex } from './ranked-index.ts'
import { type Segment, segmentSteps } from './segment.ts'
import { inOneGo, type Steps } from './steps.ts'
import type { Texts } from './texts.ts'
import type { WordNearness } from './word-nearness.ts'

/** An immutable set of documents with its index. A change makes a new library; a question keeps the one it met. */
export interface Library extends Texts {
  /** What all that follows is made from. */
  readonly columns: LibraryColumns
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
  const segments = unordered.toSorted((a, b) => byId(a.document, b.document))
  const columns = yield* joined(segments, analyzerOf)
  return libraryOf(
    segments.map(({ document }) => document),
    columns,
  )
}

/**
 * The library of documents of which everything is known together.
 *
 * @param ordered in the order of their ids
 * @throws RangeError if two documents share an id
 */
export function libraryOf(ordered: readonly Document[], columns: LibraryColumns): Library {
  const documents = new Map(ordered.map(document => [document.id, document]))
  if (documents.size < ordered.length) throw new RangeError('Two documents of one library share an id.')
  let from = 0
  const placed = ordered.map((document, at): PlacedDocument => {
    const range = { from, to: from + (columns.passageCounts[at] ?? 0) }
    from = range.to
    return { document, range, columns: columns.passages, first: range.from }
  })
  const passages = new PassageList(placed)
  const ranges = new Map(placed.map(({ document, range }) => [document.id, range]))
  const questionAnalyzer = analyzerFor(mainLanguage(ordered))
  const { postings, wordCounts, ...indexes } = indexed(columns, questionAnalyzer)
  return {
    columns,
    documents,
    passages,
    index: new RankedIndex(postings, ranges, passages.length),
    ...indexes,
    vocabulary: new Vocabulary(wordCounts),
    analyzerOf,
    questionAnalyzer,
    ranges,
  }
}

/** For sorting; equal ids stand beside each other. */
export const byId = (a: Document, b: Document): number => (a.id < b.id ? -1 : 1)

const analyzerOf = ({ language }: Document): Analyzer => analyzerFor(language)

function mainLanguage(documents: readonly Document[]): string {
  const counts = new Map<string, number>()
  for (const { language } of documents) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'en'
}
