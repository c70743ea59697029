import { type KnownFile, MANIFEST, MOST_FILES, readManifest } from '../manifest.ts'
import { DocumentError, type LeftOut } from '../problem.ts'
import { type GivenFile, loaderFor } from './loaders.ts'
import { signatureOf } from './signature.ts'
import { openArchive } from './unpacking.ts'

const FORMAT = 'ZIP'

/** What an archive holds, and what of it cannot be unpacked. */
export interface UnpackedFiles {
  readonly files: readonly GivenFile[]
  readonly leftOut: readonly Extract<LeftOut, { kind: 'file' }>[]
  /** What the archive says of its files, if it was exported: by their names. */
  readonly known: ReadonlyMap<string, KnownFile>
}

/**
 * The files of a .zip file, without folders, hidden files and archives, and what is known of them.
 *
 * @throws DocumentError damaged, too-many-files, unpacks-too-large, empty
 */
export async function filesIn(bytes: Uint8Array): Promise<UnpackedFiles> {
  const { files: packed } = await openArchive(bytes, FORMAT)
  const named = packed.map(file => ({ file, name: isManifest(file.name) ? MANIFEST : ownName(file.name) }))
  if (named.filter(({ name }) => name !== null && couldBeDocument(name)).length > MOST_FILES)
    throw new DocumentError({ kind: 'too-many-files', most: MOST_FILES })
  const files: GivenFile[] = []
  const leftOut: Extract<LeftOut, { kind: 'file' }>[] = []
  let known: ReadonlyMap<string, KnownFile> = new Map()
  for (const { file, name } of named) {
    if (name === null) continue
    try {
      if (name === MANIFEST) {
        known = readManifest(await file.unpacked())
        continue
      }
      const unpacked = await file.unpacked()
      if (isArchive(name, unpacked)) throw new DocumentError({ kind: 'nested-archive' })
      files.push({ name, bytes: unpacked })
    } catch (thrown) {
      // One bad file costs that file only; a bomb costs all.
      if (!(thrown instanceof DocumentError) || thrown.problem.kind === 'unpacks-too-large') throw thrown
      leftOut.push({ kind: 'file', name, problem: thrown.problem })
    }
  }
  if (files.length === 0 && leftOut.length === 0) throw new DocumentError({ kind: 'empty' })
  return { files, leftOut, known }
}

const isManifest = (path: string): boolean => {
  const parts = path.split(/[/\\]/u)
  return parts.at(-1) === MANIFEST && !parts.includes('__MACOSX')
}

/** UTF-16 code units. */
const LONGEST_NAME = 200

/** The last part of a path, which is all that is used of it; null for what people do not see. */
function ownName(path: string): string | null {
  const parts = path.split(/[/\\]/u)
  const name = (parts.at(-1) ?? '').replaceAll(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, '').trim()
  // The end of a name says of what kind the file is.
  return name === '' || name.startsWith('.') || parts.includes('__MACOSX') ? null : name.slice(-LONGEST_NAME)
}

/** The bytes of a file without an ending may tell what it is. */
const couldBeDocument = (name: string): boolean =>
  name !== MANIFEST && (loaderFor(name) !== undefined || !name.includes('.'))

/** Office programs write archives too. */
const isArchive = (name: string, bytes: Uint8Array): boolean =>
  name.toLowerCase().endsWith('.zip') || (signatureOf(bytes) === 'zip' && loaderFor(name) === undefined)
