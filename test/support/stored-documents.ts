import { createHash } from 'node:crypto'
import { createDocument, type DocumentId, documentId, type LoadedText } from '../../src/corpus/document.ts'
import { loadPlainText } from '../../src/corpus/loaders/plain-text.ts'
import { type CommunityId, communityId, type StoredDocument } from '../../src/store/store.ts'

export const HARBOUR_TOWN: CommunityId = communityId('100000000000000001')
export const MARKET_TOWN: CommunityId = communityId('100000000000000002')

/** A document as it is kept, with bytes that follow from its text. */
export function storedDocument(
  text: string,
  id = 'notes',
  { loaded = {}, ...given }: Partial<StoredDocument> & { readonly loaded?: Partial<LoadedText> } = {},
): StoredDocument {
  const bytesHash = createHash('sha256').update(text).digest('hex')
  return {
    document: createDocument(documentId(id), { ...loadPlainText(text), ...loaded }),
    origin: { kind: 'file', name: `${id}.txt` },
    bytesHash,
    passageCount: text.split('\n').length,
    segment: new Uint8Array(createHash('sha512').update(text).digest()),
    addedAt: 1_700_000_000_000,
    changedAt: 1_700_000_000_500,
    isConfined: false,
    ...given,
  }
}

export const idOf = ({ document }: StoredDocument): DocumentId => document.id
