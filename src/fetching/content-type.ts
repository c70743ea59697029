import path from 'node:path'
import { FetchError } from './fetch-error.ts'

/** What can be read, as servers call it. */
const READABLE: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'text/x-markdown',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/csv',
  'application/csv',
  'application/jsonl',
  'application/x-ndjson',
  'application/zip',
  'application/x-zip-compressed',
])

/** What servers say of files that they know nothing of. */
const UNKNOWN = 'application/octet-stream'

/** Endings that then say what it is. */
const ENDINGS: ReadonlySet<string> = new Set([
  '.html',
  '.htm',
  '.txt',
  '.md',
  '.markdown',
  '.pdf',
  '.docx',
  '.csv',
  '.jsonl',
  '.zip',
])

/** In UTF-16 code units; real ones have fifty. */
const LONGEST = 200

/**
 * The content type that a server gives, as it gives it.
 *
 * @throws FetchError if it is of a kind that cannot be read
 */
export function readableType(header: string | undefined, url: URL): string {
  const given = header ?? UNKNOWN
  const [type = ''] = given.split(';')
  const name = type.trim().toLowerCase()
  const isReadable = given.length <= LONGEST && (READABLE.has(name) || (name === UNKNOWN && hasKnownEnding(url)))
  if (!isReadable) throw new FetchError({ kind: 'wrong-type', type: shown(name) })
  return given
}

const hasKnownEnding = ({ pathname }: URL): boolean => ENDINGS.has(path.posix.extname(pathname).toLowerCase())

/** A name of a type that can be shown to people, whatever a server has sent. */
export const shown = (name: string): string => (/^[\w.+/-]{1,100}$/.test(name) ? name : 'unknown')
