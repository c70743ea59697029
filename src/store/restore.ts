import { createHash } from 'node:crypto'
import type { Insertable, Kysely, Transaction } from 'kysely'
import type * as z from 'zod'
import { AppError } from '../errors.ts'
import type { OnProgress } from './backup.ts'
import {
  badBackup,
  footerSchema,
  headerSchema,
  type RowCounts,
  rowLineSchema,
  rowSchemas,
  TABLES,
  type TableName,
  VERSION,
} from './backup-format.ts'
import { readLines } from './backup-lines.ts'
import { isRefusal } from './database-error.ts'
import { isPostgres, openDatabase } from './dialect.ts'
import { storedDocument } from './document-row.ts'
import { announce } from './notifications.ts'
import { communityId } from './store.ts'
import type { Tables } from './tables.ts'

export interface RestoreOptions {
  /** True if what the database holds is to be thrown away. */
  readonly replace?: boolean
  /** Counts bytes of the file. */
  readonly onProgress?: OnProgress
}

/**
 * Writes what a backup holds to a database, all of it or nothing.
 *
 * @param address of the database, as `openStore` takes it; it need not be of the kind that the backup was made of
 * @throws AppError bad-backup if the file is damaged, cut short or of a later version, or the database is not empty
 */
export async function restore(
  file: string,
  address: string,
  { replace = false, onProgress }: RestoreOptions = {},
): Promise<RowCounts> {
  const database = await openDatabase(address)
  try {
    return await database.transaction().execute(async transaction => {
      const earlier = await clear(transaction, address, replace)
      const counts = await writeRows(transaction, file, onProgress)
      await raiseRevisions(transaction, earlier)
      if (isPostgres(address)) await announceAll(transaction)
      return counts
    })
  } finally {
    await database.destroy()
  }
}

/** The revisions that processes may know. */
type Revisions = ReadonlyMap<string, number>

async function clear(transaction: Transaction<Tables>, address: string, replace: boolean): Promise<Revisions> {
  const revisions = new Map<string, number>()
  for (const { id, revision } of await transaction.selectFrom('communities').selectAll().execute())
    revisions.set(id, revision)
  if (!replace && (revisions.size > 0 || (await holdsMore(transaction))))
    throw new AppError(
      'bad-backup',
      `The database ${isPostgres(address) ? 'of DATABASE_URL' : address} is not empty: choose an empty one, or add --replace to have what it holds replaced.`,
    )
  for (const table of TABLES.toReversed()) await transaction.deleteFrom(table).execute()
  return revisions
}

async function holdsMore(transaction: Transaction<Tables>): Promise<boolean> {
  const job = await transaction.selectFrom('jobs').select('id').limit(1).executeTakeFirst()
  const choice = await transaction.selectFrom('choices').select('person').limit(1).executeTakeFirst()
  return job !== undefined || choice !== undefined
}

async function writeRows(transaction: Transaction<Tables>, file: string, onProgress?: OnProgress): Promise<RowCounts> {
  const hash = createHash('sha256')
  const counts = { secrets: 0, communities: 0, documents: 0, scoped_channels: 0, scopes: 0, jobs: 0, choices: 0 }
  let footer: z.infer<typeof footerSchema> | null = null
  let number = 0
  for await (const line of readLines(file, onProgress)) {
    number++
    const damaged = (cause?: unknown): AppError =>
      badBackup(file, `is damaged in line ${number}: use another one.`, cause)
    if (footer !== null) throw damaged()
    const value = parsedJson(line, damaged)
    if (number === 1) checkHeader(value, file)
    else {
      const end = footerSchema.safeParse(value)
      if (end.success) {
        footer = end.data
        continue
      }
      const { table, write } = checkedRow(value, damaged)
      try {
        await write(transaction)
      } catch (thrown) {
        // Values that no database takes are refused before they are sent, rows that do not fit each other by the database.
        throw thrown instanceof TypeError || isRefusal(thrown) ? damaged(thrown) : thrown
      }
      counts[table]++
    }
    hash.update(`${line}\n`)
  }
  if (number === 0) throw badBackup(file, 'is empty: use another one.')
  if (footer === null) throw badBackup(file, 'is cut short: its end is missing; use another one.')
  const { rows, sha256 } = footer
  if (hash.digest('hex') !== sha256 || TABLES.some(table => rows[table] !== counts[table]))
    throw badBackup(file, 'is damaged: its checksum does not match what it holds; use another one.')
  return counts
}

type Write = (transaction: Kysely<Tables>) => Promise<unknown>

function checkedRow(value: unknown, damaged: (cause: unknown) => AppError): { table: TableName; write: Write } {
  try {
    const { table, row } = rowLineSchema.parse(value)
    return { table, write: CHECKS[table](row) }
  } catch (cause) {
    throw damaged(cause)
  }
}

function parsedJson(line: string, damaged: (cause: unknown) => AppError): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw damaged(cause)
  }
}

function checkHeader(value: unknown, file: string): void {
  const header = headerSchema.safeParse(value)
  if (!header.success) throw badBackup(file, 'is no backup of this program: use another file.')
  if (header.data.version > VERSION)
    throw badBackup(file, 'was written by a later version of this program: restore it with that version.')
}

/** Checks a row and gives what writes it. */
const CHECKS: Readonly<Record<TableName, (row: unknown) => Write>> = {
  secrets: row => into('secrets', rowSchemas.secrets.parse(row)),
  communities: row => into('communities', rowSchemas.communities.parse(row)),
  documents: row => {
    const document = rowSchemas.documents.parse(row)
    // Throws if its text is not the one of its hash, or anything else cannot be read.
    storedDocument(document)
    return into('documents', document)
  },
  scoped_channels: row => into('scoped_channels', rowSchemas.scoped_channels.parse(row)),
  scopes: row => into('scopes', rowSchemas.scopes.parse(row)),
  jobs: row => into('jobs', rowSchemas.jobs.parse(row)),
  choices: row => into('choices', rowSchemas.choices.parse(row)),
}

const into =
  <Table extends TableName>(table: Table, row: Insertable<Tables[Table]>): Write =>
  transaction =>
    transaction.insertInto(table).values(row).execute()

/** Who knows the revisions of before must see that everything may be another. */
async function raiseRevisions(transaction: Transaction<Tables>, earlier: Revisions): Promise<void> {
  for (const [id, revision] of earlier)
    await transaction
      .insertInto('communities')
      .values({ id, revision: revision + 1, shows_shared: 1 })
      .onConflict(conflict =>
        conflict.column('id').doUpdateSet(row => ({
          revision: row
            .case()
            .when('communities.revision', '>', revision)
            .then(row('communities.revision', '+', 1))
            .else(revision + 1)
            .end(),
        })),
      )
      .execute()
}

async function announceAll(transaction: Transaction<Tables>): Promise<void> {
  const communities = await transaction.selectFrom('communities').select(['id', 'revision']).execute()
  for (const { id, revision } of communities) await announce(transaction, communityId(id), revision)
}
