import { holdsTerm, type PassageAnalysis } from '../retrieval/passage-analysis.ts'
import { Evidence } from './evidence.ts'
import type { KnownPart } from './known-part.ts'
import type { AnalysedQuestion } from './question.ts'
import { featureNames, type Judged, type Weights } from './ranking.ts'

/** Farther ahead than this is not surer. */
const WIDEST_MARGIN = 3

/** The margin to the mean of so many candidates says whether the best one stands out. */
const BEST_CANDIDATES = 5

/** Candidates behind so many others take nothing from the best one. */
const MOST_RIVALS = 24

const FEW_TERMS = 1
const MANY_TERMS = 6

const NAMES_OF_KNOWLEDGE = ['known-share', 'names-unknown', 'names-missing'] as const

const NAMES_OF_STANDING = [
  'score',
  'margin',
  'margin-to-other-passage',
  'margin-to-mean',
  'share-of-candidates',
  'candidates',
] as const

/** In the order in which `evidenceFor` finds them. */
export const evidenceNames: readonly string[] = [
  'constant',
  ...featureNames,
  ...NAMES_OF_STANDING,
  ...NAMES_OF_KNOWLEDGE,
  'few-terms',
  'many-terms',
  'asks-for-any',
]

/** What speaks for the best candidate being the answer, and what against it. */
export function evidenceFor(
  question: Pick<AnalysedQuestion, 'terms' | 'expected'>,
  ranked: readonly Judged[],
  known: KnownPart,
): Evidence {
  const [best] = ranked
  const values = [1]
  for (const name of featureNames) values.push(best?.features.get(name) ?? 0)
  values.push(
    ...standing(ranked),
    ...knowledge(known, best),
    question.terms.length <= FEW_TERMS ? 1 : 0,
    question.terms.length >= MANY_TERMS ? 1 : 0,
    question.expected === 'any' ? 1 : 0,
  )
  return new Evidence(evidenceNames, values)
}

/** How much of the question is known at all, and what of that the best candidate lacks: see `NAMES_OF_KNOWLEDGE`. */
const knowledge = ({ share, names, unknownNames }: KnownPart, best: Judged | undefined): readonly number[] => [
  share,
  names.length === 0 ? 0 : unknownNames / names.length,
  best ? shareMissing(names, best.candidate.passageAnalysis) : 0,
]

/** The share of some terms that neither a passage nor what stands above it holds; 0 of none. */
function shareMissing(terms: readonly number[], passage: PassageAnalysis): number {
  if (terms.length === 0) return 0
  const isHeld = (term: number): boolean => {
    const holds = (words: Uint32Array): boolean => holdsTerm(words, term, passage)
    return (
      holds(passage.headings) ||
      holds(passage.title) ||
      passage.sentences.some(({ words, introduction }) => holds(words) || holds(introduction))
    )
  }
  return terms.filter(term => !isHeld(term)).length / terms.length
}

/** How the best candidate stands among the others: see `NAMES_OF_STANDING`. */
function standing(ranked: readonly Judged[]): readonly number[] {
  const [best, second] = ranked
  const top = best?.score ?? 0
  const elsewhere = ranked.find(({ candidate }) => candidate.number !== best?.candidate.number)
  const marginTo = (score: number | undefined): number =>
    score === undefined ? 1 : Math.min(WIDEST_MARGIN, top - score)
  const leading = ranked.slice(0, BEST_CANDIDATES)
  const mean = leading.reduce((sum, { score }) => sum + score, 0) / Math.max(1, leading.length)
  const rivals = ranked.slice(0, MOST_RIVALS)
  const total = rivals.reduce((sum, { score }) => sum + Math.exp(score - top), 0)
  return [
    top,
    marginTo(second?.score),
    marginTo(elsewhere?.score),
    marginTo(mean),
    total === 0 ? 0 : 1 / total,
    Math.log(1 + rivals.length),
  ]
}

/** The logistic of the weighted evidence: the estimated chance that the best candidate answers the question. */
export function probability({ names, values }: Evidence, weights: Weights): number {
  let sum = 0
  for (let at = 0; at < names.length; at++) sum += (weights[names[at] ?? ''] ?? 0) * (values[at] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
