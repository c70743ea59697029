import type { Document } from '../corpus/document.ts'
import { type Analyzer, analyzerFor } from '../text/analyzer.ts'
import { byId, type Library, libraryFrom } from './library.ts'
import { PassageList, type PlacedDocument } from './passage-list.ts'
import { type Segment, segmentSteps } from './segment.ts'
import { inOneGo, inTurns, type Steps } from './steps.ts'
import type { Texts } from './texts.ts'

/**
 * Documents of one language or of several. Each language has a library of its own, so that a question meets every
 * document in the language that is written in.
 */
export interface Collection extends Texts {
  /** At least one; the one with the most documents first, ties in the order of their first documents. */
  readonly libraries: readonly [Library, ...Library[]]
}

/** @throws RangeError if two documents share an id */
export const createCollection = (documents: readonly Document[]): Collection => inOneGo(fromDocuments(documents))

/**
 * The same, while everything else goes on.
 *
 * @throws RangeError if two documents share an id
 */
export const createCollectionInTurns = (documents: readonly Document[]): Promise<Collection> =>
  inTurns(fromDocuments(documents))

/**
 * A collection of documents of which everything is known already.
 *
 * @throws RangeError if two documents share an id
 */
export const collectionFrom = (segments: readonly Segment[]): Collection => inOneGo(fromSegments(segments))

/**
 * The same, while everything else goes on.
 *
 * @throws RangeError if two documents share an id
 */
export const collectionFromInTurns = (segments: readonly Segment[]): Promise<Collection> =>
  inTurns(fromSegments(segments))

function* fromDocuments(documents: readonly Document[]): Steps<Collection> {
  const segments: Segment[] = []
  for (const document of documents) segments.push(yield* segmentSteps(document))
  return yield* fromSegments(segments)
}

function* fromSegments(segments: readonly Segment[]): Steps<Collection> {
  const [first, ...rest] = byLanguage(segments, ({ document }) => document)
  const libraries: [Library, ...Library[]] = [yield* libraryFrom(first)]
  for (const group of rest) libraries.push(yield* libraryFrom(group))
  return collectionOf(libraries)
}

/** What belongs to documents that are analysed alike, the largest group first; at least one group, if an empty one. */
export function byLanguage<T>(
  all: readonly T[],
  documentOf: (one: T) => Document,
): readonly [readonly T[], ...(readonly T[])[]] {
  const groups = new Map<Analyzer, T[]>()
  for (const one of all) {
    const analyzer = analyzerFor(documentOf(one).language)
    const group = groups.get(analyzer)
    if (group) group.push(one)
    else groups.set(analyzer, [one])
  }
  const [first = [], ...rest] = [...groups.values()].toSorted((a, b) => b.length - a.length)
  return [first, ...rest]
}

/** @throws RangeError if two documents share an id */
export function collectionOf(libraries: readonly [Library, ...Library[]]): Collection {
  const [first, ...rest] = libraries
  if (rest.length === 0) return { ...textsOf(first), libraries }
  const all = libraries
    .flatMap(library => [...library.documents.values()].map(document => ({ document, library })))
    .toSorted((a, b) => byId(a.document, b.document))
  const documents = new Map(all.map(({ document }) => [document.id, document]))
  if (documents.size < all.length) throw new RangeError('Two documents of one collection share an id.')
  let next = 0
  const placed = all.map(({ document, library }): PlacedDocument => {
    const { from, to } = library.ranges.get(document.id) ?? { from: 0, to: 0 }
    const range = { from: next, to: next + to - from }
    next = range.to
    return { document, range, columns: library.columns.passages, first: from }
  })
  const ranges = new Map(placed.map(({ document, range }) => [document.id, range]))
  return { documents, passages: new PassageList(placed), ranges, libraries }
}

const textsOf = ({ documents, passages, ranges }: Texts): Texts => ({ documents, passages, ranges })
