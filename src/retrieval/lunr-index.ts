import lunr from 'lunr'
import { FIELDS, type Field } from './field.ts'

/** lunr's inverted index: for each term and field, an entry for each passage (by number, as a string) that holds it. */
type LunrIndex = Readonly<Record<string, Readonly<Record<Field, Readonly<Record<string, unknown>>>>>>

/** How often each term occurs in each field of a passage, by "field/passage", as lunr's builder counts it. */
type LunrFrequencies = Readonly<Record<string, Readonly<Record<string, number>> | undefined>>

/** A field as it is handed to lunr: its words are known already. */
class FieldTokens {
  readonly tokens: lunr.Token[]

  constructor(tokens: lunr.Token[]) {
    this.tokens = tokens
  }
}

/** Called for each passage and field that hold a term, fields in their order and passages ascending. */
export type Visit = (field: Field, passage: number, frequency: number) => void

/** The inverted index of some passages that stand together. */
export interface InvertedIndex {
  readonly terms: readonly string[]
  visit(term: string, visit: Visit): void
}

/**
 * Makes lunr index passages. Its own analysis is switched off: it lower-cases before it counts, which moves positions,
 * and finds nothing for "café". Positions are left out, since nobody reads them, and so is the vector space that
 * lunr's own search needs.
 */
export class LunrIndexer {
  /** lunr only reads them, so each term needs one. */
  readonly #tokens: readonly lunr.Token[]

  /** @param terms all terms of all passages, by number */
  constructor(terms: readonly string[]) {
    this.#tokens = terms.map(term => new lunr.Token(term, {}))
  }

  /**
   * Indexes passages `from` to before `to`.
   *
   * @param termsIn the numbers of the terms in a field of a passage, repeated as in the text
   */
  index(from: number, to: number, termsIn: (field: Field, passage: number) => Uint32Array): InvertedIndex {
    const builder = new lunr.Builder()
    builder.ref('number')
    for (const field of FIELDS) builder.field(field)
    builder.tokenizer = Object.assign((field?: unknown) => (field instanceof FieldTokens ? field.tokens : []), {
      separator: lunr.tokenizer.separator,
    })
    for (let passage = from; passage < to; passage++) {
      const fieldOf = (field: Field): FieldTokens => new FieldTokens(this.#tokensOf(termsIn(field, passage)))
      builder.add({
        // From 0 in each index, which JavaScript's objects hold in less space.
        number: String(passage - from),
        text: fieldOf('text'),
        heading: fieldOf('heading'),
        title: fieldOf('title'),
      })
    }
    return invertedIndexOf(builder, from)
  }

  #tokensOf(terms: Uint32Array): lunr.Token[] {
    return Array.from(terms, term => this.#tokens[term] ?? new lunr.Token('', {}))
  }
}

/** The inverted index inside lunr's builder; lunr's types leave parts of it out. */
function invertedIndexOf(builder: lunr.Builder, from: number): InvertedIndex {
  const { invertedIndex } = builder
  const frequencies = 'fieldTermFrequencies' in builder ? builder.fieldTermFrequencies : undefined
  if (!isLunrIndex(invertedIndex) || !isFrequencies(frequencies))
    throw new TypeError("lunr's builder holds no inverted index.")
  return {
    terms: Object.keys(invertedIndex),
    visit: (term, visit) => {
      const fields = invertedIndex[term]
      if (!fields) return
      for (const field of FIELDS)
        for (const reference in fields[field])
          visit(field, from + Number(reference), frequencies[`${field}/${reference}`]?.[term] ?? 0)
    },
  }
}

const isLunrIndex = (value: unknown): value is LunrIndex => typeof value === 'object' && value !== null
const isFrequencies = (value: unknown): value is LunrFrequencies => typeof value === 'object' && value !== null
