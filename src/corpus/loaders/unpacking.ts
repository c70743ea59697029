import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import { DocumentError } from '../problem.ts'

/** Files that are packed into one: a .zip file, or one of an office program. */
export interface Archive {
  /** In the order of the archive, folders left out. */
  readonly files: readonly PackedFile[]
}

export interface PackedFile {
  /** As the archive has it, folders included: never to be used as a path. */
  readonly name: string
  /** @throws DocumentError unpacks-too-large, damaged, encrypted */
  unpacked(): Promise<Buffer>
}

/** An archive of more files, whatever they are, is refused; a long document may have hundreds of pictures. */
const MOST_ENTRIES = 10_000

/** All that is unpacked from one archive may be this large, in bytes. */
export const LARGEST_UNPACKED = 100 * 1024 * 1024

/** Nothing that people write is packed to a smaller part than one of so many. */
export const LARGEST_RATIO = 100

/** Below this many bytes no ratio is a bomb's. */
const SMALLEST_BOMB = 1024 * 1024

/**
 * Opens an archive without unpacking it. What its directory says of sizes is believed only where it is too much.
 *
 * @throws DocumentError damaged, too-many-files, unpacks-too-large
 */
export async function openArchive(bytes: Uint8Array, format: string): Promise<Archive> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { zip, entries } = await directoryOf(file, format)
  let left = Math.min(LARGEST_UNPACKED, Math.max(SMALLEST_BOMB, file.length * LARGEST_RATIO))
  if (entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0) > left) throw unpacksTooLarge()
  const unpack = async (entry: Entry): Promise<Buffer> => {
    if (entry.isEncrypted()) throw new DocumentError({ kind: 'encrypted', format })
    const unpacked = await readUpTo(left, zip, entry, format)
    left -= unpacked.length
    return unpacked
  }
  return { files: entries.map(({ name, entry }) => ({ name, unpacked: () => unpack(entry) })) }
}

interface NamedEntry {
  readonly name: string
  readonly entry: Entry
}

async function directoryOf(
  file: Buffer,
  format: string,
): Promise<{ readonly zip: ZipFile; readonly entries: readonly NamedEntry[] }> {
  // Bundled, a package in the older format of modules has this one export only.
  const { default: yauzl } = await import('yauzl')
  try {
    // Names that lead out of the archive are no fault here, where no name is used as a path; sizes are counted here.
    const zip = await yauzl.fromBufferPromise(file, {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: false,
    })
    const entries: NamedEntry[] = []
    for await (const entry of zip.eachEntry()) {
      const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
      if (!name.endsWith('/')) entries.push({ name, entry })
      if (entries.length > MOST_ENTRIES) throw new DocumentError({ kind: 'too-many-files', most: MOST_ENTRIES })
    }
    return { zip, entries }
  } catch (thrown) {
    throw problemOf(thrown, format)
  }
}

async function readUpTo(most: number, zip: ZipFile, entry: Entry, format: string): Promise<Buffer> {
  try {
    return await gathered(await zip.openReadStreamPromise(entry), most)
  } catch (thrown) {
    throw problemOf(thrown, format)
  }
}

const problemOf = (thrown: unknown, format: string): DocumentError =>
  thrown instanceof DocumentError ? thrown : new DocumentError({ kind: 'damaged', format }, { cause: thrown })

async function gathered(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('A stream of bytes gave something else.')
    size += chunk.length
    // Leaving the loop ends the stream.
    if (size > most) throw unpacksTooLarge()
    chunks.push(Buffer.from(chunk))
  }
  return Buffer.concat(chunks)
}

const unpacksTooLarge = (): DocumentError =>
  new DocumentError({ kind: 'unpacks-too-large', most: LARGEST_UNPACKED / 1024 / 1024 })
