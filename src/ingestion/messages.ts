import { types } from 'node:util'
import * as z from 'zod'
import type { DocumentProblem, LeftOut } from '../corpus/problem.ts'
import type { PreparedDocument } from './prepared-document.ts'

/** Not by its class: what comes from another thread may be of another realm. */
const bytes = z.custom<Uint8Array>(value => types.isUint8Array(value))

const count = z.number().int().nonnegative()

/** A file for the thread that reads. */
export const readingRequest = z.object({
  id: count,
  file: z.object({ name: z.string(), bytes, contentType: z.string().exactOptional() }),
  described: z.object({
    title: z.string().exactOptional(),
    language: z.string().exactOptional(),
    url: z.string().exactOptional(),
  }),
})

export type ReadingRequest = z.output<typeof readingRequest>

const tagged = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'

const problem = z.custom<DocumentProblem>(tagged)

const loadedShape = z.object({
  mediaType: z.string(),
  text: z.string(),
  title: z.string(),
  language: z.string(),
  // Looked at no closer: a large document has a hundred thousand, and this thread is the one that answers.
  blocks: z.custom(value => Array.isArray(value) && value.every(tagged)),
})

const loaded = z.custom<PreparedDocument['loaded']>(value => loadedShape.safeParse(value).success)

/** What the thread that reads says of the request with that id. */
export const readingReport = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    id: count,
    progress: z.object({ stage: z.enum(['read', 'split', 'indexed']), done: count, total: count }),
  }),
  z.object({
    kind: z.literal('prepared'),
    id: count,
    prepared: z.object({
      documents: z.array(
        z.object({
          name: z.string(),
          loaded,
          bytesHash: z.string().regex(/^[0-9a-f]{64}$/),
          passageCount: count,
          headingCount: count,
          segment: bytes,
          cameFrom: z.object({ kind: z.enum(['page', 'message']), url: z.string() }).exactOptional(),
        }),
      ),
      leftOut: z.array(z.custom<LeftOut>(tagged)),
    }),
  }),
  /** The file gives no document. */
  z.object({ kind: z.literal('problem'), id: count, problem }),
  /** Something is wrong with the program, not with the file. */
  z.object({ kind: z.literal('fault'), id: count, message: z.string() }),
])

export type ReadingReport = z.output<typeof readingReport>
