import { open, rm } from 'node:fs/promises'
import type { Keeper } from '../communities/keeper.ts'
import { AppError } from '../errors.ts'
import type { CommunityId } from '../store/store.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/**
 * Writes a server's documents into a .zip.
 *
 * @throws AppError bad-input if the file is there already or cannot be written
 */
export async function exportDocuments(
  { server, file }: { readonly server: CommunityId; readonly file: string },
  keeper: Pick<Keeper, 'export'>,
  { print, complain }: Terminal,
): Promise<ExitCode> {
  const archive = await keeper.export(server)
  if (archive === null) {
    complain('The server has no documents of its own, so nothing was written.')
    return 1
  }
  try {
    await writeNew(file, archive)
  } catch (cause) {
    throw new AppError('bad-input', `Nothing was written to "${file}". ${whyNot(cause)}`, { cause })
  }
  print(`The server's documents are in ${file}.`)
  return 0
}

/** Writes a file that is not there yet: all of it, or none. */
async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  const target = await open(file, 'wx')
  try {
    // Closed in any case, and a disk may say only then that it is full.
    try {
      await target.writeFile(bytes)
    } finally {
      await target.close()
    }
  } catch (thrown) {
    await rm(file, { force: true })
    throw thrown
  }
}

/** Too little room: on the disk, for this user, or in a file. */
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG']

function whyNot(thrown: unknown): string {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : ''
  if (code === 'EEXIST') return 'There is a file there already: choose another name.'
  if (NO_ROOM.includes(code)) return 'There is not enough room: make room, or choose another place.'
  return 'It cannot be written there: choose another name.'
}
