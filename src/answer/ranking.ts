import type { Candidate } from '../retrieval/candidates.ts'
import { type Criteria, features } from './features.ts'

/** Feature name → how much it counts. */
export type Weights = Readonly<Record<string, number>>

/** A candidate with what was found out about it. */
export interface Judged {
  readonly candidate: Candidate
  /** By feature name. */
  readonly features: ReadonlyMap<string, number>
  /** The weighted sum of the features; only comparable for one question. */
  readonly score: number
}

/** Features that compare a candidate with the question's best one. */
const RELATIVE_FEATURES = ['sentence-bm25', 'coverage'] as const

/** The names of the features that need the question's other candidates. */
export const relativeFeatureNames: readonly string[] = [
  'passage-score',
  ...RELATIVE_FEATURES.map(name => `${name}-of-best`),
]

/** The candidates, best first; ties keep the order of the library. */
export function rank(candidates: readonly Candidate[], criteria: Criteria, weights: Weights): readonly Judged[] {
  const described = describe(candidates, criteria)
  return described
    .map(each => ({ ...each, score: weightedSum(each.features, weights) }))
    .toSorted(
      (a, b) => b.score - a.score || a.candidate.number - b.candidate.number || a.candidate.place - b.candidate.place,
    )
}

/** The features of each candidate, those of its passage and those against the question's best candidate included. */
export function describe(
  candidates: readonly Candidate[],
  criteria: Criteria,
): readonly { readonly candidate: Candidate; readonly features: ReadonlyMap<string, number> }[] {
  const bestPassage = Math.max(0, ...candidates.map(({ passageScore }) => passageScore))
  const described = candidates.map(candidate => {
    const values = new Map<string, number>()
    for (const { name, value } of features) values.set(name, value(candidate, criteria))
    values.set('passage-score', bestPassage === 0 ? 0 : candidate.passageScore / bestPassage)
    return { candidate, features: values }
  })
  for (const name of RELATIVE_FEATURES) {
    const best = Math.max(0, ...described.map(({ features: values }) => values.get(name) ?? 0))
    for (const { features: values } of described)
      values.set(`${name}-of-best`, best === 0 ? 0 : (values.get(name) ?? 0) / best)
  }
  return described
}

function weightedSum(values: ReadonlyMap<string, number>, weights: Weights): number {
  let sum = 0
  for (const [name, value] of values) sum += (weights[name] ?? 0) * value
  return sum
}
