/** What has been begun and has not ended, so that a program that stops can finish it. */
export class OpenWork {
  readonly #open = new Set<Promise<unknown>>()
  #isClosed = false

  /** True once nothing new is to be begun. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** How much is open. */
  get size(): number {
    return this.#open.size
  }

  /** Counts `work` as open until it settles. What is open may lead to more, so this is allowed after closing too. */
  add(work: Promise<unknown>): void {
    const end = (): void => void this.#open.delete(settled)
    const settled = work.then(end, end)
    this.#open.add(settled)
  }

  /**
   * Lets nothing new begin and waits for what is open.
   *
   * @param limit in ms
   * @returns true if all ended in time
   */
  async close(limit: number): Promise<boolean> {
    this.#isClosed = true
    let timer: NodeJS.Timeout | undefined
    const tooLate = new Promise<false>(resolve => {
      timer = setTimeout(() => resolve(false), limit)
    })
    try {
      return await Promise.race([this.#ended(), tooLate])
    } finally {
      clearTimeout(timer)
    }
  }

  async #ended(): Promise<true> {
    while (this.#open.size > 0) await Promise.all(this.#open)
    return true
  }
}
