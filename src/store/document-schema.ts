import * as z from 'zod'
import type { EarlierVersion, MediaType } from '../corpus/document.ts'
import type { LeftOut } from '../corpus/problem.ts'
import { blockOf } from './block-notation.ts'
import type { Origin } from './store.ts'

const count = z.int().min(0)

const span = z.object({ start: count, end: count })

const most = z.number()
const format = z.string()

const problem = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['too-large', 'too-long', 'unpacks-too-large', 'too-many-files', 'takes-too-long']), most }),
  z.object({ kind: z.literal('too-many-pages'), pages: z.number(), most }),
  z.object({ kind: z.enum(['nested-archive', 'nested-too-deep', 'empty', 'not-text', 'no-questions']) }),
  z.object({ kind: z.enum(['encrypted', 'no-text', 'damaged', 'not-its-format']), format }),
  z.object({ kind: z.literal('unknown-format'), endings: z.string() }),
  z.object({ kind: z.literal('bad-front-matter'), detail: z.string() }),
])

const leftOut: z.ZodType<LeftOut> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pages-without-text'), count }),
  z.object({ kind: z.literal('turned-text'), count }),
  z.object({ kind: z.literal('pictures'), count }),
  z.object({ kind: z.literal('lines'), count, first: count }),
  z.object({ kind: z.literal('file'), name: z.string(), problem }),
])

const earlier: z.ZodType<EarlierVersion> = z.object({
  hash: z.string(),
  kept: z.array(z.object({ span, start: count })),
})

/** What of a document has no column of its own. */
export const detailsSchema = z.object({
  // blockOf looks at each of them; to have z.array do so too takes as long again.
  blocks: z.custom<readonly unknown[]>(Array.isArray).transform(noted => noted.map(blockOf)),
  isLanguageGiven: z.literal(true).exactOptional(),
  url: z.string().exactOptional(),
  date: z.string().exactOptional(),
  questions: z.array(z.string()).exactOptional(),
  pages: z.array(count).exactOptional(),
  leftOut: z.array(leftOut).exactOptional(),
  earlier: z.array(earlier).exactOptional(),
})

export const originSchema: z.ZodType<Origin> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), name: z.string() }),
  z.object({
    kind: z.literal('page'),
    url: z.string(),
    etag: z.string().exactOptional(),
    lastModified: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('text') }),
  z.object({ kind: z.literal('message'), url: z.string() }),
])

export const mediaTypeSchema: z.ZodType<MediaType> = z.enum([
  'text/plain',
  'text/markdown',
  'text/html',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/csv',
  'application/jsonl',
])
