import type { TermOccurrence } from '../text/analyzer.ts'
import { NumberList } from './number-list.ts'

/** Words by number, and what term an analyzer makes of each. */
export interface WordTable {
  /** Folded, not stemmed. */
  readonly words: readonly string[]
  /** Each once. */
  readonly terms: readonly string[]
  /** For the number of a word the number of its term. */
  readonly termOf: Uint32Array
}

/** Gives each word and each term of one analyzer a number, in the order in which they come up. */
export class WordNumbers {
  /** An analyzer always makes the same term of a word. */
  readonly #words = new Map<string, number>()
  readonly #terms = new Map<string, number>()
  readonly #termOf = new NumberList()

  /** The number of a word, as the analyzer found it in a text. */
  numberOf({ word, term }: TermOccurrence): number {
    const number = this.#words.get(word)
    if (number !== undefined) return number
    const termNumber = this.#terms.get(term) ?? this.#terms.size
    this.#terms.set(term, termNumber)
    this.#termOf.push(termNumber)
    this.#words.set(word, this.#words.size)
    return this.#words.size - 1
  }

  table(): WordTable {
    return { words: [...this.#words.keys()], terms: [...this.#terms.keys()], termOf: this.#termOf.toArray() }
  }
}
