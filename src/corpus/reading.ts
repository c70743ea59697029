import { open, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError, messageOf } from '../errors.ts'
import { detectLanguage } from '../text/language-detection.ts'
import { LARGEST_FILE } from './decode.ts'
import { createDocument, type Document, documentId } from './document.ts'
import { holdsQuestion, jsonLinesLoader } from './loaders/json-lines.ts'
import { type LoadedFiles, loadFile } from './loaders/load-file.ts'
import { endings, isReadable, loaderFor } from './loaders/loaders.ts'
import { DocumentError, type LeftOut } from './problem.ts'
import { readRecords } from './records.ts'

/** What was found at some paths. A bad file costs that file only. */
export interface ReadDocuments {
  /** By id, in the order of the alphabet. */
  readonly documents: readonly Document[]
  /** One sentence for each file that was left out. */
  readonly problems: readonly string[]
}

/**
 * Reads documents: each path is a folder (its files of known formats, not its folders), such a file, or a .jsonl file
 * of records, which a folder may hold but is not asked for.
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
  if (found.isDirectory()) return filesInFolder(place)
  if (isReadable(place)) return [place]
  throw new AppError(
    'bad-input',
    `"${place}" is of no kind that can be read; use a folder or a file ending in ${endings()}.`,
  )
}

async function filesInFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files = entries
    .filter(entry => !entry.isDirectory() && !entry.name.startsWith('.') && isReadable(entry.name))
    .map(entry => path.join(folder, entry.name))
    .toSorted()
  const areRead = await Promise.all(
    files.map(async file => !isOfLines(file) || holdsQuestions(file).catch(() => false)),
  )
  return files.filter((_, index) => areRead[index])
}

const isOfLines = (file: string): boolean => loaderFor(file) === jsonLinesLoader

/** So many bytes hold the first line of a list of questions and answers. */
const LONGEST_FIRST_LINE = 64 * 1024

/** True for questions and answers, false for records: the first line tells. */
async function holdsQuestions(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_FIRST_LINE), 0, LONGEST_FIRST_LINE, 0)
    const beginning = buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/u, '')
    return holdsQuestion(/\S.*/u.exec(beginning)?.[0] ?? '')
  } finally {
    await handle.close()
  }
}

/** Documents, or sentences that say why there are none. */
async function readFileAt(file: string): Promise<readonly (Document | string)[]> {
  try {
    if (isOfLines(file) && !(await holdsQuestions(file))) return await readRecords(file)
    // Asked before reading, so that a huge file is not brought into memory to be refused.
    if ((await stat(file)).size > LARGEST_FILE)
      throw new DocumentError({ kind: 'too-large', most: LARGEST_FILE / 1024 / 1024 })
    return await documentsIn(file, await loadFile({ name: path.basename(file), bytes: await readFile(file) }))
  } catch (thrown) {
    return [leftOut(path.basename(file), messageOf(thrown))]
  }
}

async function documentsIn(
  file: string,
  { documents, leftOut: others }: LoadedFiles,
): Promise<readonly (Document | string)[]> {
  const read: (Document | string)[] = []
  for (const { name, loaded } of documents) {
    const language = loaded.language ?? (await detectLanguage(loaded.text))
    read.push(createDocument(documentId(path.parse(name).name), { ...loaded, language }))
    read.push(...(loaded.leftOut ?? []).flatMap(each => sentenceOn(each, name)))
  }
  return [...read, ...others.flatMap(each => sentenceOn(each, path.basename(file)))]
}

/** Pictures and their like are left out of every document: that goes without saying. */
function sentenceOn(what: LeftOut, file: string): readonly string[] {
  if (what.kind === 'file') return [leftOut(`${what.name} in ${file}`, new DocumentError(what.problem).message)]
  if (what.kind !== 'lines') return []
  const { count, first } = what
  const lines =
    count === 1 ? `Line ${first} of ${file} was` : `${count} lines of ${file}, the first line ${first}, were`
  return [`${lines} left out: there is no question or no answer.`]
}

const leftOut = (file: string, why: string): string => `${file} was left out: ${why.replace(/\.$/, '')}.`
