import type { IncomingMessage } from 'node:http'
import { apiErrors } from './api-error.ts'
import { parseJson } from './json.ts'
import type { UploadedFile } from './message-body.ts'

/** Discord takes requests of 25 MiB with files and far less without. */
const longestMultipart = 25 * 1024 * 1024
const longestJson = 1024 * 1024

export interface RequestBody {
  /** The JSON body, or the payload_json of a multipart body; undefined when there is none. */
  readonly json: unknown
  readonly multipart: boolean
  readonly files: readonly UploadedFile[]
}

export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const contentType = request.headers['content-type'] ?? ''
  const multipart = contentType.startsWith('multipart/form-data')
  const bytes = await readBytes(request, multipart ? longestMultipart : longestJson)
  if (bytes.length === 0) return { json: undefined, multipart: false, files: [] }
  if (multipart) return readMultipart(bytes, contentType)
  if (!contentType.startsWith('application/json')) throw apiErrors.badRequest('Expected "Content-Type" header')
  return { json: jsonFrom(bytes.toString('utf8')), multipart: false, files: [] }
}

/** By events: an iterator over the request costs as much as all else that is done with it. */
function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      // What is too long is read to its end, so that the client gets to see the answer, but not kept.
      if (length <= limit) chunks.push(chunk)
    })
    request.on('end', () => {
      if (length > limit) reject(apiErrors.tooLarge())
      else resolve(Buffer.concat(chunks))
    })
    request.on('error', reject)
    request.on('close', () => {
      if (!request.complete) reject(new Error('the connection broke before the request was whole'))
    })
  })
}

async function readMultipart(bytes: Buffer, contentType: string): Promise<RequestBody> {
  let json: unknown
  const files: UploadedFile[] = []
  const form = await new Response(Uint8Array.from(bytes), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw apiErrors.badRequest('The multipart body could not be read.')
    })
  for (const [name, value] of form) {
    const index = name.match(/^files\[(\d+)\]$/)?.[1]
    if (typeof value === 'string') {
      if (name === 'payload_json') json = jsonFrom(value)
    } else if (index !== undefined) {
      const content = new Uint8Array(await value.arrayBuffer())
      files.push({ index: Number(index), name: value.name, size: value.size, contentType: value.type, bytes: content })
    }
  }
  return { json, multipart: true, files: files.toSorted((a, b) => a.index - b.index) }
}

function jsonFrom(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    throw apiErrors.badRequest('The request body contains invalid JSON.')
  }
}
