const FIRST_CAPACITY = 256

/** Whole numbers from 0 to 2³² − 1 that are added one by one and take 4 bytes each. */
export class NumberList {
  #numbers: Uint32Array
  #length = 0

  /** @param capacity for how many there is room at first */
  constructor(capacity = FIRST_CAPACITY) {
    this.#numbers = new Uint32Array(capacity)
  }

  get length(): number {
    return this.#length
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(Math.max(FIRST_CAPACITY, 2 * this.#length))
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.#length++] = number
  }

  /** The number at a place, from 0; 0 where there is none. */
  at(place: number): number {
    return place < this.#length ? (this.#numbers[place] ?? 0) : 0
  }

  /** Gives back what was set aside for more numbers. */
  trim(): void {
    this.#numbers = this.#numbers.slice(0, this.#length)
  }

  /** The numbers so far, in an array of just that size. */
  toArray(): Uint32Array {
    return this.#numbers.slice(0, this.#length)
  }
}
