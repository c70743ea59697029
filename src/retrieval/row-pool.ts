/** So many numbers are kept for the next one who needs some: 8 MB. */
const MOST_KEPT = 2 ** 21

const smallestPower = (size: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, size)))

/**
 * Hands on rows of numbers. Made and dropped with each question they would be megabytes a second off the heap of
 * JavaScript, of which the collector of garbage stops everything to catch up.
 */
export class RowPool {
  /** By their length, a power of 2. */
  readonly #kept = new Map<number, Float32Array[]>()
  #count = 0

  /** @returns at least `size` numbers, of any value */
  take(size: number): Float32Array {
    const length = smallestPower(size)
    const row = this.#kept.get(length)?.pop()
    if (!row) return new Float32Array(length)
    this.#count -= length
    return row
  }

  /** Takes back a row that `take` gave and nobody uses any more. */
  giveBack(row: Float32Array): void {
    if (this.#count + row.length > MOST_KEPT) return
    const kept = this.#kept.get(row.length)
    if (kept) kept.push(row)
    else this.#kept.set(row.length, [row])
    this.#count += row.length
  }
}
