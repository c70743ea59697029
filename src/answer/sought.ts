import { tokensOf } from '../text/tokens.ts'
import { askedNounOf } from './asked-noun.ts'
import type { AnswerType } from './expected-type.ts'

/** A question as answers to it are looked for in sentences. */
export interface Sought {
  readonly expected: AnswerType
  /** All words of the question, folded. */
  readonly words: ReadonlySet<string>
  /** The noun it asks for, lower case: "chips" in "how many chips". */
  readonly askedNoun?: string
}

/** What is looked for who asks `question`, which asks for `expected`. */
export function soughtBy(question: string, expected: AnswerType): Sought {
  const askedNoun = askedNounOf(question)
  const words = new Set(tokensOf(question).map(({ folded }) => folded))
  return { expected, words, ...(askedNoun === undefined ? {} : { askedNoun }) }
}
