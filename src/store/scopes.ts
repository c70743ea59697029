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

/**
 * A channel whose documents are all removed stays scoped: it sees none, not all. Documents that are not the community's
 * may be named too: those that the operator lets be seen everywhere are kept elsewhere.
 */
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
  const rows = [...new Set(documents)].map(
    (document, position): ScopeRow => ({ community, channel, document, position }),
  )
  for (const part of inParts(rows))
    await transaction
      .insertInto('scopes')
      .values([...part])
      .execute()
}
