import { type Kysely, type Migration, Migrator } from 'kysely'
import { AppError } from '../../errors.ts'
import type { Tables } from '../tables.ts'
import { documentsMigration } from './0001-documents.ts'
import { indexesMigration } from './0002-indexes.ts'

/** In the order in which they are run. One that was released is never changed: what comes later is a new one. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-documents': documentsMigration,
  '0002-indexes': indexesMigration,
}

/** Kysely's table of what was run. */
const HISTORY = 'kysely_migration'

/**
 * Brings the tables up to what this program knows. Processes that start together wait for each other.
 *
 * @throws AppError bad-store if a later version of the program has changed them
 */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const run = await migrationsRun(database)
  const unknown = run.find(name => !Object.hasOwn(MIGRATIONS, name))
  if (unknown !== undefined)
    throw new AppError(
      'bad-store',
      `The database was written by a later version of this program (it has "${unknown}"): start that version, or use another database.`,
    )
  // Most starts find nothing to do, and should not wait for others.
  if (Object.keys(MIGRATIONS).every(name => run.includes(name))) return
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const { error } = await migrator.migrateToLatest()
  if (error instanceof AppError) throw error
  if (error !== undefined) throw new Error('The tables of the database could not be made.', { cause: error })
}

async function migrationsRun(database: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === HISTORY)) return []
  const rows = await database.withTables<{ [HISTORY]: { name: string } }>().selectFrom(HISTORY).select('name').execute()
  return rows.map(({ name }) => name)
}
