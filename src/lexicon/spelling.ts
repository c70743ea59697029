import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js'

/** A word that is shorter has too many neighbours to be corrected. */
const SHORTEST_CORRECTED = 4

/** A word of at least this length may be two edits away, a shorter one only one. */
const TWO_EDITS_FROM = 9

interface Entry {
  readonly word: string
  readonly letters: number
  readonly count: number
}

/** The words of a set of documents, arranged to find near ones. */
export class Vocabulary {
  readonly #byLength = new Map<number, Entry[]>()

  /** @param counts folded word → how often it occurs */
  constructor(counts: ReadonlyMap<string, number>) {
    for (const [word, count] of counts) {
      if (!isCorrectable(word)) continue
      const entries = this.#byLength.get(word.length) ?? []
      entries.push({ word, letters: lettersOf(word), count })
      this.#byLength.set(word.length, entries)
    }
  }

  /**
   * The word nearest to one that is misspelt, by the Damerau-Levenshtein distance (insertions, deletions,
   * substitutions, neighbours swapped): the fewest edits, then the same first letter, then the more frequent, then
   * the order of the alphabet. Undefined if none is near, or if the word is too short or not made of letters only.
   */
  nearest(misspelt: string): string | undefined {
    if (!isCorrectable(misspelt)) return undefined
    const mostEdits = misspelt.length >= TWO_EDITS_FROM ? 2 : 1
    const letters = lettersOf(misspelt)
    let best: { readonly entry: Entry; readonly edits: number } | undefined
    for (let length = misspelt.length - mostEdits; length <= misspelt.length + mostEdits; length++)
      for (const entry of this.#byLength.get(length) ?? []) {
        // One edit changes at most two letters of the set: most words are left out without measuring.
        if (bitsIn(entry.letters ^ letters) > 2 * mostEdits) continue
        const edits = DamerauLevenshteinDistance(misspelt, entry.word, { restricted: true })
        if (edits <= mostEdits && (!best || isNearer(misspelt, entry, edits, best))) best = { entry, edits }
      }
    return best?.entry.word
  }
}

const isCorrectable = (word: string): boolean => word.length >= SHORTEST_CORRECTED && /^\p{L}+$/u.test(word)

function isNearer(misspelt: string, entry: Entry, edits: number, best: { entry: Entry; edits: number }): boolean {
  if (edits !== best.edits) return edits < best.edits
  const [first] = misspelt
  const keeps = entry.word.startsWith(first ?? '')
  if (keeps !== best.entry.word.startsWith(first ?? '')) return keeps
  return entry.count === best.entry.count ? entry.word < best.entry.word : entry.count > best.entry.count
}

/** The set of letters of a word, one bit each; letters outside a to z share bits. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 32)
  return letters
}

function bitsIn(number: number): number {
  let bits = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) bits++
  return bits
}
