import type { Added, Refusal, Reloaded, Replaced } from './keeper.ts'

/** What comes of a task. */
export type Outcome = Added | Replaced | Reloaded | { readonly kind: 'unchanged' }

/** An outcome of one kind, or why there is none. */
export function only<Kind extends Outcome['kind']>(
  outcome: Outcome,
  kind: Kind,
): Extract<Outcome, { readonly kind: Kind }> | Refusal {
  if (isOf(outcome, kind) || isRefusal(outcome)) return outcome
  throw new TypeError(`A task of another kind came to "${outcome.kind}" in place of "${kind}".`)
}

/** Why a task was refused, or the first refused part of it; null if all of it was done. */
export function refusalIn(outcome: Outcome): Refusal | null {
  if (isRefusal(outcome)) return outcome
  if (outcome.kind !== 'reloaded') return null
  return outcome.documents.map(({ result }) => result).find(isRefusal) ?? null
}

const isOf = <Kind extends Outcome['kind']>(
  outcome: Outcome,
  kind: Kind,
): outcome is Extract<Outcome, { readonly kind: Kind }> => outcome.kind === kind

const isRefusal = (outcome: Outcome): outcome is Refusal =>
  outcome.kind !== 'added' &&
  outcome.kind !== 'replaced' &&
  outcome.kind !== 'same' &&
  outcome.kind !== 'reloaded' &&
  outcome.kind !== 'unchanged'
