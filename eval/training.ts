/** One question for ranking: the features of its candidates, and which of them answer. */
export interface RankingExample {
  /** Candidate after candidate, all features of each. */
  readonly features: Float64Array
  readonly right: readonly boolean[]
  readonly weight: number
}

/** One question for confidence: its evidence, and whether the best candidate answers it. */
export interface ConfidenceExample {
  readonly evidence: Float64Array
  readonly right: boolean
  readonly weight: number
}

interface Step {
  readonly loss: number
  readonly gradient: Float64Array
}

/** Weights under which the right candidates of each question get most of its softmax (a listwise loss). */
export function fitRanking(examples: readonly RankingExample[], size: number, penalty = 1): Float64Array {
  const usable = examples.filter(({ right }) => right.includes(true) && right.includes(false))
  return minimise(
    size,
    weights => {
      let loss = 0
      const gradient = new Float64Array(size)
      for (const example of usable) loss += addRankingLoss(example, weights, gradient)
      return { loss, gradient }
    },
    penalty,
  )
}

function addRankingLoss(
  { features, right, weight }: RankingExample,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  const size = weights.length
  const scores = right.map((_, at) => dotAt(features, at * size, weights))
  const highest = Math.max(...scores)
  const masses = scores.map(score => Math.exp(score - highest))
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  const rightTotal = masses.reduce((sum, mass, at) => sum + (right[at] ? mass : 0), 0)
  for (let at = 0; at < right.length; at++) {
    const mass = masses[at] ?? 0
    const pull = weight * (mass / total - (right[at] ? mass / rightTotal : 0))
    if (Math.abs(pull) < NO_PULL) continue
    for (let index = 0; index < size; index++)
      gradient[index] = (gradient[index] ?? 0) + pull * (features[at * size + index] ?? 0)
  }
  return -weight * Math.log(rightTotal / total)
}

/** Candidates that pull less do not change the fourth digit of any weight. */
const NO_PULL = 1e-6

/** Logistic regression: weights under which the logistic of the weighted evidence is the chance of being right. */
export function fitConfidence(examples: readonly ConfidenceExample[], size: number, penalty = 1): Float64Array {
  return minimise(
    size,
    weights => {
      let loss = 0
      const gradient = new Float64Array(size)
      for (const { evidence, right, weight } of examples) {
        const chance = 1 / (1 + Math.exp(-dot(evidence, weights)))
        loss -= weight * Math.log(Math.max(1e-12, right ? chance : 1 - chance))
        const pull = weight * (chance - (right ? 1 : 0))
        for (let index = 0; index < size; index++)
          gradient[index] = (gradient[index] ?? 0) + pull * (evidence[index] ?? 0)
      }
      return { loss, gradient }
    },
    penalty,
  )
}

/** The sum of products. */
export const dot = (a: Float64Array, b: Float64Array): number => dotAt(a, 0, b)

/** The sum of products with the values of `a` from `start` on. */
export function dotAt(a: Float64Array, start: number, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < b.length; index++) sum += (a[start + index] ?? 0) * (b[index] ?? 0)
  return sum
}

const STEPS = 250
const STEP_SIZE = 0.15

/** Adam (Kingma and Ba, 2015) over the whole set with a quadratic penalty: the same input gives the same weights. */
function minimise(size: number, evaluate: (weights: Float64Array) => Step, penalty: number): Float64Array {
  const weights = new Float64Array(size)
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  for (let step = 1; step <= STEPS; step++) {
    const { gradient } = evaluate(weights)
    const rate = STEP_SIZE * (1 - step / (STEPS + 1))
    for (let index = 0; index < size; index++) {
      const slope = (gradient[index] ?? 0) + penalty * (weights[index] ?? 0)
      mean[index] = 0.9 * (mean[index] ?? 0) + 0.1 * slope
      square[index] = 0.999 * (square[index] ?? 0) + 0.001 * slope ** 2
      const step1 = (mean[index] ?? 0) / (1 - 0.9 ** step)
      const step2 = Math.sqrt((square[index] ?? 0) / (1 - 0.999 ** step))
      weights[index] = (weights[index] ?? 0) - (rate * step1) / (step2 + 1e-8)
    }
  }
  return weights
}
