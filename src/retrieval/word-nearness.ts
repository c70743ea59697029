import { innerProduct } from '../lexicon/inner-product.ts'
import { COMPARED_DIMENSIONS, type ComparedWord, comparedWord } from '../lexicon/word-likeness.ts'
import { type WordVectors, wordVectors } from '../lexicon/word-vectors.ts'
import { type Forgetful, sharedBudget } from './memory-budget.ts'
import type { LibraryWords } from './merged-words.ts'

/** What is known of all words of a library together takes at most so many numbers. */
const MOST_REMEMBERED = 2_000_000

const BYTES = Float32Array.BYTES_PER_ELEMENT

/** No nearness is so low. */
const UNKNOWN = -2

/** Only a word of the same term is as near as 1. */
const NEAREST_OTHER = 0.99

/** How near each word of a library comes to a word of a question, as far as it was asked for. */
interface Row {
  readonly term: number | undefined
  readonly asked: ComparedWord
  /** By the number of the word: 1 for one of the same term, else −1 to 1 by its meaning. */
  readonly values: Float32Array
}

/** What is needed of the words of a library. */
export type NearnessTable = Pick<LibraryWords, 'words' | 'terms' | 'termOf'>

/** Remembers how near the words of a library come to those of questions, since questions are about the same things. */
export class WordNearness implements Forgetful {
  readonly #table: NearnessTable
  readonly #vectorsOf: () => WordVectors
  /** By asked word; the one that was used last comes last. */
  readonly #rows = new Map<string, Row>()
  /** The direction of each word, one after the other, as far as it was needed. */
  #directions: Float32Array | undefined
  readonly #isKnown: Uint8Array
  readonly #share = sharedBudget.shareFor(this)

  /** @param vectorsOf the vectors of the language of the words */
  constructor(table: NearnessTable, vectorsOf: () => WordVectors = wordVectors) {
    this.#table = table
    this.#vectorsOf = vectorsOf
    this.#isKnown = new Uint8Array(table.words.size)
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

  #nearness({ term, asked }: Row, number: number): number {
    if (this.#table.termOf[number] === term) return 1
    const directions = this.#directions ?? this.#newDirections()
    const from = number * COMPARED_DIMENSIONS
    if (this.#isKnown[number] === 0) {
      directions.set(comparedWord(this.#table.words.at(number), this.#vectorsOf()).direction, from)
      this.#isKnown[number] = 1
    }
    return Math.min(NEAREST_OTHER, innerProduct(asked.direction, 0, directions, from, COMPARED_DIMENSIONS))
  }

  forget(): void {
    this.#rows.clear()
    this.#directions = undefined
    this.#isKnown.fill(0)
  }

  #newDirections(): Float32Array {
    const directions = new Float32Array(this.#table.words.size * COMPARED_DIMENSIONS)
    this.#directions = directions
    this.#share.take(directions.byteLength)
    return directions
  }

  #rowOf(term: string, word: string): Row {
    const key = `${term} ${word}`
    const known = this.#rows.get(key)
    if (known) {
      this.#rows.delete(key)
      this.#rows.set(key, known)
      this.#share.use()
      return known
    }
    const { size } = this.#table.words
    const row: Row = {
      term: this.#table.terms.find(term),
      asked: comparedWord(word, this.#vectorsOf()),
      values: new Float32Array(size).fill(UNKNOWN),
    }
    this.#rows.set(key, row)
    this.#share.take(size * BYTES)
    if (this.#rows.size * size > MOST_REMEMBERED && this.#rows.size > 1) {
      const [oldest] = this.#rows.keys()
      if (oldest !== undefined) this.#rows.delete(oldest)
      this.#share.take(-size * BYTES)
    }
    return row
  }
}
