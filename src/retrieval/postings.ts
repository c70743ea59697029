/** The passages that hold one term, in order, and how much the term counts in each. */
export interface Postings {
  readonly passages: Int32Array
  /** Between 0 and 1: the saturated frequency tf / (k₁ + tf), its fields weighted and their lengths taken in. */
  readonly frequencies: Float32Array
  /** The highest of them. */
  readonly highest: number
}

/** The postings of some terms one after another: 8 bytes for each passage that holds a term. */
export interface PostingsRun {
  /** The numbers of the terms. */
  readonly terms: Uint32Array
  /** Where the postings of each of `terms` begin, and where the last have ended. */
  readonly starts: Uint32Array
  readonly passages: Int32Array
  readonly frequencies: Float32Array
}

/** The postings of all terms. */
export class PostingLists {
  readonly #numbers: ReadonlyMap<string, number>
  /** By the number of the term; with the end of the last. */
  readonly #starts: Uint32Array
  readonly #passages: Int32Array
  readonly #frequencies: Float32Array
  readonly #highest: Float32Array

  /**
   * @param terms all terms, by number
   * @param runs of segments of the library, one after another, so that the passages of a term come in order
   */
  constructor(terms: readonly string[], runs: readonly PostingsRun[]) {
    this.#numbers = new Map(terms.map((term, number) => [term, number]))
    this.#starts = startsOf(terms.length, runs)
    const total = this.#starts[terms.length] ?? 0
    this.#passages = new Int32Array(total)
    this.#frequencies = new Float32Array(total)
    this.#highest = new Float32Array(terms.length)
    this.#fill(runs)
  }

  /** The number of terms. */
  get size(): number {
    return this.#numbers.size
  }

  of(term: string): Postings | undefined {
    const number = this.#numbers.get(term)
    if (number === undefined) return undefined
    const start = this.#starts[number]
    const end = this.#starts[number + 1]
    return {
      passages: this.#passages.subarray(start, end),
      frequencies: this.#frequencies.subarray(start, end),
      highest: this.#highest[number] ?? 0,
    }
  }

  /** How many passages hold a term. */
  count(term: string): number {
    const number = this.#numbers.get(term)
    return number === undefined ? 0 : (this.#starts[number + 1] ?? 0) - (this.#starts[number] ?? 0)
  }

  #fill(runs: readonly PostingsRun[]): void {
    const next = this.#starts.slice()
    for (const { terms, starts, passages, frequencies } of runs) {
      terms.forEach((term, at) => {
        const to = next[term] ?? 0
        const [start, end] = [starts[at] ?? 0, starts[at + 1] ?? 0]
        this.#passages.set(passages.subarray(start, end), to)
        this.#frequencies.set(frequencies.subarray(start, end), to)
        next[term] = to + end - start
        let highest = this.#highest[term] ?? 0
        for (let posting = start; posting < end; posting++) highest = Math.max(highest, frequencies[posting] ?? 0)
        this.#highest[term] = highest
      })
    }
  }
}

function startsOf(termCount: number, runs: readonly PostingsRun[]): Uint32Array {
  const starts = new Uint32Array(termCount + 1)
  for (const run of runs)
    run.terms.forEach((term, at) => {
      starts[term + 1] = (starts[term + 1] ?? 0) + (run.starts[at + 1] ?? 0) - (run.starts[at] ?? 0)
    })
  for (let term = 0; term < termCount; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  return starts
}
