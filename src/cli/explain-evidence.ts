import type { Trace } from '../answer/answerer.ts'
import { confidenceWeights } from '../answer/weights.ts'
import { inColumns, signed } from './columns.ts'

/** What the confidence is made of, largest parts first: the logistic of the sum of these products. */
export function evidenceSection(evidence: Trace['evidence']): string {
  const rows = Array.from(evidence, ([name, value]) => ({ name, value, weight: confidenceWeights[name] ?? 0 }))
    .filter(({ value, weight }) => value * weight !== 0)
    .toSorted((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight))
    .map(({ name, value, weight }) => [name, value.toFixed(3), weight.toFixed(3), signed(value * weight)])
  if (rows.length === 0) return ''
  return inColumns([['evidence', 'value', 'weight', 'product'], ...rows], ['left', 'right'])
}
