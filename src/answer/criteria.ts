import type { Meaning } from '../lexicon/meaning.ts'
import type { AnswerType } from './expected-type.ts'
import type { QuestionContext } from './question.ts'
import type { Sought } from './sought.ts'

/** A term of the question as sentences are judged by it. */
export interface WeighedTerm {
  readonly term: string
  /** Of the term in the library; `NO_TERM` if no text holds it. */
  readonly number: number
  /** Folded. */
  readonly word: string
  /** Its share of all that the question asks, 0 to 1: how much it counts times how rare it is. The shares add up to 1. */
  readonly share: number
  /** As `share`, but with how much its word says in the language taken in: see `ComparedWord`. They add up to 1 too. */
  readonly weight: number
  readonly isNumber: boolean
}

/** A question as sentences are judged by it. */
export interface Criteria {
  readonly terms: readonly WeighedTerm[]
  readonly expected: AnswerType
  readonly sought: Sought
  /** The number of the term of the noun it asks for, if it names one: "chip" in "how many chips". */
  readonly nounTerm?: number
  /** Of everything in the sentences that ask, function words included. */
  readonly meaning: Meaning
  /** Of the terms, each as often as it counts. */
  readonly contentMeaning: Meaning
  /** Where the turn before was answered. */
  readonly context?: NumberedContext
}

/** The answer to the turn before, with its terms by their numbers in the library. */
export interface NumberedContext extends Omit<QuestionContext, 'terms'> {
  readonly terms: readonly { readonly number: number; readonly weight: number }[]
}
