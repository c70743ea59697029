import { evidenceNames, featureNames } from './fitting-data.ts'

/** Everything that is fitted. */
export interface Fitted {
  /** In the order of `featureNames`. */
  readonly ranking: Float64Array
  /** In the order of `evidenceNames`. */
  readonly confidence: Float64Array
  readonly threshold: number
}

/** As the formatter leaves it. */
export const namedWeights = (names: readonly string[], values: Float64Array): string =>
  names.map((name, index) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${digits(values[index] ?? 0)},`).join('\n')

const digits = (value: number): string => String(Number(value.toFixed(3)))

/** The text of src/answer/weights.ts. */
export const weightsFile = (
  { ranking, confidence, threshold }: Fitted,
  sets: readonly string[],
): string => `import type { Weights } from './ranking.ts'

// Made by \`npm run fit -- --write\` (eval/fit.ts) from the question sets ${sets.join(', ')}.

/** A candidate's score is the sum of its features times these; fitted listwise (softmax over a question's candidates). */
export const rankingWeights: Weights = {
${namedWeights(featureNames, ranking)}
}

/** The confidence is the logistic of the sum of the evidence times these; fitted as a logistic regression. */
export const confidenceWeights: Weights = {
${namedWeights(evidenceNames, confidence)}
}

/** Below this confidence the closest passages are offered as such: where most questions were handled rightly. */
export const answerThreshold = ${digits(threshold)}
`
