import { createHash } from 'node:crypto'
import type { Document } from '../corpus/document.ts'
import { byLanguage, type Collection, collectionOf } from './collection.ts'
import { byId, type Library, libraryOf } from './library.ts'
import { COLUMNS_OF_LIBRARY, readLibrary, writtenLibrary } from './library-bytes.ts'
import { ColumnReader, writeSteps } from './number-columns.ts'
import { type Seal, seal, unseal } from './sealed-bytes.ts'
import { SEGMENT_VERSION } from './segment-bytes.ts'
import type { Steps } from './steps.ts'

/**
 * Grows with every change of this format and of anything that is worked out of several segments together: what postings
 * count, how documents are grouped. A test holds the bytes of fixed texts against it.
 */
export const COLLECTION_VERSION = 1

/**
 * What was put together of a collection's documents, as it is kept: to read it takes a fraction of putting it together.
 * Some one and a half bytes for each code unit of the texts, which are not in it.
 */
export function* encodeCollection({ libraries }: Collection): Steps<Uint8Array> {
  const columns = yield* writeSteps(libraries.flatMap(writtenLibrary))
  return seal(sealOf(libraries.map(({ documents }) => [...documents.values()])), columns)
}

/**
 * The collection of some documents from what was put together of them before; null if the bytes are of another version or
 * of other documents, or damaged.
 */
export function* decodeCollection(documents: readonly Document[], bytes: Uint8Array): Steps<Collection | null> {
  const groups = byLanguage(documents, document => document).map(group => group.toSorted(byId))
  const columns = unseal(sealOf(groups), bytes)
  if (!columns) return null
  yield
  try {
    const reader = new ColumnReader(columns, groups.length * COLUMNS_OF_LIBRARY)
    const libraries: Library[] = []
    for (const group of groups) libraries.push(libraryOf(group, yield* readLibrary(group, reader)))
    const [first, ...rest] = libraries
    return first ? collectionOf([first, ...rest]) : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** @param groups the documents of each library, in the order of their ids */
const sealOf = (groups: readonly (readonly Document[])[]): Seal => ({
  version: SEGMENT_VERSION * 2 ** 16 + COLLECTION_VERSION,
  origin: createHash('sha256')
    .update(
      JSON.stringify(
        groups.map(group =>
          group.map(({ id, hash, title, language, mediaType }) => [id, hash, title, language, mediaType]),
        ),
      ),
    )
    .digest(),
})
