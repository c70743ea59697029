import type { Kysely, Transaction } from 'kysely'
import { type DocumentId, documentId } from '../corpus/document.ts'
import { inParts } from './revisions.ts'
import type { CommunityId, Scopes } from './store.ts'
import type { ScopeRow, Tables } from './tables.ts'

export async function scopesOf(database: Kysely<Tables>, community: CommunityId): Promise<Scopes> {
  const rows = await database
    .selectFrom('scoped_channels as scoped')
    .leftJoin('scopes', join =>
      join.onRef('scopes.community', '=', 'scoped.community').onRef('scopes.channel', '=', 'scoped.channel'),
    )
    .select(['scoped.channel', 'scopes.document'])
    .where('scoped.community', '=', community)
    .orderBy('scopes.position')
    .execute()
  const scopes = new Map<string, DocumentId[]>()
  for (const { channel, document } of rows) {
    const documents = scopes.get(channel) ?? []
    if (document !== null) documents.push(documentId(document))
    scopes.set(channel, documents)
  }
  return scopes
}

/** A channel whose documents are all removed stays scoped: it sees none, not all. */
export async function writeScope(
  transaction: Transaction<Tables>,
  community: CommunityId,
  channel: string,
  documents: readonly DocumentId[] | null,
): Promise<void> {
  await transaction
    .deleteFrom('scoped_channels')
    .where('community', '=', community)
    .where('channel', '=', channel)
    .execute()
  if (documents === null) return
  await transaction.insertInto('scoped_channels').values({ community, channel }).execute()
  let position = 0
  for (const part of inParts([...new Set(documents)])) {
    const there = await transaction
      .selectFrom('documents')
      .select('id')
      .where('community', '=', community)
      .where('id', 'in', part)
      .execute()
    const ids = new Set(there.map(({ id }) => id))
    const rows = part
      .filter(id => ids.has(id))
      .map((document): ScopeRow => ({ community, channel, document, position: position++ }))
    if (rows.length > 0) await transaction.insertInto('scopes').values(rows).execute()
  }
}
