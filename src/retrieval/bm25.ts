import { FIELDS, type Field, type InvertedIndex } from './lunr-index.ts'

/** How soon more occurrences of a term stop counting (k₁ of BM25). */
const SATURATION = 1.2

/** How much an occurrence counts in each field, and how much a long field takes from that (b of BM25). */
const FIELD_SETTINGS: Readonly<Record<Field, { readonly weight: number; readonly lengthShare: number }>> = {
  text: { weight: 1, lengthShare: 0.75 },
  heading: { weight: 0.9, lengthShare: 0.5 },
  title: { weight: 0.4, lengthShare: 0.5 },
}

/** The passages that hold one term, in order, and how much the term counts in each. */
export interface Postings {
  readonly passages: Int32Array
  /** Between 0 and 1: the saturated frequency tf / (k₁ + tf), its fields weighted and their lengths taken in. */
  readonly frequencies: Float32Array
}

/**
 * BM25 over weighted fields (BM25F, Robertson and Zaragoza 2009, section 3.6), worked out once for each posting of
 * lunr's inverted index, so that a search only adds up.
 */
export function postingsOf(index: InvertedIndex, passageCount: number): ReadonlyMap<string, Postings> {
  const lengths = fieldLengths(index, passageCount)
  const postings = new Map<string, Postings>()
  for (const [term, fields] of Object.entries(index)) {
    const frequencies = new Map<number, number>()
    for (const field of FIELDS) {
      const { weight, lengthShare } = FIELD_SETTINGS[field]
      const { of, mean } = lengths[field]
      for (const [reference, { position }] of Object.entries(fields[field])) {
        const passage = Number(reference)
        const lengthFactor = 1 - lengthShare + lengthShare * ((of[passage] ?? 0) / mean)
        frequencies.set(passage, (frequencies.get(passage) ?? 0) + (weight * position.length) / lengthFactor)
      }
    }
    postings.set(term, inOrder(frequencies))
  }
  return postings
}

function inOrder(frequencies: ReadonlyMap<number, number>): Postings {
  const ordered = [...frequencies].toSorted(([a], [b]) => a - b)
  return {
    passages: Int32Array.from(ordered, ([passage]) => passage),
    frequencies: Float32Array.from(ordered, ([, frequency]) => frequency / (SATURATION + frequency)),
  }
}

interface FieldLengths {
  /** The number of terms in the field of each passage. */
  readonly of: Float64Array
  /** Over the passages that have the field; at least 1. */
  readonly mean: number
}

function fieldLengths(index: InvertedIndex, passageCount: number): Readonly<Record<Field, FieldLengths>> {
  const measured = (field: Field): FieldLengths => {
    const of = new Float64Array(passageCount)
    for (const fields of Object.values(index))
      for (const [reference, { position }] of Object.entries(fields[field])) {
        const passage = Number(reference)
        of[passage] = (of[passage] ?? 0) + position.length
      }
    const filled = of.filter(length => length > 0)
    return { of, mean: Math.max(1, filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length)) }
  }
  return { text: measured('text'), heading: measured('heading'), title: measured('title') }
}

/** The inverse document frequency of a term that `holding` of `count` passages hold; see PassageIndex.rarity. */
export const inverseDocumentFrequency = (count: number, holding: number): number =>
  Math.log(1 + (count - holding + 0.5) / (holding + 0.5))
