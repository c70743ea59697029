import Metaphone from 'natural/lib/natural/phonetics/metaphone.js'
import { DOUBLING, editDistance, NEW_LETTER } from './edit-distance.ts'

/** How much nearer two words are that sound the same. */
const SAME_SOUND = 0.3

/** The costliest mistake that is looked for in a word of so many letters, from none on; the last for all longer ones. */
const MOST_COST = [0, 0, 0, 0.6, 1, 1, 1.5, 1.5, 2]

/** A word that may be meant. */
export interface Correction {
  readonly word: string
  /** How far it is from what was typed, in the costs of editDistance, less if both sound the same; 0 for the same word. */
  readonly cost: number
}

/** Words of one length. There may be many, and few of them are ever read: they take some 10 bytes more than their letters. */
interface Group {
  readonly length: number
  /** One after another. */
  readonly words: string
  readonly counts: Uint32Array
  /** The set of letters of each word. */
  readonly letters: Int32Array
  /** How words sound, of those of which it was asked: finding it out takes longer than comparing letters. */
  readonly sounds: Map<string, string>
}

const wordAt = ({ words, length }: Group, at: number): string => words.slice(at * length, (at + 1) * length)

const metaphone = new Metaphone()

/** So many words that were looked for are remembered; past it the memory starts anew. */
const REMEMBERED_WORDS = 2_000

/** Folded words and how often each occurs; a map from one to the other will do. */
export interface WordCounts extends Iterable<readonly [word: string, count: number]> {
  has(word: string): boolean
}

/** Words to correct misspelt ones by, arranged to find near ones. */
export class Vocabulary {
  readonly #counts: WordCounts
  /** Made when it is first needed: most questions hold no mistake. */
  #groups: ReadonlyMap<number, Group> | undefined
  /** What was looked for and how far → what was found: people ask for the same things. */
  readonly #remembered = new Map<string, Correction | null>()

  constructor(counts: WordCounts) {
    this.#counts = counts
  }

  has(word: string): boolean {
    return this.#counts.has(word)
  }

  /**
   * The word nearest to one that is misspelt: the one with the cheapest mistake, then the more frequent, then the first
   * in the order of the alphabet. Undefined if none is near, or if the word is too short or not made of letters only;
   * near words have at most two letters more or fewer.
   *
   * @param within words that cost more are none
   */
  nearest(misspelt: string, within = Infinity): Correction | undefined {
    if (this.#counts.has(misspelt)) return { word: misspelt, cost: 0 }
    const most = Math.min(mostCost(misspelt), within)
    if (most === 0) return undefined
    const key = `${misspelt} ${most}`
    const known = this.#remembered.get(key)
    if (known !== undefined) return known ?? undefined
    // Most mistakes are small ones, and looking for those only is much faster.
    const found = (most > 1 ? this.#within(misspelt, 1) : undefined) ?? this.#within(misspelt, most)
    if (this.#remembered.size >= REMEMBERED_WORDS) this.#remembered.clear()
    this.#remembered.set(key, found ?? null)
    return found
  }

  #within(misspelt: string, most: number): Correction | undefined {
    this.#groups ??= groupsOf(this.#counts)
    const search = { misspelt, letters: lettersOf(misspelt), sound: metaphone.process(misspelt), most }
    let best: Counted | undefined
    for (const difference of [0, 1, -1, 2, -2]) {
      const group = this.#groups.get(misspelt.length + difference)
      const least = Math.abs(difference) * DOUBLING - SAME_SOUND
      if (group && least <= (best?.cost ?? most)) best = nearestIn(group, search, best)
    }
    return best && { word: best.word, cost: best.cost }
  }
}

interface Search {
  readonly misspelt: string
  readonly letters: number
  readonly sound: string
  readonly most: number
}

type Counted = Correction & { readonly count: number }

/** The nearest word of `group`, or `best` if that is nearer. */
function nearestIn(group: Group, search: Search, best: Counted | undefined): Counted | undefined {
  const { counts, letters } = group
  let nearest = best
  for (let at = 0; at < letters.length; at++) {
    const limit = (nearest?.cost ?? search.most) + SAME_SOUND
    const others = letters[at] ?? 0
    // Each edit brings or takes one letter at most: nearly all words are left out without measuring.
    if (NEW_LETTER * Math.max(bitsIn(others & ~search.letters), bitsIn(search.letters & ~others)) > limit) continue
    const word = wordAt(group, at)
    const cost = costOf(word, group.sounds, search, limit)
    if (cost > search.most) continue
    const found = { word, cost, count: counts[at] ?? 0 }
    if (!nearest || isBetter(found, nearest)) nearest = found
  }
  return nearest
}

function costOf(word: string, sounds: Group['sounds'], { misspelt, sound }: Search, limit: number): number {
  const distance = editDistance(misspelt, word, limit)
  if (distance === Infinity) return distance
  let other = sounds.get(word)
  if (other === undefined) {
    other = metaphone.process(word)
    sounds.set(word, other)
  }
  return other === sound ? Math.max(0, distance - SAME_SOUND) : distance
}

/** 0 for what is not corrected. */
const mostCost = (word: string): number =>
  isOfLetters(word) ? (MOST_COST[Math.min(word.length, MOST_COST.length - 1)] ?? 0) : 0

/** The letters of English are told faster. */
const isOfLetters = (word: string): boolean => /^[a-z]+$/.test(word) || /^\p{L}+$/u.test(word)

function isBetter(one: Counted, other: Counted): boolean {
  if (one.cost !== other.cost) return one.cost < other.cost
  return one.count === other.count ? one.word < other.word : one.count > other.count
}

function groupsOf(counts: WordCounts): ReadonlyMap<number, Group> {
  const byLength = new Map<number, [word: string, count: number][]>()
  for (const [word, count] of counts) {
    if (mostCost(word) === 0) continue
    const known = byLength.get(word.length)
    if (known) known.push([word, count])
    else byLength.set(word.length, [[word, count]])
  }
  return new Map(Array.from(byLength, ([length, words]) => [length, groupOf(length, words)]))
}

const groupOf = (length: number, words: readonly (readonly [word: string, count: number])[]): Group => ({
  length,
  words: words.map(([word]) => word).join(''),
  counts: Uint32Array.from(words, ([, count]) => count),
  letters: Int32Array.from(words, ([word]) => lettersOf(word)),
  sounds: new Map(),
})

/** The set of letters of a word, one bit each; letters outside a to z share bits. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 32)
  return letters
}

/** How many of 32 bits are 1 (Warren, Hacker's Delight, section 5-1). */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
