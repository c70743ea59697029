import path from 'node:path'
import { FetchError } from './fetch-error.ts'

/** What can be read, as servers call it. */
export const READABLE_TYPES: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'text/x-markdown',
  'application/pdf',
  'application/x-pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/csv',
  'application/csv',
  'text/tab-separated-values',
  'application/jsonl',
  'application/x-jsonlines',
  'application/x-ndjson',
  'application/zip',
  'application/x-zip',
  'application/x-zip-compressed',
])

/** What servers say of files that they know nothing of or that are to be saved; tables they take for those of Excel. */
const GENERIC: ReadonlySet<string> = new Set([
  'application/octet-stream',
  'binary/octet-stream',
  'application/force-download',
  'application/x-download',
  'application/vnd.ms-excel',
])

/** What stands for the type of a page of which a server says nothing. */
const UNKNOWN = 'application/octet-stream'

/** Endings that then say what it is. */
export const READABLE_ENDINGS: ReadonlySet<string> = new Set([
  '.html',
  '.htm',
  '.xhtml',
  '.txt',
  '.md',
  '.markdown',
  '.pdf',
  '.docx',
  '.csv',
  '.tsv',
  '.jsonl',
  '.ndjson',
  '.zip',
])

/** In UTF-16 code units; real ones have fifty. */
const LONGEST = 200

/**
 * The content type that a server gives, as it gives it, or one that says nothing.
 *
 * @throws FetchError if it is of a kind that cannot be read
 */
export function readableType(header: string | undefined, url: URL): string {
  // Its bytes may tell.
  if (header === undefined) return UNKNOWN
  const [type = ''] = header.split(';')
  const name = type.trim().toLowerCase()
  const isReadable = READABLE_TYPES.has(name) || (GENERIC.has(name) && hasKnownEnding(url))
  if (!isReadable || header.length > LONGEST) throw new FetchError({ kind: 'wrong-type', type: shown(name) })
  return header
}

const hasKnownEnding = ({ pathname }: URL): boolean => READABLE_ENDINGS.has(path.posix.extname(pathname).toLowerCase())

/** A name of a type that can be shown to people, whatever a server has sent. */
export const shown = (name: string): string => (/^[\w.+/-]{1,100}$/.test(name) ? name : 'unknown')
