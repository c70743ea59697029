import { FIELDS, type Field } from './field.ts'
import { type WordSequences, wordsIn } from './forward-index.ts'
import { type InvertedIndex, indexWithLunr } from './lunr-index.ts'
import type { Numbers } from './number-columns.ts'
import { NumberList } from './number-list.ts'
import type { Steps } from './steps.ts'
import type { WordTable } from './word-numbers.ts'

/**
 * So many passages are indexed at once. lunr's objects take some 20 kB a passage until they are made into numbers, and
 * this keeps them from ever being there for a whole large document.
 */
const MOST_AT_ONCE = 4_000

/** How often each term occurs in each passage, as lunr's inverted index counts: a posting for each passage that holds it. */
export interface TermFrequencies {
  /** Where the postings of each term begin, by its number, and where those of the last have ended. */
  readonly starts: Numbers
  /** The passage of each posting; ascending for each term. */
  readonly passages: Numbers
  /** How often the term occurs in each field there; above 0 in one at least. */
  readonly counts: Readonly<Record<Field, Numbers>>
}

/** Makes lunr index the passages of a document. */
export function* frequenciesOf(table: WordTable, sequences: WordSequences): Steps<TermFrequencies> {
  const { terms, termOf } = table
  const { fields } = sequences
  const termsIn = (field: Field, passage: number): readonly string[] => {
    const found: string[] = []
    for (const word of wordsIn(sequences, fields[field][passage] ?? 0)) found.push(terms[termOf[word] ?? 0] ?? '')
    return found
  }
  const numbers = new Map(terms.map((term, number) => [term, number]))
  const postings = new FoundPostings()
  const count = fields.text.length
  for (let from = 0; from < count; from += MOST_AT_ONCE) {
    const to = Math.min(count, from + MOST_AT_ONCE)
    postings.add(yield* indexWithLunr(from, to, termsIn), [from, to], term => numbers.get(term) ?? 0)
    yield
  }
  return postings.byTerm(terms.length)
}

/** Postings as they come out of lunr's indexes, one index after another and each in an order of its own. */
class FoundPostings {
  readonly #terms = new NumberList()
  readonly #passages = new NumberList()
  readonly #counts = { text: new NumberList(), heading: new NumberList(), title: new NumberList() }

  /** @param range the passages that `index` may hold */
  add(index: InvertedIndex, [from, to]: readonly [from: number, to: number], numberOf: (term: string) => number): void {
    const found = {
      text: new Uint32Array(to - from),
      heading: new Uint32Array(to - from),
      title: new Uint32Array(to - from),
    }
    for (const term of index.terms) {
      const number = numberOf(term)
      const holding: number[] = []
      index.visit(term, (field, passage, frequency) => {
        const at = passage - from
        if (found.text[at] === 0 && found.heading[at] === 0 && found.title[at] === 0) holding.push(at)
        found[field][at] = frequency
      })
      for (const at of inOrder(holding)) {
        this.#terms.push(number)
        this.#passages.push(from + at)
        for (const field of FIELDS) {
          this.#counts[field].push(found[field][at] ?? 0)
          found[field][at] = 0
        }
      }
    }
  }

  /** The passages of each term stay in their order. */
  byTerm(termCount: number): TermFrequencies {
    const terms = this.#terms.toArray()
    const starts = new Uint32Array(termCount + 1)
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1
    for (let term = 0; term < termCount; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
    const next = starts.slice()
    const places = terms.map(term => {
      const place = next[term] ?? 0
      next[term] = place + 1
      return place
    })
    const placed = (list: NumberList): Uint32Array => {
      const numbers = new Uint32Array(list.length)
      list.toArray().forEach((number, at) => {
        numbers[places[at] ?? 0] = number
      })
      return numbers
    }
    const { text, heading, title } = this.#counts
    return {
      starts,
      passages: placed(this.#passages),
      counts: { text: placed(text), heading: placed(heading), title: placed(title) },
    }
  }
}

/** Each field comes in order, so there is something to sort only where two of them hold the term. */
const inOrder = (numbers: number[]): readonly number[] =>
  numbers.every((number, at) => at === 0 || (numbers[at - 1] ?? 0) < number)
    ? numbers
    : numbers.toSorted((a, b) => a - b)
