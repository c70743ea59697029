import { createRequire } from 'node:module'
import { type Agent, request } from 'undici'
import { ACCEPTED_ENCODINGS, readBody } from './body.ts'

/** A server's answer, its body unread. */
export interface Answered {
  readonly status: number
  /** A header's value, by its name in lower case; of one that is sent more often the first. */
  header(name: string): string | undefined
  /** @throws FetchError if it is too large */
  read(): Promise<Uint8Array>
  /** Ends the connection without reading. */
  discard(): void
}

/** Asks for an address once, and follows nothing. */
export async function exchange(
  url: URL,
  asked: Readonly<Record<string, string>>,
  agent: Agent,
  signal: AbortSignal,
): Promise<Answered> {
  const { statusCode, headers, body } = await request(url, {
    dispatcher: agent,
    signal,
    headers: { 'user-agent': userAgent(), 'accept-encoding': ACCEPTED_ENCODINGS, ...asked },
  })
  // A body that is ended early says so where nobody listens any more.
  body.on('error', () => {})
  const header = (name: string): string | undefined => {
    const value = headers[name]
    return typeof value === 'string' ? value : value?.[0]
  }
  return {
    status: statusCode,
    header,
    read: () => readBody(body, { length: header('content-length'), encoding: header('content-encoding') }, signal),
    discard: () => {
      body.destroy()
    },
  }
}

let known: string | undefined

/** Names the program and its version, so that who runs a server knows who asks. */
function userAgent(): string {
  if (known === undefined) {
    const found: unknown = createRequire(import.meta.url)('verbatim/package.json')
    const version = typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '0'
    known = `Verbatim/${version} (a bot that quotes documents)`
  }
  return known
}
