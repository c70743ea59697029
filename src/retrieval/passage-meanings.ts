import { innerProduct } from '../lexicon/inner-product.ts'
import { NumberRing, type RingPlace } from './number-ring.ts'
import type { PassageAnalysis } from './passage-analysis.ts'

/** How much of what stands above a sentence is taken into its meaning. */
const ABOVE = { headings: 0.5, title: 0.25, introduction: 0.5 }

/** What some words mean, as in `Meaning`, but with the vector among others. */
export interface PlacedMeaning {
  /** Where its vector begins. */
  readonly from: number
  /** Euclidean; 0 if nothing is known of any of the words. */
  readonly length: number
}

/** What a sentence means. */
export interface SentenceMeaning {
  readonly own: PlacedMeaning
  /** Of what introduces it. */
  readonly introduction: PlacedMeaning
  /** Of its headings, the title and its introduction together, each with its share. */
  readonly above: PlacedMeaning
  /** The lengths of sums: of the sentence and what stands above it, and of these with the sentence before or behind. */
  readonly lengths: { readonly inContext: number; readonly withBefore: number; readonly withAfter: number }
}

/** What a passage and its sentences mean. */
export interface PassageMeanings {
  /** Holds all their vectors until those of other passages are asked for. */
  readonly vectors: Float32Array
  readonly sentences: readonly SentenceMeaning[]
  readonly headings: PlacedMeaning
  /** Of all sentences together, with what stands above the passage. */
  readonly whole: PlacedMeaning
}

/** Those of some 2,000 passages, 16 MB at most. */
const ring = new NumberRing(2 ** 22)

interface Remembered {
  readonly place: RingPlace
  readonly meanings: PassageMeanings
}

const remembered = new WeakMap<PassageAnalysis, Remembered>()

/** The meanings of an analysed passage; remembered for a while. */
export function meaningsOf(analysis: PassageAnalysis): PassageMeanings {
  const known = remembered.get(analysis)
  if (known && ring.holds(known.place)) return known.meanings
  const size = sizeOf(analysis)
  if (size > ring.size) return workedOut(analysis, new VectorWriter(new Float32Array(size), 0, analysis))
  const place = ring.room(size)
  const meanings = workedOut(analysis, new VectorWriter(ring.numbers, place.from, analysis))
  remembered.set(analysis, { place, meanings })
  return meanings
}

/** Of the headings, the title, both, and the whole. */
const VECTORS_OF_PASSAGE = 4

/** How many numbers the vectors of a passage are. */
function sizeOf({ sentences, meanings: { dimensions } }: PassageAnalysis): number {
  const introduced = sentences.filter(({ introduction }) => introduction.length > 0).length
  return dimensions * (VECTORS_OF_PASSAGE + sentences.length + 2 * introduced)
}

/** Nothing is known of it, so its vector is not looked at. */
const NOTHING: PlacedMeaning = { from: 0, length: 0 }

/** Writes vectors one after another. */
class VectorWriter {
  readonly vectors: Float32Array
  readonly #words: PassageAnalysis['meanings']
  #next: number

  constructor(vectors: Float32Array, from: number, { meanings }: PassageAnalysis) {
    this.vectors = vectors
    this.#words = meanings
    this.#next = from
  }

  /** What some words mean together. */
  ofWords(words: Uint32Array): PlacedMeaning {
    if (words.length === 0) return NOTHING
    const from = this.#begin()
    this.#words.addTo({ numbers: this.vectors, from, dimensions: this.#words.dimensions }, words)
    return this.#end(from)
  }

  /** What several meanings mean together, each with a weight. */
  ofSum(parts: readonly PlacedMeaning[], weights: readonly number[]): PlacedMeaning {
    const { vectors } = this
    const from = this.#begin()
    const end = this.#next
    for (let part = 0; part < parts.length; part++) {
      const { from: other, length } = parts[part] ?? NOTHING
      const weight = weights[part] ?? 1
      if (length === 0) continue
      for (let to = from, at = other; to < end; to++, at++)
        vectors[to] = (vectors[to] ?? 0) + weight * (vectors[at] ?? 0)
    }
    return this.#end(from)
  }

  /** The inner product of two meanings. */
  product(a: PlacedMeaning, b: PlacedMeaning): number {
    return a.length === 0 || b.length === 0
      ? 0
      : innerProduct(this.vectors, a.from, this.vectors, b.from, this.#words.dimensions)
  }

  #begin(): number {
    const from = this.#next
    this.#next += this.#words.dimensions
    return from
  }

  #end(from: number): PlacedMeaning {
    return { from, length: Math.sqrt(innerProduct(this.vectors, from, this.vectors, from, this.#words.dimensions)) }
  }
}

function workedOut({ sentences, headings: above, title: top }: PassageAnalysis, writer: VectorWriter): PassageMeanings {
  const headings = writer.ofWords(above)
  const abovePassage = writer.ofSum([headings, writer.ofWords(top)], [ABOVE.headings, ABOVE.title])
  const own = sentences.map(({ words }) => writer.ofWords(words))
  const withNext = own.map((meaning, place) => writer.product(meaning, own[place + 1] ?? NOTHING))
  return {
    vectors: writer.vectors,
    sentences: sentences.map((sentence, place) => {
      const meaning = own[place] ?? NOTHING
      const introduction = writer.ofWords(sentence.introduction)
      const all =
        introduction === NOTHING ? abovePassage : writer.ofSum([abovePassage, introduction], [1, ABOVE.introduction])
      const squareInContext = squareOf(meaning) + squareOf(all) + 2 * writer.product(meaning, all)
      const lengthWith = (other: PlacedMeaning | undefined, productWithOwn: number): number =>
        other === undefined
          ? rootOf(squareInContext)
          : rootOf(squareInContext + squareOf(other) + 2 * (productWithOwn + writer.product(other, all)))
      const lengths = {
        inContext: rootOf(squareInContext),
        withBefore: lengthWith(own[place - 1], withNext[place - 1] ?? 0),
        withAfter: lengthWith(own[place + 1], withNext[place] ?? 0),
      }
      return { own: meaning, introduction, above: all, lengths }
    }),
    headings,
    whole: writer.ofSum([abovePassage, ...own], []),
  }
}

const squareOf = ({ length }: PlacedMeaning): number => length * length

/** Rounding may bring what is nothing below 0. */
const rootOf = (square: number): number => Math.sqrt(Math.max(0, square))
