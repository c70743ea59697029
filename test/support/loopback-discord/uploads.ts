import type { IncomingMessage, ServerResponse } from 'node:http'
import type { APIAttachment } from 'discord-api-types/v10'
import type { FileInput } from './command-input.ts'
import type { Snowflakes } from './snowflakes.ts'

/** The files that people send along with commands, as Discord's content network gives them out. */
export class Uploads {
  readonly #ids: Snowflakes
  readonly #files = new Map<string, FileInput>()
  /** Without a slash at its end; where this server serves it. */
  baseUrl = 'https://cdn.discordapp.com'

  constructor(ids: Snowflakes) {
    this.#ids = ids
  }

  add(file: FileInput): APIAttachment {
    const id = this.#ids.next()
    const path = `/ephemeral-attachments/${this.#ids.next()}/${id}/${encodeURIComponent(file.filename)}`
    this.#files.set(path, file)
    return {
      id,
      filename: file.filename,
      size: file.size ?? file.bytes.length,
      url: `${this.baseUrl}${path}`,
      proxy_url: `${this.baseUrl}${path}`,
      ...(file.contentType === undefined ? {} : { content_type: file.contentType }),
    }
  }

  /** @returns false if no file is asked for */
  serve({ method, url = '/' }: IncomingMessage, response: ServerResponse): boolean {
    const file = method === 'GET' ? this.#files.get(url) : undefined
    if (!file) return false
    response.writeHead(200, { 'content-type': file.contentType ?? 'application/octet-stream' }).end(file.bytes)
    return true
  }
}
