import type * as z from 'zod'
import { type Document, documentId, type MediaType } from '../corpus/document.ts'
import { isIntact } from '../corpus/quote.ts'
import { AppError } from '../errors.ts'
import { notationOf } from './block-notation.ts'
import { detailsSchema, mediaTypeSchema, originSchema } from './document-schema.ts'
import { isStorable } from './parameters.ts'
import type { CommunityId, DocumentEntry, StoredDocument } from './store.ts'
import type { DocumentRow, EntryRow } from './tables.ts'

/** What a document itself is read from. */
type TextRow = Pick<DocumentRow, 'community' | 'id' | 'hash' | 'title' | 'language' | 'media_type' | 'details' | 'text'>

type NamedRow = Pick<EntryRow, 'community' | 'id'>

/**
 * What is written of a document.
 *
 * @throws AppError bad-document if its text or title cannot be kept as it is, or its text is not the one of its hash
 */
export function documentRow(community: CommunityId, position: number, stored: StoredDocument): DocumentRow {
  const { document } = stored
  const { id, hash, title, language, mediaType, text, blocks, ...details } = document
  if (![id, title, language, text].every(isStorable))
    throw new AppError('bad-document', 'it holds a NUL or half a character; save it again as text in UTF-8')
  if (!isIntact(document)) throw new AppError('bad-document', 'its text was changed after it was read; read it again')
  return {
    community,
    id,
    position,
    hash,
    bytes_hash: stored.bytesHash,
    title,
    language,
    media_type: mediaType,
    origin: JSON.stringify(stored.origin),
    passage_count: stored.passageCount,
    added_at: stored.addedAt,
    changed_at: stored.changedAt,
    is_confined: stored.isConfined ? 1 : 0,
    segment: stored.segment,
    details: JSON.stringify({ ...details, blocks: blocks.map(notationOf) }),
    text,
  }
}

/** @throws AppError bad-store if what stands there is not what was written */
export function storedDocument(row: DocumentRow): StoredDocument {
  const {
    title: _title,
    id: _id,
    hash: _hash,
    language: _language,
    mediaType: _mediaType,
    ...kept
  } = documentEntry(row)
  return { ...kept, document: documentIn(row), segment: row.segment }
}

/** @throws AppError bad-store if what stands there is not what was written */
export function documentIn(row: TextRow): Document {
  const document: Document = {
    ...parsed(row, 'details', row.details, detailsSchema),
    id: documentId(row.id),
    hash: row.hash,
    title: row.title,
    language: row.language,
    mediaType: mediaTypeIn(row),
    text: row.text,
  }
  if (!isIntact(document)) throw damaged(row, 'its text')
  return document
}

export function documentEntry(row: EntryRow): DocumentEntry {
  return {
    id: documentId(row.id),
    hash: row.hash,
    title: row.title,
    language: row.language,
    mediaType: mediaTypeIn(row),
    origin: parsed(row, 'origin', row.origin, originSchema),
    bytesHash: row.bytes_hash,
    passageCount: row.passage_count,
    addedAt: row.added_at,
    changedAt: row.changed_at,
    isConfined: row.is_confined !== 0,
  }
}

function mediaTypeIn(row: Pick<EntryRow, 'community' | 'id' | 'media_type'>): MediaType {
  const mediaType = mediaTypeSchema.safeParse(row.media_type)
  if (!mediaType.success) throw damaged(row, 'its media type')
  return mediaType.data
}

function parsed<T>(row: NamedRow, what: string, json: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(json))
  } catch (cause) {
    throw damaged(row, `its ${what}`, cause)
  }
}

const damaged = (row: NamedRow, what: string, cause?: unknown): AppError =>
  new AppError(
    'bad-store',
    `The document "${row.id}" of server ${row.community} is damaged in the database (${what}): remove and add it again, or restore a backup.`,
    { cause },
  )
