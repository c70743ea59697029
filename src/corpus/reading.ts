import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError, messageOf } from '../errors.ts'
import { LARGEST_FILE } from './decode.ts'
import { createDocument, type Document, documentId } from './document.ts'
import { loaderFor, loaders } from './loaders/loaders.ts'
import { readRecords } from './records.ts'

/** What was found at some paths. A bad file costs that file only. */
export interface ReadDocuments {
  /** By id, in the order of the alphabet. */
  readonly documents: readonly Document[]
  /** One sentence for each file that was left out. */
  readonly problems: readonly string[]
}

/**
 * Reads documents: each path is a folder (its .md and .txt files, not its folders), such a file, or a .jsonl file of
 * records.
 *
 * @throws AppError bad-input if a path does not exist or is of no known kind
 */
export async function readDocuments(paths: readonly string[]): Promise<ReadDocuments> {
  const documents = new Map<string, Document>()
  const problems: string[] = []
  for (const file of (await Promise.all(paths.map(filesAt))).flat()) {
    for (const read of await readFileAt(file)) {
      if (typeof read === 'string') problems.push(read)
      else if (documents.has(read.id))
        problems.push(`${path.basename(file)} was left out: another document is called "${read.id}" already.`)
      else documents.set(read.id, read)
    }
  }
  return { documents: [...documents.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)), problems }
}

async function filesAt(place: string): Promise<readonly string[]> {
  const found = await stat(place).catch((cause: unknown) => {
    throw new AppError('bad-input', `There is no file or folder "${place}".`, { cause })
  })
  if (found.isDirectory()) {
    const entries = await readdir(place, { withFileTypes: true })
    return entries
      .filter(entry => !entry.isDirectory() && !entry.name.startsWith('.') && loaderFor(entry.name))
      .map(entry => entry.name)
      .toSorted()
      .map(name => path.join(place, name))
  }
  if (loaderFor(place) || isRecords(place)) return [place]
  const endings = [...loaders.flatMap(loader => loader.extensions), '.jsonl'].join(', ')
  throw new AppError(
    'bad-input',
    `"${place}" is of no kind that can be read; use a folder or a file ending in ${endings}.`,
  )
}

const isRecords = (file: string): boolean => file.toLowerCase().endsWith('.jsonl')

/** A document, or the sentence that says why there is none. */
async function readFileAt(file: string): Promise<readonly (Document | string)[]> {
  const loader = loaderFor(file)
  try {
    if (isRecords(file)) return await readRecords(file)
    if (!loader) return []
    // Asked before reading, so that a huge file is not brought into memory to be refused.
    if ((await stat(file)).size > LARGEST_FILE)
      return [leftOut(file, `it is larger than ${LARGEST_FILE / 1024 / 1024} MB`)]
    const loaded = await loader.load(await readFile(file))
    return [createDocument(documentId(path.parse(file).name), loaded)]
  } catch (thrown) {
    return [leftOut(file, messageOf(thrown))]
  }
}

const leftOut = (file: string, why: string): string => `${path.basename(file)} was left out: ${why.replace(/\.$/, '')}.`
