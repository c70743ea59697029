import type { WordCounts } from '../lexicon/spelling.ts'
import type { WordSequences } from './forward-index.ts'
import type { LibraryWords } from './library-words.ts'

/** How often each word of a library occurs in texts, headings and titles, all analyses together. */
export class LibraryWordCounts implements WordCounts {
  readonly #table: LibraryWords
  readonly #counts: Uint32Array

  constructor(table: LibraryWords, { fields, starts, ends, words }: WordSequences) {
    this.#table = table
    this.#counts = new Uint32Array(table.words.size)
    for (const field of Object.values(fields))
      for (let passage = 0; passage < field.length; passage++) {
        const sequence = field[passage] ?? 0
        const end = ends[sequence] ?? 0
        for (let at = starts[sequence] ?? 0; at < end; at++) {
          const word = words[at] ?? 0
          this.#counts[word] = (this.#counts[word] ?? 0) + 1
        }
      }
  }

  has(word: string): boolean {
    return this.#table.numbersOf(word).some(number => (this.#counts[number] ?? 0) > 0)
  }

  [Symbol.iterator](): Iterator<readonly [word: string, count: number]> {
    const byWord = new Map<string, number>()
    this.#counts.forEach((count, number) => {
      const word = this.#table.words.once(number)
      if (count > 0) byWord.set(word, (byWord.get(word) ?? 0) + count)
    })
    return byWord[Symbol.iterator]()
  }
}
