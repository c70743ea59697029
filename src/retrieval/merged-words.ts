import type { Analyzer } from '../text/analyzer.ts'
import { NumberList } from './number-list.ts'
import type { WordTable } from './word-numbers.ts'

/** The words of a library, and its terms by name. */
export interface LibraryWords extends WordTable {
  /** The number of each of `terms`. */
  readonly numberOf: ReadonlyMap<string, number>
}

/** For the numbers of one segment those of the library. */
export interface NumbersInLibrary {
  readonly words: Uint32Array
  readonly terms: Uint32Array
}

/** Puts the words of segments together: equal words of one analyzer, and equal terms, get one number. */
export class MergedWords {
  readonly #words: string[] = []
  readonly #terms = new Map<string, number>()
  readonly #termOf = new NumberList()
  /** An analyzer always makes the same term of a word; another may make another. */
  readonly #known = new Map<Analyzer, Map<string, number>>()

  /** Adds the words of a segment that `analyzer` has made. */
  add({ words, terms, termOf }: WordTable, analyzer: Analyzer): NumbersInLibrary {
    const known = this.#wordsOf(analyzer)
    const numbers = { words: new Uint32Array(words.length), terms: new Uint32Array(terms.length) }
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? ''
      const term = termOf[at] ?? 0
      let number = known.get(word)
      if (number === undefined) {
        number = this.#words.push(word) - 1
        known.set(word, number)
        this.#termOf.push(this.#termNumber(terms[term] ?? ''))
      }
      numbers.words[at] = number
      numbers.terms[term] = this.#termOf.at(number)
    }
    return numbers
  }

  finish(): LibraryWords {
    return {
      words: this.#words,
      terms: [...this.#terms.keys()],
      termOf: this.#termOf.toArray(),
      numberOf: this.#terms,
    }
  }

  #termNumber(term: string): number {
    const known = this.#terms.get(term)
    if (known !== undefined) return known
    this.#terms.set(term, this.#terms.size)
    return this.#terms.size - 1
  }

  #wordsOf(analyzer: Analyzer): Map<string, number> {
    const known = this.#known.get(analyzer)
    if (known) return known
    const empty = new Map<string, number>()
    this.#known.set(analyzer, empty)
    return empty
  }
}
