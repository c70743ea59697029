import { crc32 } from 'node:zlib'

/** The version and a checksum of all that follows, in 32 bits each; then what says what it was made from, and the columns. */
const VERSION_AT = 0
const CHECKSUM_AT = 4
const ORIGIN_AT = 8
const ORIGIN_BYTES = 32
const COLUMNS_AT = ORIGIN_AT + ORIGIN_BYTES

/** What columns were made by and from. */
export interface Seal {
  /** Of the format and of all that decides what stands in it: 0 to 2³² − 1. */
  readonly version: number
  /** SHA-256 of what the columns were made from. */
  readonly origin: Uint8Array
}

/** Columns as they are kept. */
export function seal({ version, origin }: Seal, columns: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(COLUMNS_AT + columns.length)
  bytes.set(origin, ORIGIN_AT)
  bytes.set(columns, COLUMNS_AT)
  const header = new DataView(bytes.buffer)
  header.setUint32(VERSION_AT, version, true)
  header.setUint32(CHECKSUM_AT, crc32(bytes.subarray(ORIGIN_AT)), true)
  return bytes
}

/** The columns, at a multiple of 4 bytes in their buffer; null if they have another seal, or are damaged. */
export function unseal({ version, origin }: Seal, bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < COLUMNS_AT) return null
  // Numbers of 32 bits must begin at a multiple of 4 bytes, and what comes from a database may lie anywhere in a buffer.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const header = new DataView(aligned.buffer, aligned.byteOffset)
  if (header.getUint32(VERSION_AT, true) !== version) return null
  if (header.getUint32(CHECKSUM_AT, true) !== crc32(aligned.subarray(ORIGIN_AT))) return null
  if (Buffer.compare(origin, aligned.subarray(ORIGIN_AT, COLUMNS_AT)) !== 0) return null
  return aligned.subarray(COLUMNS_AT)
}
