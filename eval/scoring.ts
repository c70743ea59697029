import { type Collected, ranked } from './fitting-data.ts'
import { dot } from './minimise.ts'

/** A question with how it was answered. */
interface Graded {
  readonly set: string
  readonly answerable: boolean
  readonly hits: readonly boolean[]
  readonly confidence: number
  readonly answered: boolean
}

/** As the grader gives them; see its head for their meaning. */
export interface Scores {
  readonly questions: number
  readonly handled: number
  readonly hit1: number
  readonly hit3: number
  readonly auc: number
}

/** Answers the questions with some weights. */
export const judge = (
  questions: readonly Collected[],
  ranking: Float64Array,
  confidenceWeights: Float64Array,
  threshold: number,
): readonly Graded[] =>
  questions.map(collected => {
    const { evidence, right } = ranked(collected, ranking)
    const silent = collected.isChatter || collected.candidates.length === 0
    const confidence = silent ? 0 : 1 / (1 + Math.exp(-dot(evidence, confidenceWeights)))
    const { set, answerable } = collected
    return { set, answerable, hits: right.slice(0, 3), confidence, answered: !silent && confidence >= threshold }
  })

const isHandled = ({ answerable, answered, hits }: Graded): boolean =>
  answerable ? answered && hits[0] === true : !answered

/** The threshold with which most questions are handled, each set counting the same. */
export function bestThreshold(
  questions: readonly Collected[],
  ranking: Float64Array,
  confidence: Float64Array,
): number {
  const graded = [...bySet(judge(questions, ranking, confidence, 0)).values()]
  let best = { threshold: 0, handled: 0 }
  for (let threshold = 0.05; threshold < 0.95; threshold += 0.01) {
    const withThreshold = (each: Graded): Graded => ({
      ...each,
      answered: each.answered && each.confidence >= threshold,
    })
    const handled = mean(graded.map(set => handledShare(set.map(withThreshold))))
    if (handled > best.handled) best = { threshold, handled }
  }
  return best.threshold
}

const handledShare = (graded: readonly Graded[]): number => mean(graded.map(each => (isHandled(each) ? 1 : 0)))

function bySet(graded: readonly Graded[]): ReadonlyMap<string, readonly Graded[]> {
  const names = [...new Set(graded.map(({ set }) => set))].toSorted()
  return new Map(names.map(name => [name, graded.filter(({ set }) => set === name)]))
}

/** The scores of each set. */
export const scoresOf = (graded: readonly Graded[]): ReadonlyMap<string, Scores> =>
  new Map([...bySet(graded)].map(([name, set]) => [name, scores(set)]))

function scores(graded: readonly Graded[]): Scores {
  const answerable = graded.filter(each => each.answerable)
  const unanswerable = graded.filter(each => !each.answerable)
  return {
    questions: graded.length,
    handled: handledShare(graded),
    hit1: mean(answerable.map(({ hits }) => (hits[0] === true ? 1 : 0))),
    hit3: mean(answerable.map(({ hits }) => (hits.includes(true) ? 1 : 0))),
    auc: mean(
      answerable.flatMap(a =>
        unanswerable.map(b => (a.confidence > b.confidence ? 1 : a.confidence === b.confidence ? 0.5 : 0)),
      ),
    ),
  }
}

const mean = (numbers: readonly number[]): number => {
  let sum = 0
  for (const number of numbers) sum += number
  return numbers.length === 0 ? 0 : sum / numbers.length
}
