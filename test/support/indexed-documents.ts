import type { Document } from '../../src/corpus/document.ts'
import { type IndexedPassages, indexed } from '../../src/retrieval/indexing.ts'
import { joined } from '../../src/retrieval/joining.ts'
import { segmentOf } from '../../src/retrieval/segment.ts'
import { inOneGo } from '../../src/retrieval/steps.ts'
import { analyzerFor } from '../../src/text/analyzer.ts'

/** What is known of the passages of some documents, in their order. */
export const indexedDocuments = (...documents: readonly Document[]): IndexedPassages =>
  indexed(inOneGo(joined(documents.map(segmentOf), ({ language }) => analyzerFor(language))))
