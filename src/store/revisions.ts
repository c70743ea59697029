import type { Kysely, Transaction } from 'kysely'
import { type CommunityId, communityId } from './store.ts'
import type { Tables } from './tables.ts'

/** A query may name so many values on both databases, with room. */
export const MOST_VALUES = 500

/** Cuts a list into parts of at most `length`. */
export function* inParts<T>(values: readonly T[], length = MOST_VALUES): Generator<readonly T[]> {
  for (let start = 0; start < values.length; start += length) yield values.slice(start, start + length)
}

/**
 * Makes the revision of a community grow. The first thing that each change does: who changes the same community waits
 * here until the other one is done.
 */
export async function grow(transaction: Transaction<Tables>, community: CommunityId): Promise<number> {
  const { revision } = await transaction
    .insertInto('communities')
    .values({ id: community, revision: 1, shows_shared: 1 })
    .onConflict(conflict =>
      conflict.column('id').doUpdateSet(row => ({ revision: row('communities.revision', '+', 1) })),
    )
    .returning('revision')
    .executeTakeFirstOrThrow()
  return revision
}

export async function revisionsOf(
  database: Kysely<Tables>,
  communities: readonly CommunityId[],
): Promise<ReadonlyMap<CommunityId, number>> {
  const revisions = new Map(communities.map(community => [community, 0]))
  for (const part of inParts(communities)) {
    const rows = await database.selectFrom('communities').select(['id', 'revision']).where('id', 'in', part).execute()
    for (const { id, revision } of rows) revisions.set(communityId(id), revision)
  }
  return revisions
}
