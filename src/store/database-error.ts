import { AppError } from '../errors.ts'

/** The code that a driver or the system gave an error, such as SQLITE_BUSY, ECONNREFUSED or 28P01. */
function codeOf(thrown: unknown): string | null {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return null
  return typeof thrown.code === 'string' ? thrown.code : null
}

const SQLITE_SENTENCES: readonly (readonly [RegExp, (file: string) => string])[] = [
  [
    /^SQLITE_(?:BUSY|LOCKED)/,
    file => `The database ${file} is held by another process for too long: try again, or end the other process.`,
  ],
  [/^SQLITE_FULL/, file => `The disk of the database ${file} is full: make room on it.`],
  [
    /^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH)/,
    file =>
      `The database ${file} cannot be written: give the program the right to write there, or choose another DATA_DIR.`,
  ],
  [
    /^SQLITE_(?:CORRUPT|NOTADB)/,
    file => `The file ${file} is damaged or no database: restore a backup, or choose another DATA_DIR.`,
  ],
  [
    /^SQLITE_IOERR/,
    file => `The disk of the database ${file} fails: look at the disk, and restore a backup if need be.`,
  ],
]

/**
 * What SQLite says of a file, as one sentence for the operator if it is for the operator to act; else as it was.
 *
 * @param code SQLite's, if the error does not have it
 */
export function sqliteError(thrown: unknown, file: string, code = codeOf(thrown) ?? ''): unknown {
  const found = SQLITE_SENTENCES.find(([pattern]) => pattern.test(code))
  return found ? new AppError('store-unreachable', found[1](file), { cause: thrown }) : thrown
}

/** Classes of PostgreSQL's codes that tell of the connection or of the server, not of a query. */
const UNREACHABLE = /^(?:08|28|53|57P|3D000)|^E[A-Z_]+$/

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
