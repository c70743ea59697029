import { DocumentError } from '../problem.ts'
import { csvLoader } from './csv.ts'
import { docxLoader } from './docx.ts'
import { htmlLoader } from './html.ts'
import { jsonLinesLoader } from './json-lines.ts'
import type { Loader } from './loader.ts'
import { markdownLoader } from './markdown.ts'
import { pdfLoader } from './pdf.ts'
import { plainTextLoader } from './plain-text.ts'
import { holdsPdf, looksLikeHtml, signatureOf } from './signature.ts'

/** The formats that documents are read from. A new one is a file beside this and an entry here. */
export const loaders: readonly Loader[] = [
  markdownLoader,
  plainTextLoader,
  htmlLoader,
  pdfLoader,
  docxLoader,
  csvLoader,
  jsonLinesLoader,
]

/** That of files that hold several documents. */
export const ARCHIVE_ENDING = '.zip'

/** A file as it was brought. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** As whoever sent it has it, such as "text/html; charset=utf-8". */
  readonly contentType?: string
}

/** The loader for a file name, chosen by its ending. */
export function loaderFor(fileName: string): Loader | undefined {
  const lower = fileName.toLowerCase()
  return loaders.find(loader => loader.extensions.some(extension => lower.endsWith(extension)))
}

/**
 * The loader for a file: by the ending of its name, else by what its sender says that it is, else by its bytes,
 * which must agree.
 *
 * @throws DocumentError unknown-format, not-its-format, encrypted
 */
export function loaderOf(file: GivenFile): Loader {
  const loader = promisedLoader(file)
  if (!loader) throw new DocumentError({ kind: 'unknown-format', endings: endings() })
  checkSignature(loader, file.bytes)
  return loader
}

function promisedLoader({ name, bytes, contentType = '' }: GivenFile): Loader | undefined {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  const named = loaderFor(name)
  const byType = loaders.find(loader => loader.mediaTypes.includes(type))
  // Servers show text files, such as those of code, as pages.
  const isShown = byType === htmlLoader && named?.signature === undefined && looksLikeHtml(bytes)
  if (isShown) return byType
  return named ?? byType ?? loaderByBytes(bytes)
}

function loaderByBytes(bytes: Uint8Array): Loader | undefined {
  if (signatureOf(bytes) === 'pdf') return pdfLoader
  return looksLikeHtml(bytes) ? htmlLoader : undefined
}

/** True for the name of a file that documents, or an archive of them, can be read from. */
export const isReadable = (fileName: string): boolean =>
  loaderFor(fileName) !== undefined || fileName.toLowerCase().endsWith(ARCHIVE_ENDING)

/** The endings of all formats and of archives, as a list to read. */
export const endings = (): string => [...loaders.flatMap(loader => loader.extensions), ARCHIVE_ENDING].join(', ')

function checkSignature({ format, signature }: Loader, bytes: Uint8Array): void {
  // What is empty is no other format.
  if (bytes.length === 0) throw new DocumentError({ kind: 'empty' })
  const found = signatureOf(bytes)
  if (found === signature || (signature === 'pdf' && holdsPdf(bytes))) return
  // An encrypted file of an office program is put into a container of the old kind.
  const isLocked = signature === 'zip' && found === 'compound' && holdsEncryptedPackage(bytes)
  throw new DocumentError({ kind: isLocked ? 'encrypted' : 'not-its-format', format })
}

const holdsEncryptedPackage = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
