import type { Analyzer } from '../text/analyzer.ts'
import { LibraryWords } from './library-words.ts'
import type { Numbers } from './number-columns.ts'
import { NumberList } from './number-list.ts'
import type { StringColumn } from './string-column.ts'
import { StringTable } from './string-table.ts'

/** The words of a segment by number. */
export interface SegmentWords {
  /** Folded, not stemmed. */
  readonly words: StringColumn
  readonly terms: StringColumn
  /** For the number of a word the number of its term. */
  readonly termOf: Numbers
}

/** For the numbers of one segment those of the library. */
export interface NumbersInLibrary {
  readonly words: Uint32Array
  readonly terms: Uint32Array
}

/** Puts the words of segments together: equal words of one analyzer, and equal terms, get one number. */
export class MergedWords {
  readonly #words = new StringTable()
  readonly #terms = new StringTable()
  readonly #termOf = new NumberList()
  /** By number. An analyzer always makes the same term of a word; another may make another. */
  readonly #analyzers: Analyzer[] = []

  /** Adds the words of a segment that `analyzer` has made. */
  add({ words, terms, termOf }: SegmentWords, analyzer: Analyzer): NumbersInLibrary {
    if (!this.#analyzers.includes(analyzer)) this.#analyzers.push(analyzer)
    const kind = this.#analyzers.indexOf(analyzer)
    const numbers = { words: new Uint32Array(termOf.length), terms: new Uint32Array(terms.starts.length - 1) }
    for (let at = 0; at < termOf.length; at++) {
      const term = termOf[at] ?? 0
      const number = this.#words.add(words, at, kind)
      if (number === this.#termOf.length) this.#termOf.push(this.#terms.add(terms, term))
      numbers.words[at] = number
      numbers.terms[term] = this.#termOf.at(number)
    }
    return numbers
  }

  finish(): LibraryWords {
    for (const table of [this.#words, this.#terms]) table.trim()
    return new LibraryWords(this.#words, this.#terms, this.#termOf.toArray())
  }
}
