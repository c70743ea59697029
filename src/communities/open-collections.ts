import type { Collection } from '../retrieval/collection.ts'

/** What is open costs memory in proportion to its passages, and so much besides, counted in passages. */
const COST_OF_ONE = 100

/** Collections of documents that are open, by what is in them. Those that were used longest ago are closed. */
export class OpenCollections {
  readonly #mostPassages: number
  /** The one that was used last comes last. */
  readonly #open = new Map<string, Promise<Collection>>()
  readonly #costs = new Map<string, number>()
  #cost = 0

  /** @param mostPassages are open at a time, unless a single collection has more */
  constructor(mostPassages: number) {
    this.#mostPassages = mostPassages
  }

  /** The collection with a key: the one that is open, or is being opened, or else the one that `open` gives. */
  async get(key: string, open: () => Promise<Collection>): Promise<Collection> {
    const known = this.#open.get(key)
    if (known) {
      this.#open.delete(key)
      this.#open.set(key, known)
      return known
    }
    const opening = open()
    this.#open.set(key, opening)
    try {
      const collection = await opening
      if (this.#open.get(key) === opening) this.#count(key, collection)
      return collection
    } catch (thrown) {
      // Whoever asks next tries again.
      if (this.#open.get(key) === opening) this.#open.delete(key)
      throw thrown
    }
  }

  get size(): number {
    return this.#open.size
  }

  #count(key: string, { passages }: Collection): void {
    const cost = COST_OF_ONE + passages.length
    this.#costs.set(key, cost)
    this.#cost += cost
    for (const [oldest] of this.#open) {
      if (this.#cost <= this.#mostPassages) return
      const its = this.#costs.get(oldest)
      // What is still being opened has no cost yet, and somebody waits for it.
      if (oldest === key || its === undefined) continue
      this.#open.delete(oldest)
      this.#costs.delete(oldest)
      this.#cost -= its
    }
  }
}
