import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../errors.ts'
import { badBackup } from './backup-format.ts'
import { isPostgres } from './dialect.ts'

/** The database and what SQLite puts beside it. */
const ENDINGS = ['', '-wal', '-shm', '-journal']

/**
 * Keeps a backup from replacing what it is made of, and an earlier one from being replaced by one of nothing: SQLite would
 * make a database that is not there.
 *
 * @param address of the database
 * @throws AppError store-unreachable if the database is not there, bad-backup if `file` belongs to it
 */
export async function ensureApart(address: string, file: string): Promise<void> {
  if (isPostgres(address)) return
  if ((await identityOf(address)) === null)
    throw new AppError(
      'store-unreachable',
      `There is no database ${address}, so nothing was backed up: look whether DATA_DIR is right.`,
    )
  const target = { place: await placeOf(file), identity: await identityOf(file) }
  for (const ending of ENDINGS) {
    const own = `${address}${ending}`
    const isSame = Boolean(target.identity) && target.identity === (await identityOf(own))
    if (isSame || target.place === (await placeOf(own)))
      throw badBackup(file, 'would replace the database that it is made of: choose another name.')
  }
}

/** The same for all names of a file, empty if it cannot be told; null if there is none. */
async function identityOf(file: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(file, { bigint: true })
    return `${dev} ${ino}`
  } catch (thrown) {
    // What cannot be looked at may be there: whoever opens it says why it cannot be used.
    return isMissing(thrown) ? null : ''
  }
}

/** Where a file is or would be, whatever its folder is called. */
async function placeOf(file: string): Promise<string> {
  const { dir, base } = path.parse(path.resolve(file))
  return path.join(await realpath(dir).catch(() => dir), base)
}

const isMissing = (thrown: unknown): boolean =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'ENOENT'
