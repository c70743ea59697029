import { createHash } from 'node:crypto'
import { charsetOf, checkSize, LONGEST_TEXT } from '../decode.ts'
import type { LoadedText } from '../document.ts'
import type { CameFrom, KnownFile } from '../manifest.ts'
import { DocumentError, type LeftOut } from '../problem.ts'
import { filesIn } from './archive.ts'
import type { Loader } from './loader.ts'
import { ARCHIVE_ENDING, type GivenFile, loaderFor, loaderOf } from './loaders.ts'
import { signatureOf } from './signature.ts'

/** What was read of one file. */
export interface LoadedFile {
  /** The file's. */
  readonly name: string
  /** SHA-256 of the file's bytes, as 64 hexadecimal digits. */
  readonly bytesHash: string
  readonly loaded: LoadedText
  /** Where it was taken from before it was exported. */
  readonly cameFrom?: CameFrom
}

export interface LoadedFiles {
  /** At least one. */
  readonly documents: readonly LoadedFile[]
  /** Files of an archive that gave none. What else of a document is left out is said by itself. */
  readonly leftOut: readonly LeftOut[]
}

/**
 * Reads a file, or all files of an archive.
 *
 * @param onFile - told after each file how many of them are read
 * @throws DocumentError if there is no document in it; that of the only file of an archive if it holds but one
 */
export async function loadFile(
  file: GivenFile,
  onFile: (done: number, total: number) => void = () => undefined,
): Promise<LoadedFiles> {
  checkSize(file.bytes)
  if (isArchive(file)) return loadArchive(file, onFile)
  const document = await loadOne(file)
  onFile(1, 1)
  return { documents: [document], leftOut: [] }
}

async function loadArchive({ bytes }: GivenFile, onFile: (done: number, total: number) => void): Promise<LoadedFiles> {
  const unpacked = await filesIn(bytes)
  const leftOut = [...unpacked.leftOut]
  const documents: LoadedFile[] = []
  for (const [index, file] of unpacked.files.entries()) {
    try {
      documents.push(withKnown(await loadOne(file), unpacked.known.get(file.name.normalize('NFC'))))
    } catch (thrown) {
      if (!(thrown instanceof DocumentError)) throw thrown
      leftOut.push({ kind: 'file', name: file.name, problem: thrown.problem })
    }
    onFile(index + 1, unpacked.files.length)
  }
  const [first] = leftOut
  if (documents.length === 0 && first) throw new DocumentError(first.problem)
  return { documents, leftOut }
}

/** What an archive says of its files was known of them as documents, which is more than they say of themselves. */
const withKnown = (file: LoadedFile, known: KnownFile | undefined): LoadedFile =>
  known === undefined
    ? file
    : {
        ...file,
        loaded: { ...file.loaded, ...known.described },
        ...(known.cameFrom === undefined ? {} : { cameFrom: known.cameFrom }),
      }

async function loadOne(file: GivenFile): Promise<LoadedFile> {
  checkSize(file.bytes)
  const loaded = await loadWith(loaderOf(file), file)
  if (loaded.blocks.length === 0) throw new DocumentError({ kind: 'empty' })
  if (loaded.text.length > LONGEST_TEXT) throw new DocumentError({ kind: 'too-long', most: LONGEST_TEXT })
  return { name: file.name, bytesHash: hashOfBytes(file.bytes), loaded }
}

async function loadWith(loader: Loader, { bytes, contentType }: GivenFile): Promise<LoadedText> {
  try {
    return await loader.load(bytes, charsetOf(contentType))
  } catch (cause) {
    // Parsers call themselves for what is nested.
    const isTooDeep = cause instanceof RangeError && /call stack/iu.test(cause.message)
    throw isTooDeep ? new DocumentError({ kind: 'nested-too-deep' }, { cause }) : cause
  }
}

const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** @throws DocumentError not-its-format */
function isArchive({ name, bytes, contentType = '' }: GivenFile): boolean {
  const isZip = signatureOf(bytes) === 'zip'
  if (name.toLowerCase().endsWith(ARCHIVE_ENDING)) {
    if (!isZip) throw new DocumentError({ kind: 'not-its-format', format: 'ZIP' })
    return true
  }
  return isZip && loaderFor(name) === undefined && /^\s*application\/(?:x-)?zip\b/iu.test(contentType)
}
