import { randomInt } from 'node:crypto'
import type { Forgetful } from './memory-budget.ts'

/** Strings by number. */
export interface Strings {
  readonly size: number
  /** The string with a number, empty if there is none; remembered for the next time. */
  at(number: number): string
  /** The same for who looks at all of them once. */
  once(number: number): string
  /** The number of a string, the lowest if it has several. */
  find(text: string): number | undefined
  /** All its numbers, in order. */
  findAll(text: string): readonly number[]
}

/** Not the same in each process, so that nobody can choose words that all meet in one place. */
const SEED = randomInt(2 ** 32 - 1)

const FNV_PRIME = 0x01000193

/** FNV-1a (Fowler, Noll and Vo) over code units. */
function hashOf(text: string): number {
  let hash = SEED
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  return (hash ^ (hash >>> 15)) >>> 0
}

/**
 * Numbers strings in their order: one string that holds them all, and a hash table (open addressing, at most half full). A
 * map of JavaScript takes three times the memory.
 */
export class StringTable implements Strings, Forgetful {
  readonly #joined: string
  /** Where each string begins, and where the last has ended. */
  readonly #starts: Uint32Array
  readonly #hashes: Uint32Array
  /** The number of a string, plus 1; 0 where there is none. */
  readonly #slots: Uint32Array
  /** Those that were asked for: equal ones are the same then, which is what sets and maps compare first. */
  #strings: string[] = []

  constructor(strings: readonly string[]) {
    this.#joined = strings.join('')
    this.#starts = new Uint32Array(strings.length + 1)
    this.#hashes = new Uint32Array(strings.length)
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * strings.length + 1)))
    for (let number = 0; number < strings.length; number++) {
      const string = strings[number] ?? ''
      this.#starts[number + 1] = (this.#starts[number] ?? 0) + string.length
      const hash = hashOf(string)
      this.#hashes[number] = hash
      let slot = hash & this.#mask
      while ((this.#slots[slot] ?? 0) > 0) slot = (slot + 1) & this.#mask
      this.#slots[slot] = number + 1
    }
  }

  get size(): number {
    return this.#hashes.length
  }

  at(number: number): string {
    const known = this.#strings[number]
    if (known !== undefined) return known
    const string = this.once(number)
    if (number < this.size) this.#strings[number] = string
    return string
  }

  once(number: number): string {
    return this.#joined.slice(this.#starts[number] ?? this.#joined.length, this.#starts[number + 1] ?? 0)
  }

  find(text: string): number | undefined {
    const hash = hashOf(text)
    const slot = this.#slotFrom(hash & this.#mask, text, hash)
    return slot < 0 ? undefined : this.#numberIn(slot)
  }

  findAll(text: string): readonly number[] {
    const hash = hashOf(text)
    const found: number[] = []
    for (let slot = this.#slotFrom(hash & this.#mask, text, hash); slot >= 0; ) {
      found.push(this.#numberIn(slot))
      slot = this.#slotFrom((slot + 1) & this.#mask, text, hash)
    }
    return found
  }

  /** Makes the strings anew that are asked for after this. */
  forget(): void {
    this.#strings = []
  }

  get #mask(): number {
    return this.#slots.length - 1
  }

  #numberIn(slot: number): number {
    return (this.#slots[slot] ?? 0) - 1
  }

  /** The next slot from one on in which a string stands; −1 if it stands in none before the next empty one. */
  #slotFrom(from: number, text: string, hash: number): number {
    let slot = from
    for (let number = this.#numberIn(slot); number >= 0; number = this.#numberIn(slot)) {
      if (this.#hashes[number] === hash && this.#isAt(number, text)) return slot
      slot = (slot + 1) & this.#mask
    }
    return -1
  }

  #isAt(number: number, text: string): boolean {
    const start = this.#starts[number] ?? 0
    return (this.#starts[number + 1] ?? 0) - start === text.length && this.#joined.startsWith(text, start)
  }
}
