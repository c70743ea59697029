import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { types } from 'node:util'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely'
import type Libsql from 'libsql'
import { log } from '../log.ts'
import { CANNOT_OPEN, sqliteError } from './database-error.ts'
import { checkedParameters } from './parameters.ts'

/** The name of a database that is in memory only, each time it is opened another one. */
export const IN_MEMORY = ':memory:'

/** Another process may write for so long, in ms, before this one gives up. */
const BUSY_TIMEOUT = 5_000

/**
 * SQLite in a file, which is made with its folder if it is not there.
 *
 * @throws AppError store-unreachable
 */
export async function sqliteDialect(file: string): Promise<Dialect> {
  const { default: Database } = await import('libsql')
  const opened = guarded(await opening(file, () => new Database(file)), file)
  for (const setting of [
    `busy_timeout = ${BUSY_TIMEOUT}`,
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
  ])
    opened.prepare(`PRAGMA ${setting}`).all([])
  return new LockingDialect({ database: opened })
}

/** Makes the folder and opens the file: whatever fails there, the file cannot be opened. */
async function opening<T>(file: string, open: () => T): Promise<T> {
  try {
    if (file !== IN_MEMORY) await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    return open()
  } catch (cause) {
    throw sqliteError(cause, file, CANNOT_OPEN)
  }
}

interface GuardedDatabase extends SqliteDatabase {
  /**
   * Runs what has no parameters and gives no rows. Nothing is left of what fails: of a statement that was prepared and waited
   * for a lock in vain the driver keeps so much that no transaction could be committed any more.
   */
  exec(sql: string): void
  isInTransaction(): boolean
}

/** A database that takes only parameters that it keeps, and gives bytes as Uint8Array. */
function guarded(database: Libsql.Database, file: string): GuardedDatabase {
  const attempt = <T>(run: () => T): T => {
    try {
      return run()
    } catch (thrown) {
      throw sqliteError(thrown, file)
    }
  }
  return {
    close: () => void database.close(),
    exec: sql => attempt(() => void database.exec(sql)),
    isInTransaction: () => database.inTransaction,
    prepare: sql => attempt(() => guardedStatement(database.prepare(sql), attempt)),
  }
}

function guardedStatement(statement: Libsql.Statement, attempt: <T>(run: () => T) => T): SqliteStatement {
  return {
    reader: statement.reader,
    all: parameters => attempt(() => statement.all(checkedParameters(parameters)).map(withByteArrays)),
    run: parameters => attempt(() => statement.run(checkedParameters(parameters))),
    iterate: () => {
      throw new Error('Rows are read all at once: a statement that is left half read would hold its lock.')
    },
  }
}

function withByteArrays(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !Object.values(row).some(types.isArrayBuffer)) return row
  return Object.fromEntries(
    Object.entries(row).map(([column, value]: [string, unknown]) => [
      column,
      // Not instanceof: the driver's buffers may be of another realm.
      types.isArrayBuffer(value) ? new Uint8Array(value) : value,
    ]),
  )
}

class LockingDialect extends SqliteDialect {
  readonly #database: GuardedDatabase

  constructor({ database }: { readonly database: GuardedDatabase }) {
    super({ database })
    this.#database = database
  }

  override createDriver(): LockingDriver {
    return new LockingDriver(this.#database)
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

/**
 * Takes the right to write at the beginning of a transaction: one that read first could not write any more as soon as
 * another process had written. What is written outside of a transaction gets one of its own, so that no prepared statement
 * ever waits for a lock.
 */
class LockingDriver extends SqliteDriver {
  readonly #database: GuardedDatabase
  /** Not what the database says: one that could not be taken back must not swallow what is written alone. */
  #hasBegun = false

  constructor(database: GuardedDatabase) {
    super({ database })
    this.#database = database
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    return {
      executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> =>
        isWrite(query) && !this.#hasBegun
          ? this.#inTransaction(() => connection.executeQuery<Row>(query))
          : connection.executeQuery<Row>(query),
      streamQuery: () => {
        throw new Error('Rows are read all at once.')
      },
    }
  }

  override async beginTransaction(_connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    this.#database.exec(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate')
    this.#hasBegun = true
  }

  override async commitTransaction(): Promise<void> {
    this.#database.exec('commit')
    this.#hasBegun = false
  }

  /** What went wrong first is what has to be told, not what fails here. */
  override async rollbackTransaction(): Promise<void> {
    this.#hasBegun = false
    // A full disk, for one, has ended it already.
    if (!this.#database.isInTransaction()) return
    try {
      this.#database.exec('rollback')
    } catch (err) {
      log.warn({ err }, 'A transaction could not be taken back.')
    }
  }

  async #inTransaction<T>(write: () => Promise<T>): Promise<T> {
    this.#database.exec('begin immediate')
    try {
      const result = await write()
      await this.commitTransaction()
      return result
    } catch (thrown) {
      await this.rollbackTransaction()
      throw thrown
    }
  }

  /**
   * Moves everything into the one file. The driver lets go of it only when all statements are collected as garbage, so SQLite
   * does not do this by itself; and what a killed process had written there without confirming it would wait in the file
   * beside, to come back at some later start.
   */
  override async destroy(): Promise<void> {
    try {
      for (const setting of ['busy_timeout = 0', 'wal_checkpoint(TRUNCATE)'])
        this.#database.prepare(`PRAGMA ${setting}`).all([])
    } catch (err) {
      // Nothing is lost: the next start reads both files.
      log.warn({ err }, 'The database could not be moved into one file.')
    }
    await super.destroy()
  }
}

/** What is written in SQL by hand, such as a PRAGMA, may not stand in a transaction. */
const isWrite = ({ query }: CompiledQuery): boolean => query.kind !== 'SelectQueryNode' && query.kind !== 'RawNode'

/** SQLite makes tables in transactions, so processes that start together migrate one after the other. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
