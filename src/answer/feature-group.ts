import type { Candidate, PassageAnalysis } from '../retrieval/candidates.ts'
import type { PassageAlignment } from './alignment.ts'
import type { Criteria } from './criteria.ts'

/** Candidates with what they are judged by. */
export interface Judging {
  readonly candidates: readonly Candidate[]
  readonly criteria: Criteria
  /** Of the passage of each candidate. */
  readonly alignments: ReadonlyMap<PassageAnalysis, PassageAlignment>
}

/** Judgements of candidates that come from one kind of evidence; most are between 0 and 1. */
export interface FeatureGroup {
  readonly title: string
  readonly names: readonly string[]
  /** The judgements of candidate after candidate, each in the order of `names`. */
  readonly describe: (judging: Judging) => Float64Array
}

/** One row a candidate, put together by `judge`, which gives `width` values. */
export function rowsOf(
  candidates: readonly Candidate[],
  width: number,
  judge: (candidate: Candidate) => ArrayLike<number>,
): Float64Array {
  const rows = new Float64Array(candidates.length * width)
  for (let at = 0; at < candidates.length; at++) {
    const candidate = candidates[at]
    if (!candidate) continue
    const judged = judge(candidate)
    // Value by value: `set` takes much longer for short arrays.
    for (let place = 0; place < width; place++) rows[at * width + place] = judged[place] ?? 0
  }
  return rows
}
