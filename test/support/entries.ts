import { documentId, hashOf } from '../../src/corpus/document.ts'
import type { DocumentEntry } from '../../src/store/store.ts'

/** A document as lists show it. */
export const entry = (id: string, changed: Partial<DocumentEntry> = {}): DocumentEntry => ({
  id: documentId(id),
  hash: hashOf(id),
  title: `The ${id}`,
  language: 'en',
  mediaType: 'text/plain',
  origin: { kind: 'file', name: `${id}.txt` },
  bytesHash: hashOf(`bytes of ${id}`),
  passageCount: 3,
  addedAt: 1_700_000_000_000,
  changedAt: 1_700_000_000_000,
  isConfined: false,
  ...changed,
})
