import * as z from 'zod'
import { AppError } from '../errors.ts'

/*
 * A backup is a gzip file of JSON lines: a header, a line for each row, and a footer with what there must be before it.
 */

export const FORMAT = 'verbatim-backup'

/** Grows when an older program could not read what is written any more. */
export const VERSION = 1

/** In the order in which they are written: what refers to others comes after them. */
export const TABLES = ['secrets', 'communities', 'documents', 'scoped_channels', 'scopes', 'jobs', 'choices'] as const

export type TableName = (typeof TABLES)[number]

export type RowCounts = Readonly<Record<TableName, number>>

export const headerSchema = z.object({ format: z.literal(FORMAT), version: z.int().min(1) })

export const rowLineSchema = z.object({ table: z.enum(TABLES), row: z.unknown() })

/** `sha256` is of all lines before it, line ends included. */
export const footerSchema = z.object({ rows: z.record(z.enum(TABLES), z.int().min(0)), sha256: z.string() })

const count = z.int().min(0)
const flag = z.union([z.literal(0), z.literal(1)])
const bytes = z.string().transform(base64 => new Uint8Array(Buffer.from(base64, 'base64')))
const community = z.string().regex(/^[\w-]{1,40}$/)

/** The row of each table as it stands in a backup: bytes in base64. */
export const rowSchemas = {
  secrets: z.object({ name: z.string(), value: bytes }),
  communities: z.object({ id: community, revision: count, shows_shared: flag }),
  documents: z.object({
    community,
    id: z.string(),
    position: count,
    hash: z.string(),
    bytes_hash: z.string(),
    title: z.string(),
    language: z.string(),
    media_type: z.string(),
    origin: z.string(),
    passage_count: count,
    added_at: count,
    changed_at: count,
    is_confined: flag,
    segment: bytes,
    details: z.string(),
    text: z.string(),
  }),
  scoped_channels: z.object({ community, channel: z.string() }),
  scopes: z.object({ community, channel: z.string(), document: z.string(), position: count }),
  jobs: z.object({
    id: z.string(),
    community,
    request: z.string(),
    bytes: bytes.nullable(),
    attempts: count,
    added_at: count,
    worker: z.string().nullable(),
    lease_until: count.nullable(),
    done_at: count.nullable(),
  }),
  choices: z.object({ person: z.string(), community }),
} as const

/** One line of a backup. */
export const lineOf = (value: object): string => `${JSON.stringify(value)}\n`

/** A row as JSON can hold it. */
export const writableRow = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]: [string, unknown]) => [
      column,
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ]),
  )

export const badBackup = (file: string, why: string, cause?: unknown): AppError =>
  new AppError('bad-backup', `The backup ${file} ${why}`, { cause })
