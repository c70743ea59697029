/** V8 copies what is cut out of a string up to this length, in code units. */
const LONGEST_COPIED = 12

/**
 * The same text on its own. V8 keeps the whole of a string as long as a part of it that was cut out is kept: what is
 * remembered of sentences and words would keep documents and libraries that nobody needs any more.
 */
export const ownCopyOf = (text: string): string => (text.length <= LONGEST_COPIED ? text : ` ${text}`.slice(1))
