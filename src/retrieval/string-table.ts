import { randomInt } from 'node:crypto'
import type { Forgetful } from './memory-budget.ts'
import { NumberList } from './number-list.ts'
import { type StringColumn, stringOf } from './string-column.ts'

/** Different strings by number. */
export interface Strings {
  readonly size: number
  /** The string with a number, empty if there is none; remembered for the next time. */
  at(number: number): string
  /** The same for who looks at all of them once. */
  once(number: number): string
  /** The number of a string. */
  find(text: string): number | undefined
}

/** Not the same in each process, so that nobody can choose words that all meet in one place. */
const SEED = randomInt(2 ** 32 - 1)

const FNV_PRIME = 0x01000193

/** FNV-1a (Fowler, Noll and Vo) over code units; a `kind` makes it another function. */
function hashOf(units: StringColumn['units'], from: number, to: number, kind: number): number {
  let hash = SEED ^ kind
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (units[at] ?? 0), FNV_PRIME)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** The same of a string. */
function hashOfText(text: string, kind: number): number {
  let hash = SEED ^ kind
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  return (hash ^ (hash >>> 15)) >>> 0
}

const FIRST_CAPACITY = 256

const LAST_OF_LATIN_1 = 0xff

/**
 * Numbers strings in the order in which they are added. A hash table over code units (open addressing, at most half full):
 * a map of JavaScript takes three times the memory, and needs a string of each for each look.
 */
export class StringTable implements Strings, Forgetful {
  #units: Uint16Array
  readonly #ends: NumberList
  readonly #hashes: NumberList
  readonly #kinds: NumberList
  #kindCount = 0
  /** The number of a string, plus 1; 0 where there is none. */
  #slots: Uint32Array
  /** Those that were asked for: equal ones are the same then, which is what sets and maps compare first. */
  #strings: string[] = []
  /** All of them one after another, once any was asked for: it takes a tenth of the time to cut one out of a string. */
  #joined: string | undefined

  /** @param capacity how many strings, and code units in all, there is room for at first */
  constructor(capacity = { strings: FIRST_CAPACITY / 2, units: FIRST_CAPACITY }) {
    this.#units = new Uint16Array(capacity.units)
    this.#ends = new NumberList(capacity.strings)
    this.#hashes = new NumberList(capacity.strings)
    this.#kinds = new NumberList(capacity.strings)
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * Math.max(1, capacity.strings))))
  }

  get size(): number {
    return this.#ends.length
  }

  /** One more than the highest kind of any string; 0 without strings. */
  get kindCount(): number {
    return this.#kindCount
  }

  /** All strings in the order of their numbers; good until more are added. */
  get column(): StringColumn {
    const starts = new Uint32Array(this.size + 1)
    starts.set(this.#ends.toArray(), 1)
    return { units: this.#units.subarray(0, this.#startOf(this.size)), starts }
  }

  /** The kind of each string. */
  get kinds(): Uint32Array {
    return this.#kinds.toArray()
  }

  at(number: number): string {
    const known = this.#strings[number]
    if (known !== undefined) return known
    const string = this.once(number)
    if (number < this.size) this.#strings[number] = string
    return string
  }

  once(number: number): string {
    return this.#read(this.#startOf(number), this.#ends.at(number))
  }

  /** @param kind equal strings of different kinds, whole numbers from 0, have different numbers */
  find(text: string, kind = 0): number | undefined {
    const hash = hashOfText(text, kind)
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let held = this.#slots[slot] ?? 0; held > 0; held = this.#slots[slot] ?? 0) {
      const number = held - 1
      if (this.#hashes.at(number) === hash && this.#kinds.at(number) === kind && this.#isAt(number, text)) return number
      slot = (slot + 1) & mask
    }
    return undefined
  }

  /** The number of a string of a column, which is added if there is none like it. */
  add({ units, starts }: StringColumn, at: number, kind = 0): number {
    const from = starts[at] ?? 0
    const to = starts[at + 1] ?? 0
    const hash = hashOf(units, from, to, kind)
    const slot = this.#slotOf(units, from, to, { kind, hash })
    const held = this.#slots[slot] ?? 0
    if (held > 0) return held - 1
    const start = this.#startOf(this.size)
    this.#makeRoomFor(start + to - from)
    // Words are short: to make a view of each takes longer than to copy it.
    for (let unit = from; unit < to; unit++) this.#units[start + unit - from] = units[unit] ?? 0
    this.#joined = undefined
    this.#ends.push(start + to - from)
    this.#hashes.push(hash)
    this.#kinds.push(kind)
    this.#kindCount = Math.max(this.#kindCount, kind + 1)
    this.#slots[slot] = this.size
    if (2 * this.size > this.#slots.length) this.#spread()
    return this.size - 1
  }

  /** Makes the strings anew that are asked for after this. */
  forget(): void {
    this.#strings = []
  }

  /** Gives back what was set aside for more strings. */
  trim(): void {
    this.#units = this.#units.slice(0, this.#startOf(this.size))
    for (const list of [this.#ends, this.#hashes, this.#kinds]) list.trim()
  }

  #read(start: number, end: number): string {
    this.#joined ??= joined(this.#units.subarray(0, this.#startOf(this.size)))
    return this.#joined.slice(start, end)
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends.at(number - 1)
  }

  /** Where the string stands among the slots, or where it would stand. */
  #slotOf(
    units: StringColumn['units'],
    from: number,
    to: number,
    { kind, hash }: { readonly kind: number; readonly hash: number },
  ): number {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let held = this.#slots[slot] ?? 0; held > 0; held = this.#slots[slot] ?? 0) {
      const number = held - 1
      const isSame =
        this.#hashes.at(number) === hash && this.#kinds.at(number) === kind && this.#equals(number, units, from, to)
      if (isSame) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  #equals(number: number, units: StringColumn['units'], from: number, to: number): boolean {
    const start = this.#startOf(number)
    if (this.#ends.at(number) - start !== to - from) return false
    for (let at = from; at < to; at++) if (this.#units[start + at - from] !== units[at]) return false
    return true
  }

  #isAt(number: number, text: string): boolean {
    const start = this.#startOf(number)
    if (this.#ends.at(number) - start !== text.length) return false
    for (let at = 0; at < text.length; at++) if (this.#units[start + at] !== text.charCodeAt(at)) return false
    return true
  }

  #makeRoomFor(length: number): void {
    if (length <= this.#units.length) return
    const larger = new Uint16Array(Math.max(length, 2 * this.#units.length))
    larger.set(this.#units)
    this.#units = larger
  }

  #spread(): void {
    const slots = new Uint32Array(2 * this.#slots.length)
    const mask = slots.length - 1
    for (let number = 0; number < this.size; number++) {
      let slot = this.#hashes.at(number) & mask
      while ((slots[slot] ?? 0) > 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
    this.#slots = slots
  }
}

/** With one byte a character where that is enough. */
const joined = (units: Uint16Array): string =>
  stringOf(units.every(unit => unit <= LAST_OF_LATIN_1) ? Uint8Array.from(units) : units)
