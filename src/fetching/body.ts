import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { shown } from './content-type.ts'
import { FetchError } from './fetch-error.ts'

/** In MB of 2^20 bytes: of what is sent, and of what is unpacked from it. */
export const MOST_MEGABYTES = 10
export const MOST_BYTES = MOST_MEGABYTES * 2 ** 20

/** How servers are asked to pack; deflate is understood too, but servers do not agree on what it is. */
export const ACCEPTED_ENCODINGS = 'gzip, br'

/** What a server says of a body. */
export interface BodyHeaders {
  readonly length: string | undefined
  readonly encoding: string | undefined
}

/**
 * Reads a body to its end and unpacks it. It is counted while it is read and again while it is unpacked; what a server
 * says of its length is believed only where that is too much.
 *
 * @throws FetchError if it is larger than {@link MOST_BYTES}, or packed in an unknown way
 */
export async function readBody(body: Readable, headers: BodyHeaders, signal: AbortSignal): Promise<Uint8Array> {
  if (Number(headers.length) > MOST_BYTES) throw tooLarge()
  const unpacker = unpackerOf(headers.encoding)
  const chunks: Uint8Array[] = []
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of bounded(source)) chunks.push(chunk)
  }
  if (unpacker === null) await pipeline(body, collect, { signal })
  else await pipeline(body, bounded, unpacker, collect, { signal })
  return new Uint8Array(Buffer.concat(chunks))
}

const tooLarge = (): FetchError => new FetchError({ kind: 'too-large', most: MOST_MEGABYTES })

async function* bounded(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let read = 0
  for await (const chunk of source) {
    read += chunk.byteLength
    if (read > MOST_BYTES) throw tooLarge()
    yield chunk
  }
}

/** Null for what is sent as it is. */
function unpackerOf(encoding = ''): Transform | null {
  const name = encoding.trim().toLowerCase()
  switch (name) {
    case '':
    case 'identity':
      return null
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'deflate':
      return createInflate()
    default:
      throw new FetchError({ kind: 'wrong-type', type: shown(name) })
  }
}
