import { hashOf } from '../corpus/document.ts'

/**
 * A short code by which a quote is found again, in letters and digits of any case:
 *
 *     k3x9a-7f2kq1-1k3-2f
 *     │     │      │   └ how long it is, in UTF-16 code units
 *     │     │      └ where it begins in its document, in UTF-16 code units
 *     │     └ a hash of its words
 *     └ a hash of the document's id
 *
 * All are numbers in base 36. Two different texts share the second part with a chance of one in 2 billion.
 */
export interface Citation {
  readonly document: string
  readonly words: string
  readonly start: number
  readonly length: number
}

const DOCUMENT_DIGITS = 5
const WORDS_DIGITS = 6

/** Hexadecimal digits of a hash that a number holds exactly. */
const HASH_DIGITS = 13

export const citationOf = (documentId: string, start: number, text: string): Citation => ({
  document: documentPart(documentId),
  words: wordsPart(text),
  start,
  length: text.length,
})

export const documentPart = (documentId: string): string => shortHash(documentId, DOCUMENT_DIGITS)

export const wordsPart = (text: string): string => shortHash(text, WORDS_DIGITS)

function shortHash(text: string, digits: number): string {
  const number = Number.parseInt(hashOf(text).slice(0, HASH_DIGITS), 16) % 36 ** digits
  return number.toString(36).padStart(digits, '0')
}

export const encodeCitation = ({ document, words, start, length }: Citation): string =>
  [document, words, start.toString(36), length.toString(36)].join('-')

/** No document is longer than this many digits of base 36 can say. */
const CODE = /^([0-9a-z]{5})-([0-9a-z]{6})-(0|[1-9a-z][0-9a-z]{0,5})-([1-9a-z][0-9a-z]{0,5})$/

/** The citation of a code as somebody typed it, or null if it is none. */
export function decodeCitation(typed: string): Citation | null {
  const match = CODE.exec(typed.trim().toLowerCase())
  if (!match) return null
  const [, document = '', words = '', start = '', length = ''] = match
  return { document, words, start: Number.parseInt(start, 36), length: Number.parseInt(length, 36) }
}
