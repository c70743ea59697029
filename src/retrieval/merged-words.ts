import type { Analyzer } from '../text/analyzer.ts'
import type { LibraryMemory } from './memory-budget.ts'
import type { Numbers } from './number-columns.ts'
import { NumberList } from './number-list.ts'
import type { StringColumn } from './string-column.ts'
import { type Strings, StringTable } from './string-table.ts'

/** The words of a segment by number. */
export interface SegmentWords {
  /** Folded, not stemmed. */
  readonly words: StringColumn
  readonly terms: StringColumn
  /** For the number of a word the number of its term. */
  readonly termOf: Numbers
}

/** The words of a library by number. */
export interface LibraryWords {
  /** Folded, not stemmed. A word is here once for each analyzer. */
  readonly words: Pick<Strings, 'size' | 'at' | 'once'>
  readonly terms: Strings
  /** For the number of a word the number of its term. */
  readonly termOf: Uint32Array
  /** The numbers of a word. */
  readonly numbersOf: (word: string) => readonly number[]
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

  /** @param memory of the library */
  finish(memory: LibraryMemory): LibraryWords {
    const words = this.#words
    for (const table of [words, this.#terms]) {
      table.trim()
      memory.add(table)
    }
    const kinds = this.#analyzers.length
    return {
      words,
      terms: this.#terms,
      termOf: this.#termOf.toArray(),
      numbersOf: word => {
        const numbers: number[] = []
        for (let kind = 0; kind < kinds; kind++) {
          const number = words.find(word, kind)
          if (number !== undefined) numbers.push(number)
        }
        return numbers
      },
    }
  }
}
