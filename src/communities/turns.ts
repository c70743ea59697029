/** Lets what is done under one name be done one after the other. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Does something when everything that was given before under the same name is done. */
  async take<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(name) ?? Promise.resolve()
    // Whoever gave what went before hears of its failure.
    const mine = before.then(act, act)
    this.#last.set(name, mine)
    try {
      return await mine
    } finally {
      if (this.#last.get(name) === mine) this.#last.delete(name)
    }
  }
}
