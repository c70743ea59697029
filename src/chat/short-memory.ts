/** Milliseconds since any fixed moment, never less than before. */
export type Clock = () => number

export const monotonic: Clock = () => performance.now()

export interface ShortMemoryLimits {
  /** In ms: so long after it was last set, a value is forgotten. */
  readonly lifetime: number
  /** So many values are kept; of more, those go first that were set longest ago. */
  readonly most: number
}

/** Keeps values by name for a while. What is over is never given out, and is dropped whenever something is set or asked. */
export class ShortMemory<Value> {
  readonly #limits: ShortMemoryLimits
  readonly #now: Clock
  /** In the order in which they were set, which is the order in which they end. */
  readonly #entries = new Map<string, { readonly value: Value; readonly end: number }>()

  constructor(limits: ShortMemoryLimits, now: Clock = monotonic) {
    this.#limits = limits
    this.#now = now
  }

  /** How many values are kept. */
  get size(): number {
    this.#sweep()
    return this.#entries.size
  }

  get(name: string): Value | undefined {
    this.#sweep()
    return this.#entries.get(name)?.value
  }

  set(name: string, value: Value): void {
    this.#sweep()
    this.#entries.delete(name)
    this.#entries.set(name, { value, end: this.#now() + this.#limits.lifetime })
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#limits.most) return
      this.#entries.delete(oldest)
    }
  }

  #sweep(): void {
    const now = this.#now()
    for (const [name, { end }] of this.#entries) {
      if (end > now) return
      this.#entries.delete(name)
    }
  }
}
