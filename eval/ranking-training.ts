import { dotAt, minimise } from './minimise.ts'

/** One question for ranking: the features of its candidates, and which of them answer. */
export interface RankingExample {
  /** Candidate after candidate, all features of each. */
  readonly features: Float64Array
  readonly right: readonly boolean[]
  readonly weight: number
}

const PENALTY = 1

/**
 * Weights under which the right candidates of each question get most of its softmax (a listwise loss).
 *
 * @param without the places of features that are left out: their weights are 0
 */
export function fitRanking(
  examples: readonly RankingExample[],
  size: number,
  without: ReadonlySet<number> = new Set(),
): Float64Array {
  const usable = examples.filter(({ right }) => right.includes(true) && right.includes(false))
  return minimise(
    size,
    weights => {
      let loss = 0
      const gradient = new Float64Array(size)
      for (const example of usable) loss += addRankingLoss(example, weights, gradient)
      for (const place of without) gradient[place] = 0
      return { loss, gradient }
    },
    PENALTY,
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
