import { AppError, type ErrorCode } from '../errors.ts'

/** SQLite's number for a file that it cannot open. */
export const CANNOT_OPEN = 14

/** What to say of which of SQLite's numbers. */
const SQLITE_SENTENCES: readonly (readonly [readonly number[], (file: string) => string])[] = [
  [
    // BUSY, LOCKED
    [5, 6],
    file => `The database ${file} is held by another process for too long: try again, or end the other process.`,
  ],
  [
    // FULL
    [13],
    file => `The disk of the database ${file} is full: make room on it.`,
  ],
  [
    // PERM, READONLY, CANTOPEN, AUTH
    [3, 8, CANNOT_OPEN, 23],
    file =>
      `The database ${file} cannot be written: give the program the right to write there, or choose another DATA_DIR.`,
  ],
  [
    // CORRUPT, NOTADB
    [11, 26],
    file => `The file ${file} is damaged or no database: restore a backup, or choose another DATA_DIR.`,
  ],
  [
    // IOERR
    [10],
    file => `The disk of the database ${file} fails: look at the disk, and restore a backup if need be.`,
  ],
]

/** The code that PostgreSQL or the system gave an error, such as ECONNREFUSED or 28P01. */
function codeOf(thrown: unknown): string | null {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return null
  return typeof thrown.code === 'string' ? thrown.code : null
}

/** SQLite's number for what went wrong; the driver has no names for many of those that say more in their higher bits. */
function sqliteNumber(thrown: unknown): number | null {
  if (typeof thrown !== 'object' || thrown === null || !('rawCode' in thrown)) return null
  return typeof thrown.rawCode === 'number' ? thrown.rawCode & 0xff : null
}

/** CONSTRAINT, TOOBIG and MISMATCH. */
const SQLITE_REFUSALS: readonly (number | null)[] = [19, 18, 20]

/** Classes of PostgreSQL's codes that tell of values which it does not take, and of rows that do not fit each other. */
const POSTGRES_REFUSALS = /^2[23]/

/** Whether a database that can be used has refused what was to be written, for what it is. */
export const isRefusal = (thrown: unknown): boolean =>
  POSTGRES_REFUSALS.test(codeOf(thrown) ?? '') || SQLITE_REFUSALS.includes(sqliteNumber(thrown))

/**
 * What SQLite says of a file, as one sentence for the operator if it is for the operator to act; else as it was.
 *
 * @param number SQLite's, if the error does not have it
 */
export function sqliteError(thrown: unknown, file: string, number = sqliteNumber(thrown)): unknown {
  const found = number !== null && SQLITE_SENTENCES.find(([numbers]) => numbers.includes(number))
  return found ? new AppError('store-unreachable', found[1](file), { cause: thrown }) : thrown
}

/** What to say of which of PostgreSQL's codes. */
const POSTGRES_SENTENCES: Readonly<Record<string, readonly [ErrorCode, (server: string) => string]>> = {
  '42501': [
    'store-unreachable',
    server =>
      `The user of DATABASE_URL may not make or use tables in the database ${server}: make the database the user's own, with "ALTER DATABASE ... OWNER TO ...".`,
  ],
  '25006': [
    'store-unreachable',
    server => `The database ${server} can only be read: name the server that takes what is written in DATABASE_URL.`,
  ],
  '42P07': [
    'bad-store',
    server =>
      `The database ${server} has tables of another program, of the same names: name an empty database in DATABASE_URL.`,
  ],
  '57014': [
    'store-unreachable',
    server =>
      `The database ${server} gave up a statement, which took too long or was ended by somebody: look what keeps the server busy, and try again.`,
  ],
}

/** Whether PostgreSQL has said with an answer that it is about to close the connection. */
export const isFarewell = (thrown: unknown): boolean => /^(?:57P0[1-5]|25P03)$/.test(codeOf(thrown) ?? '')

/** Classes of PostgreSQL's codes that tell of the connection or of the server, not of a query. */
const UNREACHABLE = /^(?:08|28|53|57P|25P03|3D000)|^E[A-Z_]+$/

/** The messages of the client itself, which come without a code. */
const CLIENT_LOST =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|The server does not support SSL|Query read timeout)/

/**
 * The same for PostgreSQL.
 *
 * @param server how the server is called, without a password
 */
export function postgresError(thrown: unknown, server: string): unknown {
  const code = codeOf(thrown)
  const found = code !== null && POSTGRES_SENTENCES[code]
  if (found) return new AppError(found[0], found[1](server), { cause: thrown })
  const message = thrown instanceof Error ? thrown.message : ''
  const isUnreachable = code === null ? CLIENT_LOST.test(message) : UNREACHABLE.test(code)
  if (!isUnreachable) return thrown
  const reason = code ?? (message.toLowerCase().includes('timeout') ? 'no answer' : 'connection lost')
  return new AppError(
    'store-unreachable',
    `The database ${server} cannot be used (${reason}): check that it runs, and that DATABASE_URL is right.`,
    { cause: thrown },
  )
}
