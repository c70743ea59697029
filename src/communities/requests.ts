import * as z from 'zod'
import type { CommunityId, Job } from '../store/store.ts'
import type { Request, Source } from './keeper.ts'

/** Something to be done with a community's documents. */
export type Task =
  | ({ readonly kind: 'add' } & Pick<Request, 'source' | 'described'>)
  /** The document by its id. */
  | ({ readonly kind: 'replace'; readonly document: string } & Pick<Request, 'source' | 'described'>)
  /** All that came from the web if none is named. */
  | { readonly kind: 'reload'; readonly document?: string }

const text = z.string()

const described = z.object({ title: text.optional(), language: text.optional(), url: text.optional() }).readonly()

/** A file's bytes are kept beside the request. */
const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), name: text, contentType: text.optional() }),
  z.object({ kind: z.literal('attachment'), name: text, url: text, size: z.number() }),
  z.object({ kind: z.literal('page'), url: text }),
  z.object({ kind: z.literal('text'), text }),
  z.object({ kind: z.literal('message'), text, url: text }),
])

const request = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), source, described }),
  z.object({ kind: z.literal('replace'), document: text, source, described }),
  z.object({ kind: z.literal('reload'), document: text.optional() }),
])

/** A task as a job that outlives this process. */
export function jobOf(id: string, community: CommunityId, task: Task): Omit<Job, 'attempts'> {
  const bytes = 'source' in task && task.source.kind === 'file' ? task.source.file.bytes : null
  return { id, community, request: JSON.stringify(task, withoutBytes), bytes }
}

const withoutBytes = (key: string, value: unknown): unknown => {
  if (key !== 'source' || typeof value !== 'object' || value === null || !('file' in value)) return value
  const { file } = value
  if (typeof file !== 'object' || file === null || !('name' in file)) return value
  return { kind: 'file', name: file.name, ...('contentType' in file ? { contentType: file.contentType } : {}) }
}

/** @throws ZodError for a request that this program has not written */
export function taskOf({ request: json, bytes }: Job): Task {
  const parsed = request.parse(JSON.parse(json))
  if (parsed.kind === 'reload')
    return { kind: 'reload', ...(parsed.document === undefined ? {} : { document: parsed.document }) }
  const common = { source: sourceOf(parsed.source, bytes), described: givenOf(parsed.described) }
  return parsed.kind === 'add' ? { kind: 'add', ...common } : { kind: 'replace', document: parsed.document, ...common }
}

function sourceOf(parsed: z.output<typeof source>, bytes: Uint8Array | null): Source {
  if (parsed.kind !== 'file') return parsed
  const { name, contentType } = parsed
  return {
    kind: 'file',
    file: { name, bytes: bytes ?? new Uint8Array(), ...(contentType === undefined ? {} : { contentType }) },
  }
}

const givenOf = ({ title, language, url }: z.output<typeof described>): Request['described'] => ({
  ...(title === undefined ? {} : { title }),
  ...(language === undefined ? {} : { language }),
  ...(url === undefined ? {} : { url }),
})
