import fc from 'fast-check'
import type { Quotation, Source } from '../../src/chat/reply.ts'
import { Quote } from '../../src/corpus/quote.ts'
import type { Span } from '../../src/text/span.ts'
import { hostileText } from './discord-markdown/hostile.ts'
import { first, plainDocument } from './documents.ts'

/** What a test says of a quotation; all else is as in a plain document of one passage. */
export interface QuotationInput {
  readonly text: string
  /** In order; the quote reaches from the first to the last. */
  readonly sentences: readonly Span[]
  readonly highlights?: readonly Span[]
  /** The number of a sentence. */
  readonly centre?: number
  readonly source?: Partial<Source>
}

export function quotationOf({ text, sentences, highlights = [], centre = 0, source }: QuotationInput): Quotation {
  const document = plainDocument(text)
  const start = first(sentences).start
  const end = sentences.at(-1)?.end ?? start
  return {
    document,
    quote: Quote.of(document, { start, end }),
    highlights,
    sentences,
    centre: sentences[centre] ?? first(sentences),
    source: { title: document.title, headings: [], ordinal: 1, of: 1, firstLine: 1, lastLine: 1, ...source },
  }
}

/** A quotation of all of `sentences`, one space between them; those with the numbers in `bold` answer. */
export function quotationOfSentences(
  sentences: readonly string[],
  bold: readonly number[] = [],
  rest: Pick<QuotationInput, 'centre' | 'source'> = {},
): Quotation {
  let end = -1
  const spans = sentences.map(sentence => {
    const start = end + 1
    end = start + sentence.length
    return { start, end }
  })
  const highlights = bold.flatMap(number => spans.slice(number, number + 1))
  return quotationOf({ text: sentences.join(' '), sentences: spans, highlights, ...rest })
}

/** The same quotation with another quote, of the sentences from `from` up to `to` inclusive. */
export function narrowed(quotation: Quotation, from: number, to: number): Quotation {
  const sentences = quotation.sentences.slice(from, to + 1)
  const span = { start: first(sentences).start, end: sentences.at(-1)?.end ?? 0 }
  return { ...quotation, quote: Quote.of(quotation.document, span), sentences }
}

/** Text as it comes out of UTF-8: without halves of characters. */
const wellFormed = (text: string): string => Buffer.from(text).toString()

const sentence = fc
  .array(hostileText, { minLength: 1, maxLength: 3 })
  .map(parts => wellFormed(parts.join(' ')).trim())
  .filter(text => text !== '')

/** What can stand between two sentences: mostly white space, also none, and what Discord drops. */
const gap = fc.oneof(
  fc.constantFrom(' ', ' ', '\n', '\n\n', '\r\n', '\r', '', '\f', '\t', ' \f\n', '\u2028', '\n- ', '\n> ', '\n1. '),
  hostileText.map(wellFormed),
)

/** Quotations of text made to be mistaken for markup, some sentences of which answer. */
export const hostileQuotation: fc.Arbitrary<Quotation> = fc
  .record({
    before: hostileText.map(wellFormed),
    parts: fc.array(fc.tuple(sentence, gap, fc.boolean()), { minLength: 1, maxLength: 6 }),
    after: hostileText.map(wellFormed),
    centre: fc.nat(5),
  })
  .map(({ before, parts, after, centre }) => {
    let text = before
    const sentences = parts.map(([words, between]) => {
      const start = text.length
      text += words + between
      return { start, end: start + words.length }
    })
    const highlights = sentences.filter((_, number) => parts[number]?.[2] === true)
    return quotationOf({ text: text + after, sentences, highlights, centre: centre % parts.length })
  })
