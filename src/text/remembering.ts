/**
 * `find` with a memory: texts that come again are not looked through again.
 *
 * @param size at most twice so many texts are remembered; of more, those that were asked for longest ago are forgotten
 */
export function remembering<T>(find: (text: string) => T, size: number): (text: string) => T {
  let young = new Map<string, T>()
  let old: ReadonlyMap<string, T> = new Map()
  return text => {
    const known = young.get(text)
    if (known !== undefined) return known
    const found = old.get(text) ?? find(text)
    if (young.size >= size) {
      old = young
      young = new Map()
    }
    young.set(text, found)
    return found
  }
}
