import type { ComparedWords } from '../lexicon/compared-words.ts'
import { type ComparedWord, comparedWord } from '../lexicon/word-likeness.ts'
import type { LibraryWords } from './library-words.ts'
import type { Forgetful, LibraryMemory } from './memory-budget.ts'
import { RowPool } from './row-pool.ts'
import type { WordPlaces } from './word-places.ts'

/** What is known of all words of a library together takes at most so many numbers. */
const MOST_REMEMBERED = 2_000_000

/** No nearness is so low. */
const UNKNOWN = -2

/** Only a word of the same term is as near as 1. */
const NEAREST_OTHER = 0.99

/** How near each word of a library comes to a word of a question, as far as it was asked for. */
interface Row {
  readonly term: number | undefined
  readonly asked: ComparedWord
  /** What it is compared with. */
  readonly compared: ComparedWords
  /** By the number of the word: 1 for one of the same term, else −1 to 1 by its meaning. */
  readonly values: Float32Array
}

/** What is needed of the words of a library. */
export interface NearnessTable extends Pick<LibraryWords, 'termOf'> {
  readonly words: Pick<LibraryWords['words'], 'size'>
  readonly terms: Pick<LibraryWords['terms'], 'find'>
}

/** Libraries that are asked in turn forget and ask anew. */
const pool = new RowPool()

/** Remembers how near the words of a library come to those of questions, since questions are about the same things. */
export class WordNearness implements Forgetful {
  readonly #table: NearnessTable
  /** By asked word; the one that was used last comes last. */
  readonly #rows = new Map<string, Row>()
  readonly #places: WordPlaces
  readonly #memory: LibraryMemory

  /**
   * @param memory of the library
   * @param places of its words
   */
  constructor(table: NearnessTable, memory: LibraryMemory, places: WordPlaces) {
    this.#memory = memory
    memory.add(this)
    this.#table = table
    this.#places = places
  }

  /** For a word that is asked for, and its term, how near the nearest of some words of the library comes: 0 to 1. */
  nearestTo(term: string, word: string): (numbers: Uint32Array) => number {
    const row = this.#rowOf(term, word)
    const { values } = row
    return numbers => {
      let nearest = 0
      for (let at = 0; at < numbers.length; at++) {
        const number = numbers[at] ?? 0
        let value = values[number] ?? 0
        if (value === UNKNOWN) {
          values[number] = this.#nearness(row, number)
          // Read back: a value is rounded to 32 bits, and must be the same each time.
          value = values[number] ?? 0
        }
        if (value === 1) return 1
        if (value > nearest) nearest = value
      }
      return nearest
    }
  }

  /** How much a word that is asked for says: see `ComparedWord`. */
  weightOf(term: string, word: string): number {
    return this.#rowOf(term, word).asked.weight
  }

  #nearness({ term, asked, compared }: Row, number: number): number {
    if (this.#table.termOf[number] === term) return 1
    return Math.min(NEAREST_OTHER, compared.likenessAt(this.#places.placeOf(number, compared), asked))
  }

  forget(): void {
    for (const { values } of this.#rows.values()) pool.giveBack(values)
    this.#rows.clear()
  }

  #rowOf(term: string, word: string): Row {
    const key = `${term} ${word}`
    const known = this.#rows.get(key)
    if (known) {
      this.#rows.delete(key)
      this.#rows.set(key, known)
      this.#memory.use()
      return known
    }
    const { size } = this.#table.words
    const row: Row = {
      term: this.#table.terms.find(term),
      asked: comparedWord(word, this.#places.vectors),
      compared: this.#places.compared,
      values: pool.take(size).fill(UNKNOWN),
    }
    this.#rows.set(key, row)
    this.#memory.take(row.values.byteLength)
    if (this.#rows.size * size > MOST_REMEMBERED && this.#rows.size > 1) {
      const [oldest] = this.#rows.keys()
      // It is not given back: the question that is being answered may have so many words that it looks at this one still.
      if (oldest !== undefined) this.#rows.delete(oldest)
      this.#memory.take(-row.values.byteLength)
    }
    return row
  }
}
