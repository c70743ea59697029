import type { Weights } from './ranking.ts'

// Made by `npm run fit -- --write` (eval/fit.ts) from the question sets article, board-game-rules, cli-tool, gaming-server, news-feature, squad, university-club-handbook.

/** A candidate's score is the sum of its features times these; fitted listwise (softmax over a question's candidates). */
export const rankingWeights: Weights = {
  coverage: 0.549,
  'coverage-squared': 0.059,
  'sentence-bm25': 0.394,
  'coverage-with-neighbours': 1.721,
  'coverage-with-context': 2.018,
  'heading-coverage': 1.951,
  'introduction-coverage': 1.995,
  'bigrams-in-order': 2.204,
  'rarest-missing': 0.914,
  'type-met': 0.874,
  'type-missing': -0.873,
  'first-in-passage': -0.16,
  short: -0.205,
  length: -0.069,
  asks: -0.199,
  introduces: -0.625,
  code: -0.011,
  row: -0.216,
  'passage-score': 2.49,
  'sentence-bm25-of-best': 0.816,
  'coverage-of-best': 0.816,
}

/** The confidence is the logistic of the sum of the evidence times these; fitted as a logistic regression. */
export const confidenceWeights: Weights = {
  constant: -2.054,
  coverage: -0.052,
  'coverage-with-context': 1.7,
  'coverage-with-neighbours': -0.294,
  'sentence-bm25': 0.088,
  'bigrams-in-order': 0.631,
  'rarest-missing': -0.314,
  'type-met': 0.044,
  'type-missing': -0.676,
  'passage-score': 0.106,
  'known-share': -0.04,
  margin: 0.597,
  'few-terms': -0.01,
  'many-terms': 0.64,
}

/** Below this confidence the closest passages are offered as such: where most questions were handled rightly. */
export const answerThreshold = 0.2
