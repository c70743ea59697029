import { createHash } from 'node:crypto'
import {
  createDocument,
  type Document,
  type DocumentId,
  documentId,
  hashOf,
  type LoadedText,
} from '../../src/corpus/document.ts'
import { loadPlainText } from '../../src/corpus/loaders/plain-text.ts'
import { type CommunityId, communityId, type StoredDocument } from '../../src/store/store.ts'
import { plainDocument } from './documents.ts'

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

/** A document with something in every field that it can have. */
export const full: Document = {
  ...plainDocument('Price | 2 €\r\nThe bridge opens at noon. 🌉\n', 'full'),
  mediaType: 'application/pdf',
  title: 'The "Guide" of the harbour \\ 100 %',
  language: 'pt-BR',
  url: 'https://harbour.example/guide?x=1&y=%20',
  date: '2024-02-29',
  questions: ['When does the bridge open?'],
  blocks: [
    { kind: 'heading', level: 2, title: 'Price', span: { start: 0, end: 5 } },
    { kind: 'table', header: { start: 0, end: 5 }, rows: [{ start: 8, end: 11 }] },
    { kind: 'table', rows: [] },
    { kind: 'paragraph', span: { start: 13, end: 38 }, atoms: [{ start: 13, end: 16 }] },
    { kind: 'item', span: { start: 39, end: 41 }, atoms: [], parent: { start: 13, end: 38 } },
    { kind: 'code', lines: [{ start: 39, end: 41 }] },
  ],
  pages: [0, 13],
  leftOut: [
    { kind: 'pages-without-text', count: 2 },
    { kind: 'turned-text', count: 1 },
    { kind: 'pictures', count: 1 },
    { kind: 'lines', count: 3, first: 7 },
    { kind: 'file', name: 'a.pdf', problem: { kind: 'too-many-pages', pages: 9_000, most: 500 } },
    { kind: 'file', name: 'b.pdf', problem: { kind: 'encrypted', format: 'PDF' } },
    { kind: 'file', name: 'c.zip', problem: { kind: 'nested-archive' } },
    { kind: 'file', name: 'd.bin', problem: { kind: 'unknown-format', endings: '.md, .txt' } },
    { kind: 'file', name: 'e.md', problem: { kind: 'bad-front-matter', detail: 'no date' } },
    { kind: 'file', name: 'f.txt', problem: { kind: 'too-large', most: 10 } },
  ],
  earlier: [{ hash: hashOf('before'), kept: [{ span: { start: 0, end: 4 }, start: 13 }] }],
}
