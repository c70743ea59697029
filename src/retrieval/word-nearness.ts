import { likenessTo } from '../lexicon/word-likeness.ts'
import type { WordTable } from './word-numbers.ts'

/** What is known of all words together takes at most so many numbers of 4 bytes. */
const MOST_REMEMBERED = 2_000_000

/** No nearness is so low. */
const UNKNOWN = -2

/** Only a word of the same term is as near as 1. */
const NEAREST_OTHER = 0.99

/** How near each word of a library comes to a word of a question, as far as it was asked for. */
interface Row {
  readonly term: number | undefined
  readonly likeness: (word: string) => number
  /** By the number of the word: 1 for one of the same term, else −1 to 1 by its meaning. */
  readonly values: Float32Array
}

/** Remembers how near the words of a library come to those of questions, since questions are about the same things. */
export class WordNearness {
  readonly #table: WordTable
  readonly #terms: ReadonlyMap<string, number>
  /** By asked word; the one that was used last comes last. */
  readonly #rows = new Map<string, Row>()

  constructor(table: WordTable) {
    this.#table = table
    this.#terms = new Map(table.terms.map((term, number) => [term, number]))
  }

  /** For a word that is asked for, and its term, how near the nearest of some words of the library comes: 0 to 1. */
  nearestTo(term: string, word: string): (numbers: Uint32Array) => number {
    const row = this.#rowOf(term, word)
    return numbers => {
      let nearest = 0
      for (const number of numbers) {
        // Read back after it is written: a value is rounded to 32 bits, and must be the same each time.
        if (row.values[number] === UNKNOWN) row.values[number] = this.#nearness(row, number)
        const value = row.values[number] ?? 0
        if (value > nearest) nearest = value
      }
      return nearest
    }
  }

  #nearness({ term, likeness }: Row, number: number): number {
    return this.#table.termOf[number] === term ? 1 : Math.min(NEAREST_OTHER, likeness(this.#table.words[number] ?? ''))
  }

  #rowOf(term: string, word: string): Row {
    const key = `${term} ${word}`
    const row = this.#rows.get(key) ?? {
      term: this.#terms.get(term),
      likeness: likenessTo(word),
      values: new Float32Array(this.#table.words.length).fill(UNKNOWN),
    }
    this.#rows.delete(key)
    this.#rows.set(key, row)
    if (this.#rows.size * this.#table.words.length > MOST_REMEMBERED && this.#rows.size > 1) {
      const [oldest] = this.#rows.keys()
      if (oldest !== undefined) this.#rows.delete(oldest)
    }
    return row
  }
}
