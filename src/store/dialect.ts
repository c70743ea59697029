import { Kysely } from 'kysely'
import { migrate } from './migrations/migrate.ts'
import { ensureUnicode, postgresDialect } from './postgres.ts'
import { sqliteDialect } from './sqlite.ts'
import type { Tables } from './tables.ts'

export const isPostgres = (address: string): boolean => /^postgres(?:ql)?:\/\//i.test(address)

/**
 * A database with the tables of this version of the program.
 *
 * @param address a postgres:// address, or the path of a file of SQLite's
 * @throws AppError store-unreachable, or bad-store if a later version or another program has written it, or it is not for Unicode
 */
export async function openDatabase(address: string): Promise<Kysely<Tables>> {
  const dialect = await (isPostgres(address) ? postgresDialect(address) : sqliteDialect(address))
  const database = new Kysely<Tables>({ dialect })
  try {
    if (isPostgres(address)) await ensureUnicode(database, address)
    await migrate(database)
    return database
  } catch (thrown) {
    await database.destroy()
    throw thrown
  }
}
