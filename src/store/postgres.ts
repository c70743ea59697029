import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  sql,
  type TransactionSettings,
} from 'kysely'
import type { ClientConfig } from 'pg'
import { AppError } from '../errors.ts'
import { log } from '../log.ts'
import { isFarewell, postgresError } from './database-error.ts'
import { checkedParameter, type Parameter } from './parameters.ts'

/** So many connections a process: a server of the usual size takes 100. */
const MOST_CONNECTIONS = 5

/** In ms. */
const CONNECT_TIMEOUT = 10_000
const STATEMENT_TIMEOUT = 30_000
const IDLE_TRANSACTION_TIMEOUT = 5 * 60_000

/** PostgreSQL's numbers of types. */
const BIGINT = 20
const BYTEA = 17

/**
 * How a server is called in sentences: never with its password.
 *
 * @throws AppError bad-configuration if `url` is no address
 */
export function serverName(url: string): string {
  // A server on the same machine may be named without a host, which is no URL for others.
  const address = url.replace('@/', '@localhost/')
  // The error of the class would hold the whole address.
  if (!URL.canParse(address))
    throw new AppError(
      'bad-configuration',
      'DATABASE_URL cannot be read: write it as postgres://user:password@host/name.',
    )
  const { hostname, port, pathname } = new URL(address)
  return `at ${hostname || 'localhost'}${port && `:${port}`}${pathname}`
}

/** How each connection is made. */
export async function connectionSettings(url: string): Promise<ClientConfig> {
  const { default: pg } = await import('pg')
  return {
    connectionString: url,
    application_name: 'verbatim',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    // On the client's side too: a server that is cut off never answers.
    query_timeout: STATEMENT_TIMEOUT + 5_000,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT,
    keepAlive: true,
    types: {
      // The only place where a value of the database is turned into another: all numbers are below 2^53.
      getTypeParser: (type: number, format?: 'text' | 'binary') => {
        if (format !== 'binary' && type === BIGINT) return Number
        if (format !== 'binary' && type === BYTEA) return bytesOf
        const parser: unknown = pg.types.getTypeParser(type, 'text')
        return parser
      },
    },
  }
}

/** PostgreSQL writes bytes as \x and hexadecimal digits. Copied, so that they begin at 0 of memory of their own. */
const bytesOf = (hexadecimal: string): Uint8Array => new Uint8Array(Buffer.from(hexadecimal.slice(2), 'hex'))

export async function postgresDialect(url: string): Promise<Dialect> {
  const server = serverName(url)
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ ...(await connectionSettings(url)), max: MOST_CONNECTIONS, allowExitOnIdle: true })
  // A connection that nobody uses may break: the next query takes another.
  pool.on('error', err => log.debug({ err }, 'An idle connection to the database broke.'))
  // The pool does not listen while somebody uses one. Whoever does hears of it from the query: unheard here, it would end the process.
  pool.on('connect', client => client.on('error', err => log.debug({ err }, 'A connection to the database broke.')))
  return new GuardedDialect({ pool }, server)
}

/** @throws AppError bad-store if the database cannot keep each character */
export async function ensureUnicode<T>(database: Kysely<T>, url: string): Promise<void> {
  const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(database)
  const encoding = rows[0]?.server_encoding ?? 'UTF8'
  if (encoding !== 'UTF8')
    throw new AppError(
      'bad-store',
      `The database ${serverName(url)} keeps texts as ${encoding}, not as UTF8: make another one with "createdb --encoding=UTF8".`,
    )
}

class GuardedDialect extends PostgresDialect {
  readonly #server: string

  constructor(config: PostgresDialectConfig, server: string) {
    super(config)
    this.#server = server
  }

  override createDriver(): Driver {
    return new GuardedDriver(super.createDriver(), this.#server)
  }
}

/** Truth values are none of ours, but Kysely asks with them for the tables that are there. */
const postgresParameter = (value: unknown, index: number): Parameter | boolean =>
  typeof value === 'boolean' ? value : checkedParameter(value, index)

/**
 * Lets go of a connection that the server closes only when it is closed: the pool would lend it once more before, and the next
 * query would fail too.
 */
async function untilClosed<T>(connection: DatabaseConnection, answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (thrown) {
    // Fails as soon as there is no connection any more.
    if (isFarewell(thrown)) await connection.executeQuery(CompiledQuery.raw('select 1')).catch(() => undefined)
    throw thrown
  }
}

/** Takes only parameters that are kept as they are, and says what is wrong with the server in one sentence. */
class GuardedDriver implements Driver {
  readonly #driver: Driver
  readonly #server: string
  readonly #originals = new WeakMap<DatabaseConnection, DatabaseConnection>()

  constructor(driver: Driver, server: string) {
    this.#driver = driver
    this.#server = server
  }

  init(): Promise<void> {
    return this.#driver.init()
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await this.#attempt(this.#driver.acquireConnection())
    const guarded: DatabaseConnection = {
      executeQuery: async query => {
        const parameters = query.parameters.map(postgresParameter)
        return this.#attempt(untilClosed(connection, connection.executeQuery({ ...query, parameters })))
      },
      streamQuery: () => {
        throw new Error('Rows are read all at once.')
      },
    }
    this.#originals.set(guarded, connection)
    return guarded
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.#driver.beginTransaction(connection, settings)
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#driver.commitTransaction(connection)
  }

  /** What went wrong first is what has to be told: the server takes back what a broken connection has begun. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await this.#driver.rollbackTransaction(connection)
    } catch (err) {
      log.debug({ err }, 'A transaction could not be taken back.')
    }
  }

  async releaseConnection(guarded: DatabaseConnection): Promise<void> {
    const connection = this.#originals.get(guarded)
    if (connection) await this.#driver.releaseConnection(connection)
  }

  destroy(): Promise<void> {
    return this.#driver.destroy()
  }

  async #attempt<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (thrown) {
      throw postgresError(thrown, this.#server)
    }
  }
}
