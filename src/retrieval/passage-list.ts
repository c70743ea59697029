import type { Document } from '../corpus/document.ts'
import type { Passage } from '../corpus/passage.ts'
import { type PassageColumns, passageIn } from './passage-columns.ts'
import type { PassageRange } from './ranked-index.ts'
import type { Passages } from './texts.ts'

/** The passages of one document among those of a library. */
export interface PlacedDocument {
  readonly document: Document
  readonly range: PassageRange
}

/** The passages of a library as numbers, made into passages each time that they are asked for: few of them ever are. */
export class PassageList implements Passages {
  readonly #documents: readonly PlacedDocument[]
  readonly #columns: PassageColumns

  /**
   * @param documents one after another
   * @param columns of all of them
   */
  constructor(documents: readonly PlacedDocument[], columns: PassageColumns) {
    this.#documents = documents
    this.#columns = columns
  }

  get length(): number {
    return this.#columns.starts.length
  }

  at(number: number): Passage | undefined {
    const placed = this.#documentOf(number)
    return placed && passageIn(placed.document, this.#columns, number, placed.range)
  }

  slice(from: number, to = this.length): readonly Passage[] {
    const passages: Passage[] = []
    for (let number = from; number < to; number++) {
      const passage = this.at(number)
      if (passage) passages.push(passage)
    }
    return passages
  }

  *[Symbol.iterator](): Iterator<Passage> {
    for (const { document, range } of this.#documents)
      for (let number = range.from; number < range.to; number++) yield passageIn(document, this.#columns, number, range)
  }

  /** The document of a passage: the last one that begins at it or before it, and is not empty. */
  #documentOf(number: number): PlacedDocument | undefined {
    if (!Number.isInteger(number) || number < 0 || number >= this.length) return undefined
    let low = 0
    let high = this.#documents.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((this.#documents[middle]?.range.from ?? 0) <= number) low = middle
      else high = middle - 1
    }
    return this.#documents[low]
  }
}
