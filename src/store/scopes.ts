import type { Kysely, Transaction } from 'kysely'
import { type DocumentId, documentId } from '../corpus/document.ts'
import { inParts } from './revisions.ts'
import type { CommunityId, ScopeChange, Scopes } from './store.ts'
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
 * Writes what `change` makes of a channel's scope. A channel whose documents are all removed stays scoped: it sees none, not
 * all. Documents that are not the community's may be named too: those that the operator lets be seen everywhere are kept
 * elsewhere.
 *
 * @param transaction one that holds the community's row, so that nobody else changes the scope
 */
export async function reviseScope(
  transaction: Transaction<Tables>,
  community: CommunityId,
  channel: string,
  change: ScopeChange,
): Promise<readonly DocumentId[] | null> {
  const changed = change((await scopesOf(transaction, community)).get(channel) ?? null)
  const documents = changed && [...new Set(changed)]
  await transaction
    .deleteFrom('scoped_channels')
    .where('community', '=', community)
    .where('channel', '=', channel)
    .execute()
  if (documents === null) return null
  await transaction.insertInto('scoped_channels').values({ community, channel }).execute()
  const rows = documents.map((document, position): ScopeRow => ({ community, channel, document, position }))
  for (const part of inParts(rows))
    await transaction
      .insertInto('scopes')
      .values([...part])
      .execute()
  return documents
}
