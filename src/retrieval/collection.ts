import type { Document } from '../corpus/document.ts'
import { type Analyzer, analyzerFor } from '../text/analyzer.ts'
import { createLibrary, createLibraryInTurns, type Library } from './library.ts'
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
export function createCollection(documents: readonly Document[]): Collection {
  const [first, ...rest] = byLanguage(documents)
  return collectionOf([createLibrary(first), ...rest.map(createLibrary)])
}

/**
 * The same, while everything else goes on.
 *
 * @throws RangeError if two documents share an id
 */
export async function createCollectionInTurns(documents: readonly Document[]): Promise<Collection> {
  const [first, ...rest] = byLanguage(documents)
  const libraries: [Library, ...Library[]] = [await createLibraryInTurns(first)]
  for (const group of rest) libraries.push(await createLibraryInTurns(group))
  return collectionOf(libraries)
}

/** Documents that are analysed alike, the largest group first. */
function byLanguage(documents: readonly Document[]): readonly [readonly Document[], ...(readonly Document[])[]] {
  const groups = new Map<Analyzer, Document[]>()
  for (const document of documents) {
    const analyzer = analyzerFor(document.language)
    const group = groups.get(analyzer)
    if (group) group.push(document)
    else groups.set(analyzer, [document])
  }
  const [first = [], ...rest] = [...groups.values()].toSorted((a, b) => b.length - a.length)
  return [first, ...rest]
}

/** @throws RangeError if two documents share an id */
export function collectionOf(libraries: readonly [Library, ...Library[]]): Collection {
  const [first, ...rest] = libraries
  if (rest.length === 0) return { ...textsOf(first), libraries }
  const placed = libraries
    .flatMap(library => [...library.documents.values()].map(document => ({ document, library })))
    .toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1))
  const documents = new Map(placed.map(({ document }) => [document.id, document]))
  if (documents.size < placed.length) throw new RangeError('Two documents of one collection share an id.')
  const passages: Texts['passages'][number][] = []
  const ranges = new Map<Document['id'], { readonly from: number; readonly to: number }>()
  for (const { document, library } of placed) {
    const { from, to } = library.ranges.get(document.id) ?? { from: 0, to: 0 }
    ranges.set(document.id, { from: passages.length, to: passages.length + to - from })
    for (const passage of library.passages.slice(from, to)) passages.push(passage)
  }
  return { documents, passages, ranges, libraries }
}

const textsOf = ({ documents, passages, ranges }: Texts): Texts => ({ documents, passages, ranges })
