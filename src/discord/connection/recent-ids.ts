/** Remembers the last ids it was asked about, so that what Discord delivers twice is handled once. */
export class RecentIds {
  readonly #limit: number
  readonly #ids = new Set<string>()

  /** @param limit how many ids are kept, at least 1 */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** True the first time. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false
    this.#ids.add(id)
    if (this.#ids.size > this.#limit) {
      for (const oldest of this.#ids) {
        this.#ids.delete(oldest)
        break
      }
    }
    return true
  }
}
