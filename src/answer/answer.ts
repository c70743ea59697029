import type { DocumentId } from '../corpus/document.ts'
import type { Passage } from '../corpus/passage.ts'
import type { Quote } from '../corpus/quote.ts'

/** What somebody asks. */
export interface Question {
  readonly text: string
  /** Look in this document only. */
  readonly within?: DocumentId
  /** The questions before this one in the same conversation, oldest first. */
  readonly history?: readonly string[]
}

/** A sentence that answers, shown in bold. */
export interface Highlight {
  readonly sentence: Quote
  /** The words of it that are the answer, where that is sure: a date, a sum, a name. */
  readonly answer?: Quote
}

/** A passage with the sentence that answers. */
export interface QuotedPassage {
  readonly passage: Passage
  /** The whole passage. */
  readonly quote: Quote
  /** The answer sentence first, then others of this passage that belong to the answer. */
  readonly highlights: readonly [Highlight, ...Highlight[]]
  /** Comparable within one answer; higher is better. */
  readonly score: number
}

/** What somebody says who asks nothing. */
export type Chatter = 'greeting' | 'farewell' | 'thanks' | 'praise' | 'abuse' | 'about-bot' | 'other'

export type Answer =
  | {
      readonly kind: 'quoted'
      /** Best first, at most five, each from another passage. */
      readonly quotes: readonly [QuotedPassage, ...QuotedPassage[]]
      /**
       * How many of the quotes, from the first on, speak of what was asked: 1, or for a question that asks for several
       * things all that are nearly as good as the first.
       */
      readonly places: number
      /** The estimated chance that the first highlight of the first quote answers the question, 0 to 1. */
      readonly confidence: number
    }
  | {
      readonly kind: 'unanswered'
      readonly reason: UnansweredReason
      /** The closest passages, best first: not answers. */
      readonly nearest: readonly QuotedPassage[]
      readonly confidence: number
    }

export type UnansweredReason =
  | { readonly kind: 'chatter'; readonly chatter: Chatter }
  | { readonly kind: 'empty-question' }
  | { readonly kind: 'empty-library' }
  /** No passage shares a word with the question. */
  | { readonly kind: 'no-match'; readonly lookedFor: LookedFor }
  /** Passages were found, but none is likely to hold the answer. */
  | { readonly kind: 'low-confidence'; readonly lookedFor: LookedFor }

/** The most important words of the question as it was understood, at most four, in its order; plain text of the person. */
export type LookedFor = readonly string[]

/** Answers questions from one library or from whatever stands behind it. */
export interface Answerer {
  /** Never throws for anything a person may ask. */
  answer(question: Question): Promise<Answer>
}
