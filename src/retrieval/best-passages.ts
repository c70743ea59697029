import { lowerBound } from './lower-bound.ts'
import type { Hit } from './passage-index.ts'
import type { Postings } from './postings.ts'

/** A term that is looked for, with the passages that hold it among those that are searched. */
export interface ScoredTerm extends Postings {
  /** What a frequency of 1 adds to the score of a passage, above 0. */
  readonly factor: number
}

/** To look one passage up in postings takes about as long as to add up so many of them. */
const LOOK_UP_COST = 8

/** Sums of floating-point numbers may be off by less than this share. */
const ROUNDING = 1e-9

/**
 * The `limit` best passages of a search, best first and ties by number. The same as if all postings were added up, but
 * those of common terms are looked up for promising passages only, as soon as a passage that none of the rarer terms
 * has led to cannot be among the best any more (MaxScore term by term: Turtle and Flood, Query evaluation: strategies
 * and optimizations, 1995).
 *
 * @param scores one for each passage of the library, all 0, as they are again after this
 */
export function bestPassages(terms: readonly ScoredTerm[], scores: Float64Array, limit: number): readonly Hit[] {
  // Always added in this order, so that rounding is the same whatever is left out.
  const ordered = terms.toSorted((a, b) => boundOf(b) - boundOf(a))
  const touched: number[] = []
  let candidates: readonly number[] = touched
  let rest = ordered.reduce((sum, term) => sum + boundOf(term), 0)
  let postingsLeft = ordered.reduce((sum, term) => sum + term.passages.length, 0)
  let isClosed = false
  for (const term of ordered) {
    if (postingsLeft > candidates.length) {
      const least = leastOfBest(candidates, scores, limit)
      if (isClosed || least > rest * (1 + ROUNDING)) {
        const promising = candidates.filter(passage => ((scores[passage] ?? 0) + rest) * (1 + ROUNDING) >= least)
        isClosed ||= promising.length * LOOK_UP_COST < postingsLeft
        if (isClosed) candidates = promising
      }
    }
    if (isClosed) addLookedUp(term, candidates, scores)
    else addAll(term, touched, scores)
    rest -= boundOf(term)
    postingsLeft -= term.passages.length
  }
  const best = bestOf(candidates, scores, limit)
  for (const passage of touched) scores[passage] = 0
  return best
}

/** The most that a term adds to the score of a passage. */
const boundOf = ({ factor, highest }: ScoredTerm): number => factor * highest

function addAll({ passages, frequencies, factor }: ScoredTerm, touched: number[], scores: Float64Array): void {
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at] ?? 0
    const before = scores[passage] ?? 0
    if (before === 0) touched.push(passage)
    scores[passage] = before + factor * (frequencies[at] ?? 0)
  }
}

function addLookedUp(
  { passages, frequencies, factor }: ScoredTerm,
  candidates: readonly number[],
  scores: Float64Array,
): void {
  for (const passage of candidates) {
    const at = lowerBound(passages, passage)
    if (passages[at] === passage) scores[passage] = (scores[passage] ?? 0) + factor * (frequencies[at] ?? 0)
  }
}

/** The score that a passage must have at least to be among the best so far; 0 while fewer than `limit` have any. */
function leastOfBest(passages: readonly number[], scores: Float64Array, limit: number): number {
  if (passages.length < limit) return 0
  return bestOf(passages, scores, limit).at(-1)?.score ?? Infinity
}

/** The `limit` best, best first and ties by number: kept in a short sorted list, since few of many are wanted. */
function bestOf(passages: readonly number[], scores: Float64Array, limit: number): readonly Hit[] {
  const best: Hit[] = []
  const isBehind = (hit: Hit, score: number, passage: number): boolean =>
    hit.score < score || (hit.score === score && hit.passage > passage)
  for (const passage of passages) {
    const score = scores[passage] ?? 0
    const last = best.at(-1)
    if (best.length === limit && (!last || !isBehind(last, score, passage))) continue
    if (best.length === limit) best.pop()
    let at = best.length
    while (at > 0 && isBehind(best[at - 1] ?? { passage, score }, score, passage)) at--
    best.splice(at, 0, { passage, score })
  }
  return best
}
