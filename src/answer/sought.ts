import { tokensOf } from '../text/tokens.ts'
import { nounsOf } from './asked-noun.ts'
import type { AnswerType } from './expected-type.ts'
import { type Asking, askingOf } from './question-word.ts'

/** A question as answers to it are looked for in sentences. */
export interface Sought {
  readonly expected: AnswerType
  /** All words of the question, folded. */
  readonly words: ReadonlySet<string>
  /** The noun it asks for, lower case: "chips" in "how many chips". */
  readonly askedNoun?: string
}

/** What is looked for who asks `question`, which asks for `expected`. */
export const soughtBy = (question: string, expected: AnswerType): Sought =>
  soughtWith(new Set(tokensOf(question).map(({ folded }) => folded)), expected, askingOf(question))

/** The same for a question that was read, by its folded words. */
export function soughtWith(words: ReadonlySet<string>, expected: AnswerType, asking: Asking): Sought {
  const askedNoun = nounsOf(asking).at(-1)
  return { expected, words, ...(askedNoun === undefined ? {} : { askedNoun }) }
}
