import type { Analyzer } from '../text/analyzer.ts'
import type { LibraryMemory } from './memory-budget.ts'
import type { Numbers } from './number-columns.ts'
import { NumberList } from './number-list.ts'
import { joined, type StringColumn, stringAt } from './string-column.ts'
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
  readonly words: Strings
  readonly terms: Strings
  /** For the number of a word the number of its term. */
  readonly termOf: Uint32Array
}

/** For the numbers of one segment those of the library. */
export interface NumbersInLibrary {
  readonly words: Uint32Array
  readonly terms: Uint32Array
}

/** The words of one analyzer, which always makes the same term of a word; another may make another. */
type NumbersOfWords = Map<string, number>

/** Puts the words of segments together: equal words of one analyzer, and equal terms, get one number. */
export class MergedWords {
  readonly #words: string[] = []
  readonly #terms = new Map<string, number>()
  readonly #termOf = new NumberList()
  readonly #byAnalyzer = new Map<Analyzer, NumbersOfWords>()

  /** Adds the words of a segment that `analyzer` has made. */
  add({ words, terms, termOf }: SegmentWords, analyzer: Analyzer): NumbersInLibrary {
    const known = this.#wordsOf(analyzer)
    const texts = joined(words)
    const numbers = { words: new Uint32Array(termOf.length), terms: new Uint32Array(terms.starts.length - 1) }
    for (let at = 0; at < termOf.length; at++) {
      const word = texts.slice(words.starts[at], words.starts[at + 1])
      const term = termOf[at] ?? 0
      const number = known.get(word) ?? this.#add(word, stringAt(terms, term), known)
      numbers.words[at] = number
      numbers.terms[term] = this.#termOf.at(number)
    }
    return numbers
  }

  /** @param memory of the library */
  finish(memory: LibraryMemory): LibraryWords {
    const words = new StringTable(this.#words)
    const terms = new StringTable([...this.#terms.keys()])
    memory.add(words)
    memory.add(terms)
    return { words, terms, termOf: this.#termOf.toArray() }
  }

  #wordsOf(analyzer: Analyzer): NumbersOfWords {
    const known = this.#byAnalyzer.get(analyzer) ?? new Map<string, number>()
    this.#byAnalyzer.set(analyzer, known)
    return known
  }

  #add(word: string, term: string, known: NumbersOfWords): number {
    const number = this.#words.length
    this.#words.push(word)
    known.set(word, number)
    const termNumber = this.#terms.get(term) ?? this.#terms.size
    this.#terms.set(term, termNumber)
    this.#termOf.push(termNumber)
    return number
  }
}
