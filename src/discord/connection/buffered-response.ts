import { STATUS_CODES } from 'node:http'
import type { ResponseLike } from 'discord.js'
import { Headers } from 'undici'

/** The names of those that discord.js reads; of an answer that it took there is often none. */
const READ = /^(?:content-type|retry-after|x-ratelimit-.*)$/iu

const NONE = new Headers()

/** An answer of which all is there, in the form in which discord.js reads it. */
export class BufferedResponse implements ResponseLike {
  readonly status: number
  readonly headers: Headers
  readonly body = null
  readonly bodyUsed = false
  readonly #chunks: readonly Buffer[]

  /**
   * @param headers names and values by turns, as they came
   * @param chunks the body
   */
  constructor(status: number, headers: readonly Buffer[], chunks: readonly Buffer[]) {
    this.status = status
    this.headers = headersOf(headers)
    this.#chunks = chunks
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  get statusText(): string {
    return STATUS_CODES[this.status] ?? ''
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return Uint8Array.from(Buffer.concat(this.#chunks)).buffer
  }

  async text(): Promise<string> {
    return Buffer.concat(this.#chunks).toString('utf8')
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text())
  }
}

function headersOf(raw: readonly Buffer[]): Headers {
  const read: [string, string][] = []
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at]?.toString('latin1') ?? ''
    if (READ.test(name)) read.push([name, raw[at + 1]?.toString('latin1') ?? ''])
  }
  return read.length === 0 ? NONE : new Headers(read)
}
