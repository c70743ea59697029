import lunr from 'lunr'
import type { Document, DocumentId } from '../corpus/document.ts'
import type { Passage } from '../corpus/passage.ts'
import type { Analyzer } from '../text/analyzer.ts'
import { lengthOf, slice } from '../text/span.ts'

/** The fields of a passage, as lunr holds them. */
export const FIELDS = ['text', 'heading', 'title'] as const
export type Field = (typeof FIELDS)[number]

/**
 * lunr's inverted index: for each term and field, the passages (by number, as a string) that hold it and where.
 * Positions are [start, length] in the document's text for the field "text", in the joined headings or the title else.
 */
export type InvertedIndex = Readonly<
  Record<string, Readonly<Record<Field, Readonly<Record<string, { readonly position: readonly [number, number][] }>>>>>
>

/** lunr's index, and what it does not keep: how often each word occurs, folded but not stemmed. */
export interface BuiltIndex {
  readonly index: lunr.Index
  readonly words: ReadonlyMap<string, number>
}

/** A field as it is handed to lunr: it knows its own terms and where they stand. */
class FieldText {
  readonly #analyzer: Analyzer
  readonly #text: string
  readonly #from: number
  readonly #onWord: (word: string) => void

  /** @param from where `text` begins in the text that positions count in */
  constructor(analyzer: Analyzer, text: string, from: number, onWord: (word: string) => void) {
    this.#analyzer = analyzer
    this.#text = text
    this.#from = from
    this.#onWord = onWord
  }

  tokens(): lunr.Token[] {
    return this.#analyzer.terms(this.#text, this.#from).map(({ term, word, span }) => {
      this.#onWord(word)
      return new lunr.Token(term, { position: [span.start, lengthOf(span)] })
    })
  }
}

/**
 * Builds lunr's index over passages. lunr's own analysis is switched off: it lower-cases before it counts, which moves
 * positions, and finds nothing for "café". Instead our analyzer gives the terms and their places.
 */
export function buildLunrIndex(
  passages: readonly Passage[],
  documents: ReadonlyMap<DocumentId, Document>,
  analyzerOf: (document: Document) => Analyzer,
): BuiltIndex {
  const words = new Map<string, number>()
  const count = (word: string): void => {
    words.set(word, (words.get(word) ?? 0) + 1)
  }
  const builder = new lunr.Builder()
  builder.ref('number')
  for (const field of FIELDS) builder.field(field)
  builder.metadataWhitelist = ['position']
  builder.tokenizer = Object.assign((field?: unknown) => (field instanceof FieldText ? field.tokens() : []), {
    separator: lunr.tokenizer.separator,
  })
  passages.forEach((passage, number) => {
    const document = documents.get(passage.documentId)
    if (!document) throw new RangeError(`There is no document "${passage.documentId}" for a passage.`)
    const analyzer = analyzerOf(document)
    builder.add({
      number: String(number),
      text: new FieldText(analyzer, slice(document.text, passage.span), passage.span.start, count),
      heading: new FieldText(analyzer, passage.headings.join('\n'), 0, count),
      title: new FieldText(analyzer, document.title, 0, count),
    })
  })
  return { index: builder.build(), words }
}

/** The inverted index inside lunr's index; lunr's types leave it out. */
export function invertedIndexOf(index: lunr.Index): InvertedIndex {
  if (!('invertedIndex' in index) || !isInvertedIndex(index.invertedIndex))
    throw new TypeError("lunr's index holds no inverted index.")
  return index.invertedIndex
}

const isInvertedIndex = (value: unknown): value is InvertedIndex => typeof value === 'object' && value !== null
