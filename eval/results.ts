import { exchangesOf, type System } from './given-answer.ts'
import { type Figures, figuresOf, type Graded, grade } from './grading.ts'
import type { QuestionSet } from './question-sets.ts'
import { sourceTexts } from './source-texts.ts'

/** What one system did on one set. */
export interface Result {
  readonly set: string
  readonly system: string
  readonly graded: readonly Graded[]
  readonly figures: Figures
}

/** Asks a system all questions of a set and grades its answers. */
export async function resultOf(system: System, set: QuestionSet): Promise<Result> {
  const exchanges = exchangesOf(set, await system.answer(set))
  const graded = exchanges.map(grade)
  const figures = figuresOf(graded, await sourceTexts(set.paths))
  return { set: set.name, system: system.name, graded, figures }
}

/** The systems of some results, in their order. */
export const systemsOf = (results: readonly Result[]): readonly string[] => [
  ...new Set(results.map(({ system }) => system)),
]

/** The mean of a figure over the sets of one system, each set counting the same; null if no set has the figure. */
export function meanOver(results: readonly Result[], system: string, figure: keyof Figures): number | null {
  const values = results.filter(result => result.system === system).map(({ figures }) => figures[figure])
  const known = values.filter(value => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}
