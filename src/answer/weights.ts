import type { Weights } from './ranking.ts'

export const rankingWeights: Weights = {
  coverage: 3,
  'sentence-bm25': 2,
  'coverage-with-neighbours': 1,
  'coverage-with-context': 1,
  'bigrams-in-order': 1,
  'passage-score': 1,
  'type-met': 0.5,
  asks: -1,
  introduces: -0.5,
}

export const confidenceWeights: Weights = { constant: -2, coverage: 2, 'coverage-with-context': 1, 'known-share': 2 }

/** Below this confidence the closest passages are offered as such. */
export const answerThreshold = 0.5
