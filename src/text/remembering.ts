/** V8 copies what is cut out of a string up to this length, in code units. */
const LONGEST_COPIED = 12

/** The same text on its own: a part of a string keeps the whole of it, and what is remembered would keep documents. */
const onItsOwn = (text: string): string => (text.length <= LONGEST_COPIED ? text : ` ${text}`.slice(1))

/**
 * `find` with a memory: texts that come again are not looked through again.
 *
 * @param size at most twice so many texts are remembered; of more, those that were asked for longest ago are forgotten
 */
export function remembering<T>(find: (text: string) => T, size: number): (text: string) => T {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  return text => {
    const known = young.get(text)
    if (known !== undefined) return known
    const own = onItsOwn(text)
    const found = old.get(own) ?? find(own)
    if (young.size >= size) {
      old = young
      young = new Map()
    }
    young.set(own, found)
    return found
  }
}
