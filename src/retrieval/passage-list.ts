import type { Document } from '../corpus/document.ts'
import type { Passage } from '../corpus/passage.ts'
import { type PassageColumns, passageIn } from './passage-columns.ts'
import type { PassageRange } from './ranked-index.ts'
import type { Passages } from './texts.ts'

/** The passages of one document among those of others. */
export interface PlacedDocument {
  readonly document: Document
  readonly range: PassageRange
  /** Where they stand as numbers, and from which passage on. */
  readonly columns: PassageColumns
  readonly first: number
}

/** The passages of documents as numbers, made into passages each time that they are asked for: few of them ever are. */
export class PassageList implements Passages {
  readonly length: number
  readonly #documents: readonly PlacedDocument[]

  /** @param documents one after another, from passage 0 on */
  constructor(documents: readonly PlacedDocument[]) {
    this.#documents = documents
    this.length = documents.at(-1)?.range.to ?? 0
  }

  at(number: number): Passage | undefined {
    const placed = this.#documentOf(number)
    return placed && passageOf(placed, number)
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
    for (const placed of this.#documents)
      for (let number = placed.range.from; number < placed.range.to; number++) yield passageOf(placed, number)
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

function passageOf({ document, range, columns, first }: PlacedDocument, number: number): Passage {
  const to = first + range.to - range.from
  return passageIn(document, columns, first + number - range.from, { from: first, to })
}
