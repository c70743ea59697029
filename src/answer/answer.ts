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

/** A passage with the sentence that answers. */
export interface QuotedPassage {
  readonly passage: Passage
  /** The whole passage. */
  readonly quote: Quote
  /** The answer sentence first, then others of this passage that belong to the answer. */
  readonly highlights: readonly [Quote, ...Quote[]]
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
