import type { WordSequences } from './forward-index.ts'
import type { LibraryWords } from './library-words.ts'
import type { Numbers } from './number-columns.ts'
import type { PassageColumns } from './passage-columns.ts'
import type { PostingColumns } from './postings.ts'

/** All that is worked out of the documents of a library together, as numbers. The documents come in the order of their ids. */
export interface LibraryColumns {
  /** How many passages each document has. */
  readonly passageCounts: Numbers
  /** Of all documents, one after another. */
  readonly passages: PassageColumns
  readonly table: LibraryWords
  readonly sequences: WordSequences
  readonly postings: PostingColumns
  /** Of the passages; see passage-directions.ts. */
  readonly directions: Int8Array
}
