import lunr from 'lunr'
import { FIELDS, type Field } from './field.ts'
import type { Steps } from './steps.ts'

/** lunr's inverted index: for each term and field, an entry for each passage (by number, as a string) that holds it. */
type LunrIndex = Readonly<Record<string, Readonly<Record<Field, Readonly<Record<string, unknown>>>>>>

/** How often each term occurs in one field of one passage. */
type Counts = Readonly<Record<string, number>>

/** The same for all, by "field/passage", as lunr's builder counts. */
type LunrFrequencies = Readonly<Record<string, Counts | undefined>>

/** A field as it is handed to lunr: its terms are known already. */
class FieldTerms {
  readonly terms: readonly string[]

  constructor(terms: readonly string[]) {
    this.terms = terms
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
 * Makes lunr index passages `from` to before `to`. Its own analysis is switched off: it lower-cases before it counts,
 * which moves positions, and finds nothing for "café". Positions are left out, since nobody reads them, and so is the
 * vector space that lunr's own search needs.
 *
 * @param termsIn the terms in a field of a passage, repeated as in the text
 */
export function* indexWithLunr(
  from: number,
  to: number,
  termsIn: (field: Field, passage: number) => readonly string[],
): Steps<InvertedIndex> {
  const builder = new lunr.Builder()
  builder.ref('number')
  for (const field of FIELDS) builder.field(field)
  // Where no metadata are kept, lunr takes a token as a string and nothing more: plain strings spare it a call each time.
  Object.assign(builder, { tokenizer: (field: unknown) => (field instanceof FieldTerms ? field.terms : []) })
  for (let passage = from; passage < to; passage++) {
    builder.add({
      // From 0 in each index, which JavaScript's objects hold in less space.
      number: String(passage - from),
      text: new FieldTerms(termsIn('text', passage)),
      heading: new FieldTerms(termsIn('heading', passage)),
      title: new FieldTerms(termsIn('title', passage)),
    })
    yield
  }
  return invertedIndexOf(builder, from)
}

/** The inverted index inside lunr's builder; lunr's types leave parts of it out. */
function invertedIndexOf(builder: lunr.Builder, from: number): InvertedIndex {
  const { invertedIndex } = builder
  const frequencies = 'fieldTermFrequencies' in builder ? builder.fieldTermFrequencies : undefined
  if (!isLunrIndex(invertedIndex) || !isFrequencies(frequencies))
    throw new TypeError("lunr's builder holds no inverted index.")
  const counted = countedIn(frequencies, builder.documentCount)
  return {
    terms: Object.keys(invertedIndex),
    visit: (term, visit) => {
      const fields = invertedIndex[term]
      if (!fields) return
      for (const field of FIELDS)
        for (const reference in fields[field]) {
          const number = Number(reference)
          visit(field, from + number, counted[field][number]?.[term] ?? 0)
        }
    },
  }
}

/** The frequencies by field and passage: a number is found sooner than a name. */
function countedIn(frequencies: LunrFrequencies, count: number): Readonly<Record<Field, readonly Counts[]>> {
  const of = (field: Field): readonly Counts[] =>
    Array.from({ length: count }, (_, number) => frequencies[`${field}/${number}`] ?? {})
  return { text: of('text'), heading: of('heading'), title: of('title') }
}

const isLunrIndex = (value: unknown): value is LunrIndex => typeof value === 'object' && value !== null
const isFrequencies = (value: unknown): value is LunrFrequencies => typeof value === 'object' && value !== null
