import { holdsTerm } from '../retrieval/passage-analysis.ts'
import { surest } from './answer-types/detector.ts'
import { answersIn } from './answers-in.ts'
import type { AnswerType } from './expected-type.ts'
import { type FeatureGroup, rowsOf } from './feature-group.ts'

/** The types that questions ask for, in families whose detectors are about as reliable. */
const FAMILIES: readonly { readonly name: string; readonly types: ReadonlySet<AnswerType> }[] = [
  { name: 'number', types: new Set<AnswerType>(['money', 'percentage', 'count', 'measure']) },
  { name: 'time', types: new Set<AnswerType>(['duration', 'frequency', 'date']) },
  { name: 'name', types: new Set<AnswerType>(['person', 'organisation', 'place', 'name']) },
  {
    name: 'clause',
    types: new Set<AnswerType>(['reason', 'manner', 'definition', 'permission', 'statement']),
  },
]

/** So many features for each family. */
const PER_FAMILY = 3

/** Things that are at least so sure are surely of the type. */
const SURE_FROM = 0.7

const names: readonly string[] = [
  ...FAMILIES.flatMap(({ name }) => [`${name}-met`, `${name}-surely-met`, `${name}-missing`]),
  'thing-met',
  'asked-noun',
  'asked-noun-missing',
]

/** Whether a sentence holds what the question asks for: a sum of money, a date, a reason. */
export const typeFeatures: FeatureGroup = {
  title: 'answer types',
  names,
  describe: ({ candidates, criteria: { expected, sought, nounTerm } }) => {
    const family = FAMILIES.findIndex(({ types }) => types.has(expected))
    return rowsOf(candidates, names.length, (candidate, rows, from) => {
      const found = answersIn(candidate.text, sought)
      const strength = surest(found)?.strength ?? 0
      const holdsNoun =
        nounTerm !== undefined && holdsTerm(candidate.analysis.words, nounTerm, candidate.passageAnalysis)
      const ofFamily = from + family * PER_FAMILY
      const ofAny = from + FAMILIES.length * PER_FAMILY
      if (family >= 0) {
        rows[ofFamily] = strength
        rows[ofFamily + 1] = strength >= SURE_FROM ? 1 : 0
        rows[ofFamily + 2] = strength === 0 ? 1 : 0
      }
      rows[ofAny] = expected === 'any' ? strength : 0
      rows[ofAny + 1] = holdsNoun ? 1 : 0
      rows[ofAny + 2] = nounTerm !== undefined && !holdsNoun ? 1 : 0
    })
  },
}
