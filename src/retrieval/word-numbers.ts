import type { Analyzer, TermOccurrence } from '../text/analyzer.ts'
import { NumberList } from './number-list.ts'

/** The words of a library by number. */
export interface WordTable {
  /** Folded, not stemmed. A word is here once for each analysis that makes another term of it. */
  readonly words: readonly string[]
  /** Each once. */
  readonly terms: readonly string[]
  /** For the number of a word the number of its term. */
  readonly termOf: Uint32Array
}

/** Gives each word and each term a number, in the order in which they come up. */
export class WordNumbers {
  readonly #words: string[] = []
  readonly #terms = new Map<string, number>()
  readonly #termOf = new NumberList()
  /** One analyzer always makes the same term of a word. */
  readonly #numbers = new Map<Analyzer, Map<string, number>>()

  /** The number of a word, as `analyzer` found it in a text. */
  numberOf(analyzer: Analyzer, { word, term }: TermOccurrence): number {
    const known = this.#numbersOf(analyzer)
    const number = known.get(word)
    if (number !== undefined) return number
    const termNumber = this.#terms.get(term) ?? this.#terms.size
    this.#terms.set(term, termNumber)
    this.#termOf.push(termNumber)
    known.set(word, this.#words.length)
    return this.#words.push(word) - 1
  }

  table(): WordTable {
    return { words: this.#words, terms: [...this.#terms.keys()], termOf: this.#termOf.toArray() }
  }

  #numbersOf(analyzer: Analyzer): Map<string, number> {
    const known = this.#numbers.get(analyzer)
    if (known) return known
    const empty = new Map<string, number>()
    this.#numbers.set(analyzer, empty)
    return empty
  }
}
