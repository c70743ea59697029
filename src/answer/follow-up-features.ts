import type { Candidate } from '../retrieval/candidates.ts'
import { holdsTerm } from '../retrieval/passage-analysis.ts'
import type { NumberedContext } from './criteria.ts'
import { type FeatureGroup, rowsOf } from './feature-group.ts'

const NAMES = ['same-sentence', 'after-last-answer', 'same-passage', 'next-passage', 'last-answer-covered'] as const

/** Where a sentence stands to the answer of the turn before, if the question goes on from that. */
export const followUpFeatures: FeatureGroup = {
  title: 'the turn before',
  names: NAMES,
  describe: ({ candidates, criteria: { context } }) =>
    context
      ? rowsOf(candidates, NAMES.length, (candidate, rows, from) => rows.set(judged(candidate, context), from))
      : new Float64Array(candidates.length * NAMES.length),
}

function judged({ number, place, analysis, passageAnalysis }: Candidate, context: NumberedContext): readonly number[] {
  const isSamePassage = number === context.passage
  const total = context.terms.reduce((sum, { weight }) => sum + weight, 0)
  const covered = context.terms.reduce(
    (sum, term) => sum + (holdsTerm(analysis.words, term.number, passageAnalysis) ? term.weight : 0),
    0,
  )
  const flags = [
    isSamePassage && place === context.place,
    isSamePassage && place === context.place + 1,
    isSamePassage && place !== context.place,
    number === context.passage + 1,
  ]
  return [...flags.map(flag => (flag ? 1 : 0)), total === 0 ? 0 : covered / total]
}
