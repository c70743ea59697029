import type { Exchange, GivenAnswer } from '../../eval/given-answer.ts'
import { type GoldQuestion, goldSchema } from '../../eval/judgment.ts'

/** A gold question about the document "island"; answerable unless said otherwise. */
export const goldQuestion = (given: Partial<GoldQuestion> = {}): GoldQuestion => ({
  ...goldSchema.parse({ id: 'q', question: 'When does the ferry leave?', document: 'island', answerable: true }),
  ...given,
})

/** An answer whose quotes are single sentences of the document "island", in this order. */
export const givenAnswer = (sentences: readonly string[], given: Partial<GivenAnswer> = {}): GivenAnswer => ({
  id: 'q',
  answered: true,
  confidence: 0.5,
  ms: 1,
  quotes: sentences.map(text => {
    const slice = { start: 0, end: text.length, text }
    return { ...slice, document: 'island', highlights: [slice] }
  }),
  ...given,
})

/** An answer that is right if `isRight`, to a question that has one if `isAnswerable`. */
export function exchange(
  isAnswerable: boolean,
  isRight: boolean,
  given: Partial<GivenAnswer> = {},
  gold: Partial<GoldQuestion> = {},
): Exchange {
  return {
    gold: goldQuestion({ answerable: isAnswerable, answers: isAnswerable ? ['at noon'] : [], ...gold }),
    given: givenAnswer([isRight ? 'The ferry leaves at noon.' : 'The ferry is blue.'], given),
  }
}
