import type { Candidate } from '../retrieval/candidates.ts'
import type { Zones } from './alignment.ts'
import type { Criteria } from './criteria.ts'

/** Candidates with what they are judged by. */
export interface Judging {
  readonly candidates: readonly Candidate[]
  readonly criteria: Criteria
  /** Around each candidate. */
  readonly zones: readonly Zones[]
}

/** Judgements of candidates that come from one kind of evidence; most are between 0 and 1. */
export interface FeatureGroup {
  readonly title: string
  readonly names: readonly string[]
  /** The judgements of candidate after candidate, each in the order of `names`. */
  readonly describe: (judging: Judging) => Float64Array
}

/**
 * One row of `width` values a candidate, all 0 at first. `judge` writes those of a candidate from a place on: there are
 * so many candidates that giving back a list for each would take longer than to judge most of them.
 */
export function rowsOf(
  candidates: readonly Candidate[],
  width: number,
  judge: (candidate: Candidate, rows: Float64Array, from: number) => void,
): Float64Array {
  const rows = new Float64Array(candidates.length * width)
  for (let at = 0; at < candidates.length; at++) {
    const candidate = candidates[at]
    if (candidate) judge(candidate, rows, at * width)
  }
  return rows
}
