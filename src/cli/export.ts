import { writeFile } from 'node:fs/promises'
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
    await writeFile(file, archive, { flag: 'wx' })
  } catch (cause) {
    const why = isExisting(cause) ? 'There is a file there already' : 'It cannot be written there'
    throw new AppError('bad-input', `Nothing was written to "${file}". ${why}: choose another name.`, { cause })
  }
  print(`The server's documents are in ${file}.`)
  return 0
}

const isExisting = (thrown: unknown): boolean =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'EEXIST'
