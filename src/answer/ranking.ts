import type { Candidate } from '../retrieval/candidates.ts'
import type { WordNearness } from '../retrieval/word-nearness.ts'
import { zonesOf } from './alignment.ts'
import { alignmentFeatures } from './alignment-features.ts'
import type { Criteria } from './criteria.ts'
import type { FeatureGroup } from './feature-group.ts'
import { followUpFeatures } from './follow-up-features.ts'
import { formFeatures } from './form-features.ts'
import { meaningFeatures } from './meaning-features.ts'
import { type Column, relativeFeatures } from './relative-features.ts'
import { typeFeatures } from './type-features.ts'
import { wordFeatures } from './word-features.ts'

/** Feature name → how much it counts. */
export type Weights = Readonly<Record<string, number>>

/** Feature name → value. */
export type FeatureValues = Pick<ReadonlyMap<string, number>, 'get' | 'keys'>

/** A candidate with what was found out about it. */
export interface Judged {
  readonly candidate: Candidate
  readonly features: FeatureValues
  /** The weighted sum of the features; only comparable for one question. */
  readonly score: number
}

/** What every candidate is judged by. Each kind of evidence is one group, which can be left out to see what it brings. */
const firstGroups: readonly FeatureGroup[] = [
  wordFeatures,
  formFeatures,
  alignmentFeatures,
  meaningFeatures,
  followUpFeatures,
]

/** What takes longer to find out, and is found out of the best candidates only. */
const closeGroups: readonly FeatureGroup[] = [typeFeatures]

export const featureGroups: readonly FeatureGroup[] = [...firstGroups, ...closeGroups]

const blocks: readonly (readonly string[])[] = [
  ...firstGroups.map(({ names }) => names),
  relativeFeatures.names,
  ...closeGroups.map(({ names }) => names),
]

/** The names of all features. */
export const featureNames: readonly string[] = blocks.flat()

/** How many of the best candidates are kept, and how many of those are looked at closely. */
export interface Most {
  readonly kept: number
  readonly closely: number
}

const MOST: Most = { kept: 24, closely: 16 }

/**
 * The best candidates, best first; ties keep the order of the library.
 *
 * @param wordNearness of the words of the library that the candidates come from
 * @param most for fitting: all, if other than usual
 */
export function rank(
  candidates: readonly Candidate[],
  criteria: Criteria,
  wordNearness: WordNearness,
  weights: Weights,
  most = MOST,
): readonly Judged[] {
  const judging = { candidates, criteria, zones: zonesOf(candidates, criteria.terms, wordNearness) }
  const own = firstGroups.map(group => group.describe(judging))
  const first = [...own, relativeFeatures.describe(candidates, name => columnOf(own, name))]
  const weightsOf = byBlock(weights)
  const scores = new Float64Array(candidates.length)
  first.forEach((rows, block) => addScores(scores, rows, weightsOf[block] ?? []))
  const scored = candidates.map((candidate, at) => ({ candidate, at, score: scores[at] ?? 0 }))
  const best = scored.toSorted(better).slice(0, most.kept)
  const closest = best.slice(0, most.closely)
  const chosen = closest.map(({ candidate }) => candidate)
  const zones = closest.flatMap(({ at }) => judging.zones[at] ?? [])
  const close = closeGroups.map(group => group.describe({ candidates: chosen, criteria, zones }))
  const closeScores = new Float64Array(chosen.length)
  close.forEach((rows, block) => addScores(closeScores, rows, weightsOf[first.length + block] ?? []))
  return best
    .map(({ candidate, at, score }, place) => ({
      candidate,
      features: new FeatureRow(first, at, close, place),
      score: score + (closeScores[place] ?? 0),
    }))
    .toSorted(better)
}

const known = new WeakMap<Weights, readonly (readonly number[])[]>()

/** The weights of the features of each block, in order. */
function byBlock(weights: Weights): readonly (readonly number[])[] {
  const found = known.get(weights) ?? blocks.map(names => names.map(name => weights[name] ?? 0))
  known.set(weights, found)
  return found
}

const better = (a: Omit<Judged, 'features'>, b: Omit<Judged, 'features'>): number =>
  b.score - a.score || a.candidate.number - b.candidate.number || a.candidate.place - b.candidate.place

/** Adds to each score what the features in a row of a block bring, one row after the other. */
function addScores(scores: Float64Array, rows: Float64Array, weights: readonly number[]): void {
  const width = weights.length
  for (let at = 0, from = 0; at < scores.length; at++, from += width) {
    let sum = 0
    for (let place = 0; place < width; place++) sum += (weights[place] ?? 0) * (rows[from + place] ?? 0)
    scores[at] = (scores[at] ?? 0) + sum
  }
}

/** Where the values of a feature stand. */
interface Place {
  readonly block: number
  readonly place: number
  readonly width: number
}

const columns: ReadonlyMap<string, Place> = new Map(
  blocks.flatMap((names, block) =>
    names.map((name, place): [string, Place] => [name, { block, place, width: names.length }]),
  ),
)

const NO_VALUES = new Float64Array()

/** The values of one feature in the blocks of all candidates. */
function columnOf(values: readonly Float64Array[], name: string): Column {
  const { block = 0, place = 0, width = 1 } = columns.get(name) ?? {}
  return { rows: values[block] ?? NO_VALUES, width, place }
}

/** The features of one candidate, by name. */
class FeatureRow implements FeatureValues {
  readonly #first: readonly Float64Array[]
  readonly #at: number
  readonly #close: readonly Float64Array[]
  readonly #place: number

  /** The features of the candidate that is at one place among all and at another among those that were looked at closely. */
  constructor(first: readonly Float64Array[], at: number, close: readonly Float64Array[], place: number) {
    this.#first = first
    this.#at = at
    this.#close = close
    this.#place = place
  }

  get(name: string): number | undefined {
    const column = columns.get(name)
    if (!column) return undefined
    const { block, place, width } = column
    return block < this.#first.length
      ? this.#first[block]?.[this.#at * width + place]
      : (this.#close[block - this.#first.length]?.[this.#place * width + place] ?? 0)
  }

  keys(): MapIterator<string> {
    return columns.keys()
  }
}
