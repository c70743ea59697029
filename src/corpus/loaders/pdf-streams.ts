import { constants, inflateSync } from 'node:zlib'
import { DocumentError } from '../problem.ts'

/** What is packed into a PDF, its pictures aside, may be this large in bytes, and each picture too. */
export const LARGEST_UNPACKED_PDF = 100 * 1024 * 1024

/** What is packed, packed again, and so on. */
const MOST_LAYERS = 4

/**
 * Unpacks all that is packed into a PDF, to see how large it is before a parser does.
 *
 * @throws DocumentError unpacks-too-large
 */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = LARGEST_UNPACKED_PDF
  for (const { data, isPicture } of streamsIn(file)) {
    const size = unpackedSize(data, isPicture ? LARGEST_UNPACKED_PDF : left)
    if (!isPicture) left -= size
    if (left < 0) throw tooLarge()
  }
}

interface PackedStream {
  readonly data: Buffer
  readonly isPicture: boolean
}

function* streamsIn(file: Buffer): Generator<PackedStream, void> {
  let before = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', before)) {
    const end = file.indexOf('endstream', at + 6)
    if (end < 0) return
    const start = file[at + 6] === 0x0d ? at + 8 : at + 7
    const dictionary = file.toString('latin1', Math.max(before, at - 2000), at)
    yield { data: file.subarray(start, end), isPicture: /\/Subtype\s*\/Image\b/u.test(dictionary) }
    before = end + 9
  }
}

function unpackedSize(data: Buffer, most: number, layers = 0): number {
  if (!isPacked(data)) return 0
  if (layers === MOST_LAYERS) throw tooLarge()
  const unpacked = unpackedUpTo(data, most)
  return unpacked === null ? 0 : unpacked.length + unpackedSize(unpacked, most - unpacked.length, layers + 1)
}

/** The two bytes that zlib begins with. */
const isPacked = (data: Buffer): boolean =>
  data.length > 2 && ((data[0] ?? 0) & 0x0f) === 8 && data.readUInt16BE(0) % 31 === 0

/** Null if it is not packed in this way after all, or damaged. */
function unpackedUpTo(data: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH })
  } catch (thrown) {
    if (isOfCode(thrown, 'ERR_BUFFER_TOO_LARGE')) throw tooLarge()
    return null
  }
}

const isOfCode = (thrown: unknown, code: string): boolean =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === code

const tooLarge = (): DocumentError =>
  new DocumentError({ kind: 'unpacks-too-large', most: LARGEST_UNPACKED_PDF / 1024 / 1024 })
