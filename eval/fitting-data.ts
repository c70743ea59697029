import { trace } from '../src/answer/answerer.ts'
import { chatterOf } from '../src/answer/chatter.ts'
import { evidenceFor, evidenceNames } from '../src/answer/confidence.ts'
import type { KnownPart } from '../src/answer/known-part.ts'

import type { AnalysedQuestion } from '../src/answer/question.ts'
import { type FeatureValues, featureNames } from '../src/answer/ranking.ts'
import type { Candidate } from '../src/retrieval/candidates.ts'
import { findDocument } from '../src/retrieval/texts.ts'
import type { ConfidenceExample } from './confidence-training.ts'
import { answers } from './judgment.ts'
import { dotAt, type Sign } from './minimise.ts'
import type { QuestionSet } from './question-sets.ts'
import type { RankingExample } from './ranking-training.ts'

/** A question with everything that weights are fitted to. */
export interface Collected {
  readonly set: string
  readonly type: string
  /** What the questions are held out by. */
  readonly document: string
  readonly answerable: boolean
  readonly isChatter: boolean
  readonly question: AnalysedQuestion
  readonly candidates: readonly Candidate[]
  /** The features of `candidates`, one after the other, in the order of `featureNames`. */
  readonly features: Float64Array
  readonly right: readonly boolean[]
  readonly known: KnownPart
  readonly weight: number
}

export { evidenceNames } from '../src/answer/confidence.ts'
export { featureNames } from '../src/answer/ranking.ts'

/** What can only speak for an answer: words and meanings that are met, and being ahead of the others. */
const FOR =
  /^(?:aligned|coverage|meaning|sentence-bm25|bigrams|known-share|margin|share-of|score|weakest|first-aligned|last-aligned|numbers-aligned|heading-coverage|introduction-coverage|passage-score|last-answer|asked-noun$)|-met$/

/** And what can only speak against it. */
const AGAINST = /missing$|-unknown$/

/** What each kind of evidence may say, in the order of `evidenceNames`. */
export const evidenceSigns: readonly Sign[] = evidenceNames.map(name => {
  if (AGAINST.test(name)) return -1
  return FOR.test(name) ? 1 : 0
})

/** Large sets weigh less a question, so that the way people really ask is not drowned in one kind of it. */
const weightOf = (set: QuestionSet): number => Math.min(1, 400 / set.questions.length)

export const collect = (set: QuestionSet): Promise<readonly Collected[]> =>
  Promise.all(
    set.questions.map(async gold => {
      const within = gold.document === undefined ? undefined : findDocument(set.library, gold.document)?.id
      const {
        question,
        ranked: judged,
        known,
      } = await trace(
        set.library,
        { text: gold.question, history: gold.history, ...(within === undefined ? {} : { within }) },
        { kept: Infinity, closely: Infinity },
      )
      return {
        set: set.name,
        type: gold.type,
        document: gold.document ?? set.name,
        answerable: gold.answerable,
        isChatter: chatterOf(gold.question) !== null,
        question,
        candidates: judged.map(({ candidate }) => candidate),
        features: Float64Array.from(
          judged.flatMap(({ features }) => featureNames.map(name => features.get(name) ?? 0)),
        ),
        right: judged.map(({ candidate: { document, sentence, text } }) =>
          answers(gold, { document: document.id, ...sentence.span, text }),
        ),
        known,
        weight: weightOf(set),
      }
    }),
  )

export const rankingExamples = (questions: readonly Collected[]): readonly RankingExample[] =>
  questions.map(({ features, right, weight }) => ({ features, right, weight }))

export const confidenceExamples = (
  questions: readonly Collected[],
  ranking: Float64Array,
): readonly ConfidenceExample[] =>
  questions
    .filter(({ isChatter }) => !isChatter)
    .map(collected => {
      const { evidence, right } = ranked(collected, ranking)
      const outcome = collected.answerable ? (right[0] === true ? 'right' : 'wrong') : 'unanswerable'
      return { evidence, outcome, weight: collected.weight }
    })

/** The question ranked with some weights: its evidence, and which of its passages' best sentences answer it. */
export function ranked(
  { question, candidates, features, right, known }: Collected,
  weights: Float64Array,
): { readonly evidence: Float64Array; readonly right: readonly boolean[] } {
  const size = weights.length
  const order = candidates
    .map((candidate, index) => ({
      candidate,
      features: valuesAt(features, index * size),
      score: dotAt(features, index * size, weights),
      right: right[index] === true,
    }))
    .toSorted((a, b) => b.score - a.score)
  const evidence = evidenceFor(question, order, known)
  const passages = new Set<number>()
  const firsts = order.filter(({ candidate: { number } }) => !passages.has(number) && passages.add(number))
  return { evidence: Float64Array.from(evidence.values), right: firsts.map(each => each.right) }
}

const placeOf: ReadonlyMap<string, number> = new Map(featureNames.map((name, place) => [name, place]))

const valuesAt = (features: Float64Array, from: number): FeatureValues => ({
  get: name => features[from + (placeOf.get(name) ?? Number.NaN)],
  keys: () => placeOf.keys(),
})
