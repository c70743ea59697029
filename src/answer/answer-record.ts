import type { Quote } from '../corpus/quote.ts'
import { documentOf, type Texts } from '../retrieval/texts.ts'
import type { Answer, Highlight, QuotedPassage } from './answer.ts'

/** An exact slice of a document's text; offsets are UTF-16 code units of that text. */
export interface SliceRecord {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A sentence that answers. */
export interface HighlightRecord extends SliceRecord {
  /** The words of it that are the answer, where that is sure. */
  readonly answer?: SliceRecord
}

/** A quote as other programs get it. */
export interface QuoteRecord extends SliceRecord {
  /** The document's id. */
  readonly document: string
  readonly title: string
  readonly headings: readonly string[]
  readonly score: number
  /** The answer sentence first. */
  readonly highlights: readonly HighlightRecord[]
}

/** An answer as other programs get it. Whether or not it answers, the quotes are the best candidates. */
export interface AnswerRecord {
  readonly answered: boolean
  /** The estimated chance that the first highlight answers, 0 to 1. */
  readonly confidence: number
  /**
   * How many of the quotes, from the first on, speak of what was asked: 0 if it is not answered, else 1, or more for a
   * question that asks for several things.
   */
  readonly places: number
  readonly quotes: readonly QuoteRecord[]
}

/**
 * The plain form of an answer. Each quote is compared with its document once more.
 *
 * @throws AppError not-verbatim if one is not the exact slice
 */
export function recordOf(answer: Answer, library: Texts): AnswerRecord {
  const answered = answer.kind === 'quoted'
  const quotes = answered ? answer.quotes : answer.nearest
  return {
    answered,
    confidence: rounded(answer.confidence),
    places: answered ? answer.places : 0,
    quotes: quotes.map(quote => quoteRecord(quote, library)),
  }
}

function quoteRecord({ passage, quote, highlights, score }: QuotedPassage, library: Texts): QuoteRecord {
  const document = documentOf(library, quote.documentId)
  for (const each of [quote, ...highlights.flatMap(quotesIn)]) each.assertStandsIn(document)
  return {
    document: document.id,
    title: document.title,
    headings: passage.headings,
    ...sliceRecord(quote),
    score: rounded(score),
    highlights: highlights.map(highlightRecord),
  }
}

const quotesIn = ({ sentence, answer }: Highlight): readonly Quote[] => (answer ? [sentence, answer] : [sentence])

const highlightRecord = ({ sentence, answer }: Highlight): HighlightRecord => ({
  ...sliceRecord(sentence),
  ...(answer ? { answer: sliceRecord(answer) } : {}),
})

const sliceRecord = ({ span, text }: Quote): SliceRecord => ({ start: span.start, end: span.end, text })

/** To four digits behind the point: more would feign precision. */
const rounded = (number: number): number => Math.round(number * 10_000) / 10_000
