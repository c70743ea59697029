import type { AnalysedQuestion } from './question.ts'
import type { Judged, Weights } from './ranking.ts'

/** What speaks for the best candidate being the answer, and what against it. */
export function evidenceFor(
  question: AnalysedQuestion,
  ranked: readonly Judged[],
  known: number,
): ReadonlyMap<string, number> {
  const [best, second] = ranked
  const feature = (name: string): number => best?.features.get(name) ?? 0
  return new Map([
    ['constant', 1],
    ['coverage', feature('coverage')],
    ['coverage-with-context', feature('coverage-with-context')],
    ['coverage-with-neighbours', feature('coverage-with-neighbours')],
    ['sentence-bm25', feature('sentence-bm25')],
    ['bigrams-in-order', feature('bigrams-in-order')],
    ['rarest-missing', feature('rarest-missing')],
    ['type-met', feature('type-met')],
    ['type-missing', feature('type-missing')],
    ['passage-score', feature('passage-score')],
    ['known-share', known],
    ['margin', best && second ? Math.min(3, best.score - second.score) : 1],
    ['few-terms', question.terms.length <= 1 ? 1 : 0],
    ['many-terms', question.terms.length >= 6 ? 1 : 0],
  ])
}

/** The logistic of the weighted evidence: the estimated chance that the best candidate answers the question. */
export function probability(evidence: ReadonlyMap<string, number>, weights: Weights): number {
  let sum = 0
  for (const [name, value] of evidence) sum += (weights[name] ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}
