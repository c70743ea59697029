import type { Forgetful } from './memory-budget.ts'
import type { StringTable } from './string-table.ts'

/** The words of a library by number. */
export class LibraryWords implements Forgetful {
  /** Folded, not stemmed. A word is here once for each analyzer, as one of another kind. */
  readonly words: StringTable
  readonly terms: StringTable
  /** For the number of a word the number of its term. */
  readonly termOf: Uint32Array

  constructor(words: StringTable, terms: StringTable, termOf: Uint32Array) {
    this.words = words
    this.terms = terms
    this.termOf = termOf
  }

  /** The numbers of a word. */
  numbersOf(word: string): readonly number[] {
    const numbers: number[] = []
    for (let kind = 0; kind < this.words.kindCount; kind++) {
      const number = this.words.find(word, kind)
      if (number !== undefined) numbers.push(number)
    }
    return numbers
  }

  forget(): void {
    this.words.forget()
    this.terms.forget()
  }
}
