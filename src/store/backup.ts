import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Kysely } from 'kysely'
import {
  badBackup,
  FORMAT,
  lineOf,
  type RowCounts,
  TABLES,
  type TableName,
  VERSION,
  writableRow,
} from './backup-format.ts'
import { ensureApart } from './backup-target.ts'
import { openDatabase } from './dialect.ts'
import { inParts } from './revisions.ts'
import type { Tables } from './tables.ts'

/** Told how many of how many there are; the second number is the same each time. */
export type OnProgress = (done: number, total: number) => void

export interface BackupOptions {
  /** Counts rows. */
  readonly onProgress?: OnProgress
}

/** So many rows with texts or bytes are in memory at once. */
const LARGE_ROWS_AT_ONCE = 10

/**
 * Writes all that a database holds at one moment to a file, while the database is used; but not the indexes, which are
 * made again.
 *
 * The file holds all that the database says of anybody: keep it as private as the database.
 *
 * @param address of the database, as `openStore` takes it; not one in memory
 * @param file is there only when it is whole; one of this name is replaced, but nothing of the database itself
 * @throws AppError bad-backup if the file cannot be written, store-unreachable
 */
export async function backup(address: string, file: string, { onProgress }: BackupOptions = {}): Promise<RowCounts> {
  await ensureApart(address, file)
  const database = await openDatabase(address)
  try {
    return await database
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async snapshot => {
        const counts = await countRows(snapshot)
        await write(file, linesOf(snapshot, counts, onProgress))
        return counts
      })
  } finally {
    await database.destroy()
  }
}

async function write(file: string, lines: AsyncIterable<string>): Promise<void> {
  // Two backups to one file are written apart from each other: whichever ends last is the one that stays.
  const part = `${file}.${randomBytes(6).toString('hex')}.part`
  // Only its owner may read it.
  const target = createWriteStream(part, { mode: 0o600, flags: 'wx' })
  try {
    await pipeline(Readable.from(lines), createGzip(), target)
    // What has a name is on the disk.
    const written = await open(part, 'r+')
    try {
      await written.sync()
    } finally {
      await written.close()
    }
    await rename(part, file)
  } catch (thrown) {
    if (typeof thrown !== 'object' || thrown === null || !('syscall' in thrown)) throw thrown
    const code = 'code' in thrown ? String(thrown.code) : 'unknown'
    throw badBackup(file, `cannot be written (${code}): choose another place, or make room there.`, thrown)
  } finally {
    // Gone already if all went well.
    await rm(part, { force: true })
  }
}

async function countRows(snapshot: Kysely<Tables>): Promise<RowCounts> {
  const count = async (table: TableName): Promise<number> => {
    const { rows } = await snapshot
      .selectFrom(table)
      .select(row => row.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return rows
  }
  return {
    secrets: await count('secrets'),
    communities: await count('communities'),
    documents: await count('documents'),
    scoped_channels: await count('scoped_channels'),
    scopes: await count('scopes'),
    jobs: await count('jobs'),
    choices: await count('choices'),
  }
}

async function* linesOf(
  snapshot: Kysely<Tables>,
  counts: RowCounts,
  onProgress?: OnProgress,
): AsyncGenerator<string, void> {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const hash = createHash('sha256')
  const hashed = (line: string): string => {
    hash.update(line)
    return line
  }
  yield hashed(lineOf({ format: FORMAT, version: VERSION }))
  let done = 0
  for (const table of TABLES)
    for await (const row of rowsOf(snapshot, table)) {
      yield hashed(lineOf({ table, row: writableRow(row) }))
      onProgress?.(++done, total)
    }
  yield lineOf({ rows: counts, sha256: hash.digest('hex') })
}

async function* rowsOf(snapshot: Kysely<Tables>, table: TableName): AsyncGenerator<object, void> {
  if (table === 'documents') yield* documentRows(snapshot)
  else if (table === 'jobs') yield* jobRows(snapshot)
  else yield* await snapshot.selectFrom(table).selectAll().execute()
}

async function* documentRows(snapshot: Kysely<Tables>): AsyncGenerator<object, void> {
  const communities = await snapshot.selectFrom('documents').select('community').distinct().execute()
  for (const { community } of communities) {
    const keys = await snapshot
      .selectFrom('documents')
      .select('id')
      .where('community', '=', community)
      .orderBy('position')
      .execute()
    for (const part of inParts(
      keys.map(({ id }) => id),
      LARGE_ROWS_AT_ONCE,
    ))
      yield* await snapshot
        .selectFrom('documents')
        .selectAll()
        .where('community', '=', community)
        .where('id', 'in', part)
        .orderBy('position')
        .execute()
  }
}

async function* jobRows(snapshot: Kysely<Tables>): AsyncGenerator<object, void> {
  const keys = await snapshot.selectFrom('jobs').select('id').execute()
  for (const { id } of keys) yield* await snapshot.selectFrom('jobs').selectAll().where('id', '=', id).execute()
}
