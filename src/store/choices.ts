import { createHmac, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type CommunityId, communityId } from './store.ts'
import type { Tables } from './tables.ts'

/** The name of the key that persons are hashed with. */
const PERSON_KEY = 'person'

export async function chosenCommunity(database: Kysely<Tables>, person: string): Promise<CommunityId | null> {
  const row = await database
    .selectFrom('choices')
    .select('community')
    .where('person', '=', await hashOfPerson(database, person))
    .executeTakeFirst()
  return row ? communityId(row.community) : null
}

export async function chooseCommunity(
  database: Kysely<Tables>,
  person: string,
  community: CommunityId | null,
): Promise<void> {
  const hash = await hashOfPerson(database, person)
  if (community === null) await database.deleteFrom('choices').where('person', '=', hash).execute()
  else
    await database
      .insertInto('choices')
      .values({ person: hash, community })
      .onConflict(conflict => conflict.column('person').doUpdateSet({ community }))
      .execute()
}

/** Without the key nobody can try all ids that there are: a plain hash of a number is no secret. */
async function hashOfPerson(database: Kysely<Tables>, person: string): Promise<string> {
  return createHmac('sha256', await personKey(database))
    .update(person)
    .digest('hex')
}

async function personKey(database: Kysely<Tables>): Promise<Uint8Array> {
  const read = () => database.selectFrom('secrets').select('value').where('name', '=', PERSON_KEY).executeTakeFirst()
  const known = await read()
  if (known) return known.value
  await database
    .insertInto('secrets')
    .values({ name: PERSON_KEY, value: randomBytes(32) })
    .onConflict(conflict => conflict.column('name').doNothing())
    .execute()
  // Another process may have been first: its key holds.
  const made = await read()
  if (!made) throw new Error('The key that persons are hashed with was not kept.')
  return made.value
}
