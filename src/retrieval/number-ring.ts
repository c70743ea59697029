/** Where some numbers stand in a ring. */
export interface RingPlace {
  /** In `NumberRing.numbers`. */
  readonly from: number
  /** How many numbers had been written when these began; they are there until a whole ring more was written. */
  readonly writtenBefore: number
}

/**
 * Numbers in one block of memory, in which the newest overwrite the oldest. What is worked out for each question and
 * soon needed no more would else be an array of its own each time, off the heap of JavaScript, of which the collector of
 * garbage stops everything to catch up.
 */
export class NumberRing {
  /** How many numbers fit in. */
  readonly size: number
  #numbers: Float32Array | undefined
  #written = 0

  constructor(size: number) {
    this.size = size
  }

  /** The block; set aside when it is first needed. */
  get numbers(): Float32Array {
    this.#numbers ??= new Float32Array(this.size)
    return this.#numbers
  }

  /**
   * Room for `count` numbers, side by side and all 0.
   *
   * @throws RangeError if there are more than fit in
   */
  room(count: number): RingPlace {
    if (count > this.size) throw new RangeError(`A ring of ${this.size} numbers has no room for ${count}.`)
    const left = this.size - (this.#written % this.size)
    // What would not be side by side begins at the front again.
    if (count > left) this.#written += left
    const place = { from: this.#written % this.size, writtenBefore: this.#written }
    this.#written += count
    this.numbers.fill(0, place.from, place.from + count)
    return place
  }

  /** True if numbers are still as they were written. */
  holds({ writtenBefore }: RingPlace): boolean {
    return this.#written - writtenBefore <= this.size
  }
}
