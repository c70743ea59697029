import type { Field } from './field.ts'
import type { TermFrequencies } from './term-frequencies.ts'

/** How soon more occurrences of a term stop counting (k₁ of BM25). */
const SATURATION = 1.2

/** How much an occurrence counts in each field, and how much a long field takes from that (b of BM25). */
const FIELD_SETTINGS: Readonly<Record<Field, { readonly weight: number; readonly lengthShare: number }>> = {
  text: { weight: 1, lengthShare: 0.75 },
  heading: { weight: 0.9, lengthShare: 0.5 },
  title: { weight: 0.4, lengthShare: 0.5 },
}

/** How long one field is in the passages of a library. */
export interface FieldLengths {
  /** The number of terms in the field of each passage. */
  readonly of: Uint32Array
  /** Over the passages that have the field; at least 1. */
  readonly mean: number
}

/** @param lengths the number of terms in the field of each passage */
export function fieldLengths(lengths: Uint32Array): FieldLengths {
  const filled = lengths.filter(length => length > 0)
  const total = filled.reduce((sum, length) => sum + length, 0)
  return { of: lengths, mean: Math.max(1, total / Math.max(1, filled.length)) }
}

/**
 * BM25 over weighted fields (BM25F, Robertson and Zaragoza 2009, section 3.6) of the postings of a library's documents,
 * one after another. Worked out once for each posting, so that a search only adds up.
 */
export class Bm25 {
  readonly #factors: Readonly<Record<Field, Float64Array>>

  /** @param lengths of the fields of all passages of the library */
  constructor(lengths: Readonly<Record<Field, FieldLengths>>) {
    this.#factors = {
      text: lengthFactors('text', lengths.text),
      heading: lengthFactors('heading', lengths.heading),
      title: lengthFactors('title', lengths.title),
    }
  }

  /**
   * What each posting of a document counts: between 0 and 1, as in `Postings`.
   *
   * @param firstPassage the number in the library of the document's first passage
   */
  saturated({ passages, counts }: TermFrequencies, firstPassage: number): Float64Array {
    const { text, heading, title } = this.#factors
    const frequencies = new Float64Array(passages.length)
    for (let posting = 0; posting < passages.length; posting++) {
      const passage = firstPassage + (passages[posting] ?? 0)
      const weighted =
        (counts.text[posting] ?? 0) * (text[passage] ?? 0) +
        (counts.heading[posting] ?? 0) * (heading[passage] ?? 0) +
        (counts.title[posting] ?? 0) * (title[passage] ?? 0)
      frequencies[posting] = weighted / (SATURATION + weighted)
    }
    return frequencies
  }
}

/** What one occurrence counts in a field of each passage, before saturation. */
function lengthFactors(field: Field, { of, mean }: FieldLengths): Float64Array {
  const { weight, lengthShare } = FIELD_SETTINGS[field]
  return Float64Array.from(of, length => weight / (1 - lengthShare + (lengthShare * length) / mean))
}

/** The inverse document frequency of a term that `holding` of `count` passages hold; see PassageIndex.rarity. */
export const inverseDocumentFrequency = (count: number, holding: number): number =>
  Math.log(1 + (count - holding + 0.5) / (holding + 0.5))
