import type { Agent } from 'undici'
import { MOST_BYTES, MOST_MEGABYTES } from './body.ts'
import { readableType } from './content-type.ts'
import { type Answered, exchange } from './exchange.ts'
import { FetchError, fetchErrorIn } from './fetch-error.ts'
import { guardedAgent, type Resolve } from './guarded-connection.ts'
import type { AttachmentFetcher, FetchedPage, PageFetcher, PageRequest } from './page.ts'
import { type Allowance, addressAfter, attachmentAddress, webAddress } from './web-address.ts'

export interface FetcherSettings {
  /** For tests: addresses and ports that may be fetched from although they are not public. */
  readonly allow?: Allowance
  /** In place of the system's. */
  readonly resolve?: Resolve
  /** For everything together, in seconds. */
  readonly within?: number
}

/** How often an address may lead on to another. */
export const MOST_REDIRECTS = 5

const WITHIN_SECONDS = 10

/** Fetches from the public web, and from nothing inside of this machine or its network. */
export function createPageFetcher(settings: FetcherSettings = {}): PageFetcher & AttachmentFetcher {
  const { allow, resolve, within = WITHIN_SECONDS } = settings
  const agent = guardedAgent(allow, resolve)
  return {
    fetch: request => inTime(within, signal => fetchPage(request, { agent, allow, signal })),
    fetchAttachment: (url, size) =>
      inTime(within, signal => fetchAttachment(attachmentAddress(url, allow), size, { agent, signal })),
    close: () => agent.destroy(),
  }
}

/** @throws FetchError in place of whatever else goes wrong */
async function inTime<T>(seconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(seconds * 1_000)
  try {
    return await work(signal)
  } catch (thrown) {
    const known = fetchErrorIn(thrown)
    if (known !== null) throw known
    throw new FetchError(signal.aborted ? { kind: 'too-slow', most: seconds } : { kind: 'unreachable' }, {
      cause: thrown,
    })
  }
}

interface Means {
  readonly agent: Agent
  readonly signal: AbortSignal
}

async function fetchPage(
  request: PageRequest,
  { allow, agent, signal }: Means & { readonly allow: Allowance | undefined },
): Promise<FetchedPage> {
  let url = webAddress(request.url, allow)
  const asked = conditions(request)
  for (let redirects = 0; ; redirects++) {
    const answered = await exchange(url, asked, agent, signal)
    const location = isRedirect(answered.status) ? answered.header('location') : undefined
    if (location === undefined) return pageOf(answered, url, Object.keys(asked).length > 0)
    answered.discard()
    if (redirects === MOST_REDIRECTS) throw new FetchError({ kind: 'too-many-redirects', most: MOST_REDIRECTS })
    url = addressAfter(url, { location, status: answered.status }, allow)
  }
}

async function pageOf(answered: Answered, url: URL, isConditional: boolean): Promise<FetchedPage> {
  try {
    if (answered.status === 304 && isConditional) return { kind: 'not-modified' }
    if (answered.status !== 200) throw refused(answered.status)
    const contentType = readableType(answered.header('content-type'), url)
    const etag = sendable(answered.header('etag'))
    const lastModified = sendable(answered.header('last-modified'))
    return {
      kind: 'page',
      url: url.href,
      bytes: await answered.read(),
      contentType,
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
    }
  } finally {
    answered.discard()
  }
}

async function fetchAttachment(url: URL, size: number, { agent, signal }: Means): Promise<Uint8Array> {
  if (size > MOST_BYTES) throw new FetchError({ kind: 'too-large', most: MOST_MEGABYTES })
  const answered = await exchange(url, {}, agent, signal)
  try {
    if (answered.status !== 200) throw refused(answered.status)
    return await answered.read()
  } finally {
    answered.discard()
  }
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

const refused = (status: number): FetchError =>
  new FetchError(status === 404 || status === 410 ? { kind: 'not-found' } : { kind: 'refused', status })

/** What makes a server answer "not modified". */
function conditions({ etag, lastModified }: PageRequest): Record<string, string> {
  const match = sendable(etag)
  const since = sendable(lastModified)
  return {
    ...(match === undefined ? {} : { 'if-none-match': match }),
    ...(since === undefined ? {} : { 'if-modified-since': since }),
  }
}

/** A header's value if it can be kept and sent back. */
const sendable = (value: string | undefined): string | undefined =>
  value !== undefined && /^[\x20-\x7e]{1,500}$/.test(value) ? value : undefined
