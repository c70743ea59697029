import { setImmediate } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'
import type { Document, DocumentId } from '../corpus/document.ts'
import { documentEntry, documentIn, documentRow, storedDocument } from './document-row.ts'
import { inParts } from './revisions.ts'
import { type CommunityId, type CommunitySize, communityId, type DocumentEntry, type StoredDocument } from './store.ts'
import type { DocumentRow, Tables } from './tables.ts'

/** So many whole documents are read at once; between them others have their turn. */
const DOCUMENTS_AT_ONCE = 100

const ENTRY_COLUMNS = [
  'community',
  'id',
  'position',
  'hash',
  'bytes_hash',
  'title',
  'language',
  'media_type',
  'origin',
  'passage_count',
  'added_at',
  'changed_at',
  'is_confined',
] as const

const TEXT_COLUMNS = [
  'community',
  'id',
  'position',
  'hash',
  'title',
  'language',
  'media_type',
  'details',
  'text',
] as const

export async function entriesOf(database: Kysely<Tables>, community: CommunityId): Promise<readonly DocumentEntry[]> {
  const rows = await database
    .selectFrom('documents')
    .select(ENTRY_COLUMNS)
    .where('community', '=', community)
    .orderBy('position')
    .execute()
  return rows.map(documentEntry)
}

export async function sizeOf(database: Kysely<Tables>, community: CommunityId): Promise<CommunitySize> {
  const { documents, passages } = await database
    .selectFrom('documents')
    .select(row => [row.fn.countAll().as('documents'), row.fn.sum('passage_count').as('passages')])
    .where('community', '=', community)
    .executeTakeFirstOrThrow()
  return { documents: Number(documents), passages: Number(passages) }
}

export async function titlesByBytesIn(
  database: Kysely<Tables>,
  community: CommunityId,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>()
  for (const part of inParts(hashes)) {
    const rows = await database
      .selectFrom('documents')
      .select(['bytes_hash', 'title'])
      .where('community', '=', community)
      .where('bytes_hash', 'in', part)
      .orderBy('position', 'desc')
      .execute()
    for (const { bytes_hash: hash, title } of rows) titles.set(hash, title)
  }
  return titles
}

export async function documentsOf(
  database: Kysely<Tables>,
  community: CommunityId,
  wanted?: readonly DocumentId[],
): Promise<readonly StoredDocument[]> {
  const found: Placed<StoredDocument>[] = []
  for (const ids of inParts(wanted ? [...new Set(wanted)] : await idsOf(database, community), DOCUMENTS_AT_ONCE)) {
    const rows = await rowsOf(database, community, ids).selectAll().execute()
    for (const row of rows) found.push({ position: row.position, what: storedDocument(row) })
    await setImmediate()
  }
  return inOrder(found)
}

/** Documents without what is kept with them. */
export async function textsOf(
  database: Kysely<Tables>,
  community: CommunityId,
  wanted: readonly DocumentId[],
): Promise<readonly Document[]> {
  const found: Placed<Document>[] = []
  for (const ids of inParts([...new Set(wanted)], DOCUMENTS_AT_ONCE)) {
    const rows = await rowsOf(database, community, ids).select(TEXT_COLUMNS).execute()
    for (const row of rows) found.push({ position: row.position, what: documentIn(row) })
    await setImmediate()
  }
  return inOrder(found)
}

const rowsOf = (database: Kysely<Tables>, community: CommunityId, ids: readonly string[]) =>
  database.selectFrom('documents').where('community', '=', community).where('id', 'in', ids)

async function idsOf(database: Kysely<Tables>, community: CommunityId): Promise<readonly string[]> {
  const rows = await database.selectFrom('documents').select('id').where('community', '=', community).execute()
  return rows.map(({ id }) => id)
}

/** Something of a document, and its place among the others of its community. */
interface Placed<T> {
  readonly position: number
  readonly what: T
}

/** In the order in which the documents were added. */
const inOrder = <T>(placed: readonly Placed<T>[]): readonly T[] =>
  placed.toSorted((a, b) => a.position - b.position).map(({ what }) => what)

export async function communitiesWithDocuments(database: Kysely<Tables>): Promise<readonly CommunityId[]> {
  const rows = await database.selectFrom('documents').select('community').distinct().execute()
  // Not by the database: what comes first depends on its language there.
  return rows.map(({ community }) => communityId(community)).toSorted((a, b) => (a < b ? -1 : 1))
}

export async function removeDocuments(
  transaction: Transaction<Tables>,
  community: CommunityId,
  ids: readonly DocumentId[],
): Promise<void> {
  for (const part of inParts(ids)) {
    await transaction.deleteFrom('documents').where('community', '=', community).where('id', 'in', part).execute()
    await transaction.deleteFrom('scopes').where('community', '=', community).where('document', 'in', part).execute()
  }
}

/** Writes documents; one that is there already is replaced in its place. */
export async function putDocuments(
  transaction: Transaction<Tables>,
  community: CommunityId,
  documents: readonly StoredDocument[],
): Promise<void> {
  if (documents.length === 0) return
  const { last } = await transaction
    .selectFrom('documents')
    .select(row => row.fn.max('position').as('last'))
    .where('community', '=', community)
    .executeTakeFirstOrThrow()
  // Of two with the same id the later one holds.
  const latest = [...new Map(documents.map(document => [document.document.id, document])).values()]
  const rows = latest.map((document, index) => documentRow(community, (last ?? 0) + 1 + index, document))
  for (const part of inBatches(rows)) await writeRows(transaction, part)
}

/** At most so many rows are written at once, or so many UTF-16 code units and bytes. */
const ROWS_AT_ONCE = 50
const SIZE_AT_ONCE = 4 * 1024 * 1024

function* inBatches(rows: readonly DocumentRow[]): Generator<readonly DocumentRow[]> {
  let batch: DocumentRow[] = []
  let size = 0
  for (const row of rows) {
    const added = row.text.length + row.details.length + row.segment.length
    if (batch.length === ROWS_AT_ONCE || (batch.length > 0 && size + added > SIZE_AT_ONCE)) {
      yield batch
      batch = []
      size = 0
    }
    batch.push(row)
    size += added
  }
  if (batch.length > 0) yield batch
}

async function writeRows(transaction: Transaction<Tables>, rows: readonly DocumentRow[]): Promise<void> {
  await transaction
    .insertInto('documents')
    .values(rows)
    .onConflict(conflict =>
      conflict.columns(['community', 'id']).doUpdateSet(row => ({
        hash: row.ref('excluded.hash'),
        bytes_hash: row.ref('excluded.bytes_hash'),
        title: row.ref('excluded.title'),
        language: row.ref('excluded.language'),
        media_type: row.ref('excluded.media_type'),
        origin: row.ref('excluded.origin'),
        passage_count: row.ref('excluded.passage_count'),
        added_at: row.ref('excluded.added_at'),
        changed_at: row.ref('excluded.changed_at'),
        // What was confined meanwhile stays so, whatever the writer knew.
        is_confined: row
          .case()
          .when('documents.is_confined', '=', 1)
          .then(1)
          .else(row.ref('excluded.is_confined'))
          .end(),
        segment: row.ref('excluded.segment'),
        details: row.ref('excluded.details'),
        text: row.ref('excluded.text'),
      })),
    )
    .execute()
}

/** @returns false if there is no such document */
export async function confineDocument(
  transaction: Transaction<Tables>,
  community: CommunityId,
  id: DocumentId,
  isConfined: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('documents')
    .set({ is_confined: isConfined ? 1 : 0 })
    .where('community', '=', community)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
