import type { Trace } from '../src/answer/answerer.ts'
import { chatterOf } from '../src/answer/chatter.ts'
import type { Judged, Weights } from '../src/answer/ranking.ts'
import { rankingWeights } from '../src/answer/weights.ts'
import { answers, type GoldQuestion } from './judgment.ts'

/** One line of a sum: what a feature, or a difference of features, adds to a score. */
export interface Contribution {
  readonly name: string
  readonly picked: number
  readonly wanted: number
  readonly weight: number
  /** The weight times what the wanted one has more than the picked one. */
  readonly difference: number
}

/** Why a question was not handled, as far as the features tell. */
export type Miss =
  | { readonly kind: 'taken-for-chatter' }
  /** No candidate answers: its passage was not found. */
  | { readonly kind: 'not-found'; readonly candidates: number }
  | {
      readonly kind: 'ranked-lower'
      readonly place: number
      readonly wanted: string
      readonly why: readonly Contribution[]
    }
  /** The right sentence was the best, but the confidence too low. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'answered-the-unanswerable' }

/** What speaks for the wanted candidate against the picked one and what against it, largest first. */
export function contributions(picked: Judged, wanted: Judged, weights: Weights): readonly Contribution[] {
  const names = new Set([...picked.features.keys(), ...wanted.features.keys()])
  return [...names]
    .map(name => {
      const values = { picked: picked.features.get(name) ?? 0, wanted: wanted.features.get(name) ?? 0 }
      const weight = weights[name] ?? 0
      return { name, ...values, weight, difference: weight * (values.wanted - values.picked) }
    })
    .filter(({ difference }) => difference !== 0)
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
}

/** Why the answer to a question that was not handled is what it is. */
export function missOf(gold: GoldQuestion, { ranked }: Pick<Trace, 'ranked'>, hits: readonly boolean[]): Miss {
  if (!gold.answerable) return { kind: 'answered-the-unanswerable' }
  if (chatterOf(gold.question) !== null) return { kind: 'taken-for-chatter' }
  if (hits[0] === true) return { kind: 'refused' }
  const place = ranked.findIndex(({ candidate: { document, sentence, text } }) =>
    answers(gold, { document: document.id, ...sentence.span, text }),
  )
  const [picked, wanted] = [ranked[0], ranked[place]]
  if (!picked || !wanted) return { kind: 'not-found', candidates: ranked.length }
  const why = contributions(picked, wanted, rankingWeights)
  return { kind: 'ranked-lower', place: place + 1, wanted: wanted.candidate.text, why }
}
