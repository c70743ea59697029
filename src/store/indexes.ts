import { setImmediate } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'
import type { CommunityId, KeptIndex } from './store.ts'
import type { Tables } from './tables.ts'

/** So many bytes are written at once, and others have their turn. */
const PART_BYTES = 2 ** 20

/** Channels with scopes have an index each. Of one community the last so many are kept. */
const MOST_OF_COMMUNITY = 4

export async function indexNamed(
  database: Kysely<Tables>,
  community: CommunityId,
  name: string,
): Promise<Uint8Array | null> {
  const rows = await database
    .selectFrom('indexes')
    .select(['parts', 'bytes'])
    .where('community', '=', community)
    .where('name', '=', name)
    .orderBy('part')
    .execute()
  const [first] = rows
  if (!first || rows.length !== first.parts || rows.some(({ parts }) => parts !== first.parts)) return null
  return joined(rows.map(({ bytes }) => bytes))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Writes an index part by part. @returns false if the community changed before all of it was written */
export async function keepIndex(
  database: Kysely<Tables>,
  community: CommunityId,
  { name, revision, bytes }: KeptIndex,
  now: number,
): Promise<boolean> {
  const parts = Math.max(1, Math.ceil(bytes.length / PART_BYTES))
  for (let part = 0; part < parts; part++) {
    const isWritten = await database.transaction().execute(async transaction => {
      if (!(await holdAt(transaction, community, revision))) return false
      if (part === 0) await makeRoom(transaction, community, name)
      const from = part * PART_BYTES
      await transaction
        .insertInto('indexes')
        .values({ community, name, part, parts, kept_at: now, bytes: bytes.slice(from, from + PART_BYTES) })
        .onConflict(conflict => conflict.columns(['community', 'name', 'part']).doNothing())
        .execute()
      return true
    })
    if (!isWritten) return false
    await setImmediate()
  }
  return true
}

/** Makes who changes the community wait until the transaction ends. @returns false if it has another revision */
async function holdAt(transaction: Transaction<Tables>, community: CommunityId, revision: number): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('communities')
    .set({ revision })
    .where('id', '=', community)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes away what there is under the same name, whole or not, and under the names that were kept longest ago. */
async function makeRoom(transaction: Transaction<Tables>, community: CommunityId, name: string): Promise<void> {
  const names = await transaction
    .selectFrom('indexes')
    .select(row => ['name', row.fn.max('kept_at').as('kept_at')])
    .where('community', '=', community)
    .where('name', '!=', name)
    .groupBy('name')
    .orderBy('kept_at', 'desc')
    .orderBy('name')
    .execute()
  const tooMany = names.slice(MOST_OF_COMMUNITY - 1).map(row => row.name)
  await transaction
    .deleteFrom('indexes')
    .where('community', '=', community)
    .where('name', 'in', [name, ...tooMany])
    .execute()
}

/** Takes away all that was worked out of a community's documents. */
export async function dropIndexes(transaction: Transaction<Tables>, community: CommunityId): Promise<void> {
  await transaction.deleteFrom('indexes').where('community', '=', community).execute()
}
