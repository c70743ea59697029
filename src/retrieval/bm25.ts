import { FIELDS, type Field } from './field.ts'
import type { InvertedIndex } from './lunr-index.ts'
import { NumberList } from './number-list.ts'
import type { PostingsRun } from './postings.ts'

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
 * BM25 over weighted fields (BM25F, Robertson and Zaragoza 2009, section 3.6), worked out once for each posting of
 * lunr's inverted index, so that a search only adds up.
 *
 * @param from the first passage that `index` may hold
 * @param to the one behind the last
 * @param numberOf the number of a term
 */
export function bm25Postings(
  index: InvertedIndex,
  [from, to]: readonly [from: number, to: number],
  lengths: Readonly<Record<Field, FieldLengths>>,
  numberOf: (term: string) => number,
): PostingsRun {
  const factors = lengthFactors(lengths, from, to)
  const weighted = new Float64Array(to - from)
  const terms = new NumberList()
  const starts = new NumberList()
  const passages = new NumberList()
  const frequencies: number[] = []
  for (const term of index.terms) {
    terms.push(numberOf(term))
    starts.push(passages.length)
    const holding: number[] = []
    index.visit(term, (field, passage, frequency) => {
      const at = passage - from
      const before = weighted[at] ?? 0
      if (before === 0) holding.push(at)
      weighted[at] = before + frequency * (factors[field][at] ?? 0)
    })
    for (const at of inOrder(holding)) {
      const frequency = weighted[at] ?? 0
      passages.push(from + at)
      frequencies.push(frequency / (SATURATION + frequency))
      weighted[at] = 0
    }
  }
  starts.push(passages.length)
  return {
    terms: terms.toArray(),
    starts: starts.toArray(),
    passages: Int32Array.from(passages.toArray()),
    frequencies: Float32Array.from(frequencies),
  }
}

/** What one occurrence counts in each field of each passage, before saturation. */
function lengthFactors(
  lengths: Readonly<Record<Field, FieldLengths>>,
  from: number,
  to: number,
): Readonly<Record<Field, Float64Array>> {
  const factorsOf = (field: Field): Float64Array => {
    const { weight, lengthShare } = FIELD_SETTINGS[field]
    const { of, mean } = lengths[field]
    return Float64Array.from(
      of.subarray(from, to),
      length => weight / (1 - lengthShare + (lengthShare * length) / mean),
    )
  }
  const [text, heading, title] = FIELDS.map(factorsOf)
  const none = new Float64Array(0)
  return { text: text ?? none, heading: heading ?? none, title: title ?? none }
}

/** Each field comes in order, so there is something to sort only where two of them hold the term. */
const inOrder = (numbers: number[]): readonly number[] =>
  numbers.every((number, at) => at === 0 || (numbers[at - 1] ?? 0) < number)
    ? numbers
    : numbers.toSorted((a, b) => a - b)

/** The inverse document frequency of a term that `holding` of `count` passages hold; see PassageIndex.rarity. */
export const inverseDocumentFrequency = (count: number, holding: number): number =>
  Math.log(1 + (count - holding + 0.5) / (holding + 0.5))
