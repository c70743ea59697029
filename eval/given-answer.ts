import { z } from 'zod'
import type { GoldQuestion } from './judgment.ts'
import type { QuestionSet } from './question-sets.ts'

const slice = z.object({ start: z.number(), end: z.number(), text: z.string() })

/** An answer as it is graded: a line that `verbatim batch` prints, or the same of another system. */
export const givenAnswerSchema = z.object({
  id: z.string(),
  answered: z.boolean(),
  /** Comparable within one system only; there whether or not the question was answered. */
  confidence: z.number(),
  /** The time from the question to the answer, in ms. */
  ms: z.number(),
  /** Best first. */
  quotes: z.array(slice.extend({ document: z.string(), highlights: z.array(slice) })),
})

export type GivenAnswer = z.infer<typeof givenAnswerSchema>

/** Something that answers questions, under its name and version. */
export interface System {
  readonly name: string
  /** One answer for each question of the set, in their order. */
  answer(set: QuestionSet): Promise<readonly GivenAnswer[]>
}

/** A question with what a system gave for it. */
export interface Exchange {
  readonly gold: GoldQuestion
  readonly given: GivenAnswer
}

/** @throws Error if the answers are not those to the questions, in their order */
export const exchangesOf = (set: QuestionSet, answers: readonly GivenAnswer[]): readonly Exchange[] =>
  set.questions.map((gold, index) => {
    const given = answers[index]
    if (given?.id !== gold.id) throw new Error(`There is no answer to question ${gold.id} of ${set.name}.`)
    return { gold, given }
  })
