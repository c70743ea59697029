import { LARGEST_FILE } from '../corpus/decode.ts'
import { DocumentError } from '../corpus/problem.ts'
import type { AttachmentFetcher, PageFetcher } from '../fetching/page.ts'
import type { Described, FileReader, NamedBytes, PreparedFile } from '../ingestion/prepared-document.ts'
import type { Origin } from '../store/store.ts'
import type { OnProgress, Source } from './keeper.ts'

/** What sources are brought with. */
export interface Bringing {
  readonly fetcher: PageFetcher & AttachmentFetcher
  readonly reader: FileReader
}

/** What came of a source: documents without a name yet, and where they come from. */
export interface Brought {
  readonly origin: Origin
  readonly prepared: PreparedFile
}

/** The version of a page that is there. */
export type Known = Extract<Origin, { readonly kind: 'page' }>

/**
 * Fetches what is elsewhere, and reads and indexes what came; null for a page that is still the known one.
 *
 * @throws DocumentError, FetchError
 */
export async function bring(
  source: Source,
  described: Described,
  { fetcher, reader }: Bringing,
  progress: OnProgress = () => {},
  known?: Known,
): Promise<Brought | null> {
  const found = await bytesOf(source, fetcher, known)
  if (!found) return null
  if (source.kind === 'page' || source.kind === 'attachment') progress({ stage: 'fetched', done: 1, total: 1 })
  const { origin, file, url } = found
  const prepared = await reader.read(file, { ...(url === undefined ? {} : { url }), ...described }, progress)
  return { origin, prepared }
}

interface Found {
  readonly origin: Origin
  readonly file: NamedBytes
  /** Where people read it. */
  readonly url?: string
}

async function bytesOf(source: Source, fetcher: Bringing['fetcher'], known: Known | undefined): Promise<Found | null> {
  switch (source.kind) {
    case 'file':
      return { origin: { kind: 'file', name: source.file.name }, file: source.file }
    case 'attachment': {
      const { name, url, size } = source
      if (size > LARGEST_FILE) throw new DocumentError({ kind: 'too-large', most: LARGEST_FILE / 2 ** 20 })
      return { origin: { kind: 'file', name }, file: { name, bytes: await fetcher.fetchAttachment(url, size) } }
    }
    case 'page':
      return pageAt(source.url, fetcher, known)
    case 'text':
      return { origin: { kind: 'text' }, file: textFile(source.text) }
    case 'message':
      return { origin: { kind: 'message', url: source.url }, file: messageFile(source.text), url: source.url }
  }
}

async function pageAt(asked: string, fetcher: Bringing['fetcher'], known: Known | undefined): Promise<Found | null> {
  const { etag, lastModified } = known ?? {}
  const fetched = await fetcher.fetch({
    url: asked,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  })
  if (fetched.kind === 'not-modified') return null
  const { url, bytes, contentType } = fetched
  return {
    origin: {
      kind: 'page',
      url: asked,
      ...(fetched.etag === undefined ? {} : { etag: fetched.etag }),
      ...(fetched.lastModified === undefined ? {} : { lastModified: fetched.lastModified }),
    },
    file: { name: nameIn(url), bytes, contentType },
    url,
  }
}

/** The last part of a path, which may end as the name of a file does. */
function nameIn(url: string): string {
  const last = new URL(url).pathname.split('/').findLast(part => part !== '') ?? ''
  return last === '' ? 'page' : last
}

/** Front matter stands at the very beginning; what somebody wrote to others is none, however it looks. */
const messageFile = (text: string): NamedBytes => textFile(text.startsWith('---') ? `\n${text}` : text)

/** What people write on the platform is Markdown. */
const textFile = (text: string): NamedBytes => ({ name: 'text.md', bytes: new TextEncoder().encode(text) })
