/** What the bytes of a file say that it is. */
export type Signature =
  | 'pdf'
  | 'zip'
  /** Files of old office programs, and encrypted ones of new ones. */
  | 'compound'

/** So many bytes are looked at. */
const HEAD = 1024

const headOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')

/** What the first bytes of a file are the mark of; text has none. */
export function signatureOf(bytes: Uint8Array): Signature | undefined {
  const head = headOf(bytes)
  // A file in a .zip file, or the end of an empty one.
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip'
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1')) return 'compound'
  return head.startsWith('%PDF-') ? 'pdf' : undefined
}

/** Some programs put other things before the mark; text about PDF may look the same. */
export const holdsPdf = (bytes: Uint8Array): boolean => headOf(bytes).includes('%PDF-')

/** True if the bytes begin as pages of the web do. */
export const looksLikeHtml = (bytes: Uint8Array): boolean =>
  /^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^<>]*>\s*)?<(?:!doctype html|html)[\s>]/iu.test(headOf(bytes))
