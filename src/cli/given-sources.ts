import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Source } from '../communities/keeper.ts'
import { LARGEST_FILE } from '../corpus/decode.ts'
import { isReadable } from '../corpus/loaders/loaders.ts'
import { DocumentError } from '../corpus/problem.ts'
import { AppError } from '../errors.ts'

/** Something that is to be added. */
export interface GivenSource {
  /** As it is called in what is said of it. */
  readonly name: string
  /** @throws AppError if it cannot be read */
  read(): Promise<Source>
}

/**
 * What some paths and addresses of the web stand for. A folder stands for the files in it that can be documents, not for
 * its folders.
 *
 * @throws AppError bad-input if a path does not exist
 */
export async function givenSources(given: readonly string[]): Promise<readonly GivenSource[]> {
  return (await Promise.all(given.map(sourcesAt))).flat()
}

/** A path may hold a colon, but hardly what comes after that in an address. */
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i

async function sourcesAt(given: string): Promise<readonly GivenSource[]> {
  if (ADDRESS.test(given)) return [{ name: given, read: async () => ({ kind: 'page', url: given }) }]
  const found = await stat(given).catch((cause: unknown) => {
    throw new AppError('bad-input', `There is no file or folder "${given}".`, { cause })
  })
  if (!found.isDirectory()) return [fileAt(given)]
  const files = await filesIn(given)
  if (files.length === 0)
    throw new AppError('bad-input', `No file in the folder "${given}" is of a kind that can be read.`)
  return files.map(fileAt)
}

/** In the order of their names; a link is what it leads to. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter(name => !name.startsWith('.') && isReadable(name))
  const files = names.toSorted().map(name => path.join(folder, name))
  // One that leads nowhere is kept: reading it says so.
  const areFolders = await Promise.all(
    files.map(async file => (await stat(file).catch(() => undefined))?.isDirectory() === true),
  )
  return files.filter((_, index) => !areFolders[index])
}

const fileAt = (file: string): GivenSource => ({
  name: file,
  read: async () => {
    // Asked before reading, so that a huge file is not brought into memory to be refused.
    if ((await stat(file)).size > LARGEST_FILE)
      throw new DocumentError({ kind: 'too-large', most: LARGEST_FILE / 2 ** 20 })
    return { kind: 'file', file: { name: path.basename(file), bytes: new Uint8Array(await readFile(file)) } }
  },
})
