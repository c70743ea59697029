import { AppError } from '../errors.ts'

/** Files above this many bytes are refused: analysis takes time and memory in proportion. */
export const LARGEST_FILE = 10 * 1024 * 1024

/**
 * The text of a file: UTF-8 without byte order marks at its start, otherwise unchanged.
 *
 * @throws AppError bad-document if the bytes are too many, are not UTF-8 or hold a NUL
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_FILE)
    throw new AppError(
      'bad-document',
      `it is larger than ${LARGEST_FILE / 1024 / 1024} MB; split it into several files`,
    )
  const text = decodeUtf8(bytes)
  if (text.includes('\0')) throw new AppError('bad-document', 'it is not a text file; save it as plain text in UTF-8')
  return text
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    // The decoder takes one mark off; a parser that takes off a second one would count from the wrong place.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF+/, '')
  } catch (cause) {
    throw new AppError('bad-document', 'it is not written in UTF-8; save it again in that encoding', { cause })
  }
}
