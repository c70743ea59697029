/** Something that remembers what it can work out again. */
export interface Forgetful {
  /** Forgets all that it remembers. */
  forget(): void
}

/** What one of those that share a budget has taken of it. */
export interface Share {
  /** Says that it remembers so many bytes more, or fewer if below 0; estimated. */
  take(bytes: number): void
  /** Says that it is being asked. */
  use(): void
}

interface Taken {
  /** Weak, so that a library that nobody has any more is not kept by what it remembers. */
  readonly owner: WeakRef<Forgetful>
  bytes: number
}

/**
 * Bounds what many libraries remember together. Those that were asked longest ago forget first, and all at once: a library
 * that is not asked needs nothing. The one that is being asked is not made to forget; it has bounds of its own.
 */
export class MemoryBudget {
  readonly #most: number
  #bytes = 0
  /** The one that was used last comes last. */
  readonly #taken = new Set<Taken>()
  #last: Taken | undefined

  /** @param most in bytes */
  constructor(most: number) {
    this.#most = most
  }

  /** How many bytes are said to be remembered. */
  get bytes(): number {
    return this.#bytes
  }

  shareFor(owner: Forgetful): Share {
    const taken: Taken = { owner: new WeakRef(owner), bytes: 0 }
    return {
      take: bytes => {
        taken.bytes += bytes
        this.#bytes += bytes
        this.#use(taken)
        this.#makeRoom(taken)
      },
      use: () => {
        this.#use(taken)
      },
    }
  }

  #use(taken: Taken): void {
    if (this.#last === taken) return
    this.#taken.delete(taken)
    this.#taken.add(taken)
    this.#last = taken
  }

  #makeRoom(asked: Taken): void {
    for (const taken of this.#taken) {
      if (this.#bytes <= this.#most || taken === asked) return
      this.#taken.delete(taken)
      this.#bytes -= taken.bytes
      taken.bytes = 0
      taken.owner.deref()?.forget()
    }
  }
}

/** For what all libraries of the process remember of their passages and words: some 16 MB, besides the one that is asked. */
const sharedBudget = new MemoryBudget(2 ** 24)

/** What the parts of one library remember: they forget together, and none of them because of another. */
export class LibraryMemory implements Forgetful, Share {
  readonly #parts: Forgetful[] = []
  readonly #share: Share

  constructor(budget = sharedBudget) {
    this.#share = budget.shareFor(this)
  }

  add(part: Forgetful): void {
    this.#parts.push(part)
  }

  take(bytes: number): void {
    this.#share.take(bytes)
  }

  use(): void {
    this.#share.use()
  }

  forget(): void {
    for (const part of this.#parts) part.forget()
  }
}
