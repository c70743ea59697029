/** What asking about the article took, each question many times, in ms. */
export interface AnswersMeasured {
  /** How many there are. */
  readonly questions: number
  readonly passages: number
  /** Whole answers. */
  readonly answers: readonly number[]
  /** Of those the search and the candidates. */
  readonly retrievals: readonly number[]
  /** Plain lunr. */
  readonly searches: readonly number[]
}

export const isMeasured = (message: unknown): message is AnswersMeasured =>
  typeof message === 'object' && message !== null && 'answers' in message && 'searches' in message
