import { ownCopyOf } from './own-copy.ts'

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
    const own = ownCopyOf(text)
    const found = old.get(own) ?? find(own)
    if (young.size >= size) {
      old = young
      young = new Map()
    }
    young.set(own, found)
    return found
  }
}
