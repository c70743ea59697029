import { DocumentError } from './problem.ts'

/** Files above this many bytes are refused: analysis takes time and memory in proportion. */
export const LARGEST_FILE = 10 * 1024 * 1024

/** Texts above this many UTF-16 code units are refused. */
export const LONGEST_TEXT = 5_000_000

/**
 * The text of a file without byte order marks at its start, otherwise unchanged: UTF-8, or UTF-16 with a byte order
 * mark, or else in the encoding that it is declared to be in.
 *
 * @param declared - the name of an encoding, as web pages and content types have it
 * @throws DocumentError too-large, or not-text if the bytes are in none of these or hold a NUL
 */
export function decode(bytes: Uint8Array, declared?: string): string {
  checkSize(bytes)
  const text = decodedAs(encodingByMark(bytes), bytes) ?? decodedAs(declared, bytes)
  if (text === undefined) throw new DocumentError({ kind: 'not-text' })
  // The decoder takes one mark off; a parser that takes off a second one would count from the wrong place.
  return text.replace(/^\uFEFF+/, '')
}

/** @throws DocumentError too-large */
export function checkSize({ length }: Uint8Array): void {
  if (length > LARGEST_FILE) throw new DocumentError({ kind: 'too-large', most: LARGEST_FILE / 1024 / 1024 })
}

function encodingByMark([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** The text if the bytes are in that encoding, and if there is such a one. No text holds a NUL. */
function decodedAs(encoding: string | undefined, bytes: Uint8Array): string | undefined {
  if (encoding === undefined) return undefined
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    const text = decoder.decode(bytes)
    if (text.includes('\0')) return undefined
    return decoder.encoding === 'windows-1252' ? withWindowsSigns(text) : text
  } catch {
    return undefined
  }
}

/** What the bytes from 0x80 to 0x9F stand for in windows-1252, by the Encoding Standard of the WHATWG. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** The standard makes ISO-8859-1 a name of windows-1252; Node.js 20 decodes both as the former, without these signs. */
const withWindowsSigns = (text: string): string =>
  text.replaceAll(/[\u0080-\u009F]/gu, sign => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80))

/** The encoding that a content type such as "text/html; charset=iso-8859-1" names. */
export const charsetOf = (contentType: string | undefined): string | undefined =>
  /;\s*charset\s*=\s*"?([\w.:-]{1,40})/iu.exec(contentType ?? '')?.[1]
