import { dot, minimise, type Sign } from './minimise.ts'

/** One question for confidence. */
export interface ConfidenceExample {
  readonly evidence: Float64Array
  /** Whether the best candidate answers it, is a wrong one, or could only be wrong since the documents hold no answer. */
  readonly outcome: 'right' | 'wrong' | 'unanswerable'
  readonly weight: number
}

/** What keeps the weights small: there are about as many kinds of evidence as unanswerable questions. */
const PENALTY = 20

/** Evidence of numbers that hardly differ says nothing. */
const LEAST_DEVIATION = 1e-6

interface Labelled {
  readonly values: Float64Array
  readonly isRight: boolean
  readonly weight: number
}

/**
 * Weights under which the logistic of the weighted evidence is the chance that the best candidate is right.
 *
 * What tells answerable questions from others is learnt from those that are answered rightly and those that cannot be:
 * a wrong answer to an answerable question looks like neither. Then the result is scaled to the chance of being right
 * over all of them (J. Platt, Probabilistic Outputs for Support Vector Machines, 1999).
 *
 * @param constant the index of the evidence that is always 1
 * @param signs what each kind of evidence may say: without them, kinds that nearly say the same are set against each
 *   other, which goes wrong on questions unlike those that were learnt from
 */
export function fitConfidence(
  examples: readonly ConfidenceExample[],
  constant: number,
  signs: readonly Sign[],
): Float64Array {
  const size = examples[0]?.evidence.length ?? 0
  const { mean, deviation } = momentsOf(examples, size)
  const standard = (evidence: Float64Array): Float64Array =>
    evidence.map((value, index) => (index === constant ? 1 : (value - (mean[index] ?? 0)) / (deviation[index] ?? 1)))
  const standardised = examples.map(({ evidence, outcome, weight }) => ({
    values: standard(evidence),
    outcome,
    isRight: outcome === 'right',
    weight,
  }))
  const telling = fitLogistic(
    standardised.filter(({ outcome }) => outcome !== 'wrong'),
    size,
    PENALTY,
    signs,
  )
  const [slope = 1, shift = 0] = fitLogistic(
    standardised.map(({ values, isRight, weight }) => ({
      values: Float64Array.of(dot(values, telling), 1),
      isRight,
      weight,
    })),
    2,
    0,
  )
  const weights = telling.map((weight, index) => (slope * weight) / (index === constant ? 1 : (deviation[index] ?? 1)))
  const moved = weights.reduce((sum, weight, index) => sum + (index === constant ? 0 : weight * (mean[index] ?? 0)), 0)
  weights[constant] = (weights[constant] ?? 0) + shift - moved
  return weights
}

function momentsOf(
  examples: readonly ConfidenceExample[],
  size: number,
): { readonly mean: Float64Array; readonly deviation: Float64Array } {
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  let total = 0
  for (const { evidence, weight } of examples) {
    total += weight
    for (let index = 0; index < size; index++) {
      const value = evidence[index] ?? 0
      mean[index] = (mean[index] ?? 0) + weight * value
      square[index] = (square[index] ?? 0) + weight * value * value
    }
  }
  const means = mean.map(sum => sum / total)
  const deviation = square.map((sum, index) => Math.sqrt(Math.max(0, sum / total - (means[index] ?? 0) ** 2)))
  return { mean: means, deviation: deviation.map(value => (value < LEAST_DEVIATION ? Infinity : value)) }
}

/** Logistic regression with a quadratic penalty. */
function fitLogistic(
  examples: readonly Labelled[],
  size: number,
  penalty: number,
  signs: readonly Sign[] = [],
): Float64Array {
  return minimise(
    size,
    weights => {
      let loss = 0
      const gradient = new Float64Array(size)
      for (const { values, isRight, weight } of examples) {
        const chance = 1 / (1 + Math.exp(-dot(values, weights)))
        loss -= weight * Math.log(Math.max(1e-12, isRight ? chance : 1 - chance))
        const pull = weight * (chance - (isRight ? 1 : 0))
        for (let index = 0; index < size; index++)
          gradient[index] = (gradient[index] ?? 0) + pull * (values[index] ?? 0)
      }
      return { loss, gradient }
    },
    penalty,
    signs,
  )
}
