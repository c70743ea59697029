import type { Judged } from '../answer/ranking.ts'
import { rankingWeights } from '../answer/weights.ts'
import type { Library } from '../retrieval/library.ts'
import { documentOf } from '../retrieval/texts.ts'
import { inColumns, signed } from './columns.ts'
import { harmless } from './terminal-text.ts'

/** This many candidates are listed. */
const LISTED = 5

/** The scores of this many are taken apart: more do not fit beside each other. */
const COMPARED = 3

/** What is printed of a sentence at most, in UTF-16 code units. */
const LONGEST_EXCERPT = 160

/** The best candidates, where they stand, and what the scores of the very best are made of. */
export function candidateSection(library: Library, ranked: readonly Judged[]): string {
  if (ranked.length === 0) return ''
  return `${ranked.slice(0, LISTED).map(listed(library)).join('\n')}\n\n${comparison(ranked.slice(0, COMPARED))}`
}

const listed =
  (library: Library) =>
  ({ candidate: { passage, place, text }, score }: Judged, index: number): string => {
    const { title } = documentOf(library, passage.documentId)
    const where = [title, ...passage.headings].join(' › ')
    const ordinal = `passage ${passage.ordinal} of ${passage.of}, sentence ${place + 1}`
    return `${index + 1}. ${score.toFixed(3)}  ${excerpt(text)}\n   ${harmless(where)} · ${ordinal}`
  }

function excerpt(text: string): string {
  const line = harmless(text).replaceAll(/\s+/gu, ' ')
  return line.length > LONGEST_EXCERPT ? `${line.slice(0, LONGEST_EXCERPT)}…` : line
}

/** One row a feature: its weight, and for each candidate what it adds to the score, with its value. */
function comparison(ranked: readonly Judged[]): string {
  const [best] = ranked
  const names = new Set(ranked.flatMap(({ features }) => [...features.keys()]))
  const weighed = [...names].map(name => {
    const weight = rankingWeights[name] ?? 0
    const values = ranked.map(({ features }) => features.get(name) ?? 0)
    return { name, weight, values, most: Math.max(...values.map(value => Math.abs(weight * value))) }
  })
  const rows = weighed
    .filter(({ most }) => most > 0)
    .toSorted((a, b) => b.most - a.most)
    .map(({ name, weight, values }) => [
      name,
      weight.toFixed(3),
      ...values.map(value => `${signed(weight * value)} (${value.toFixed(2)})`),
    ])
  const head = ['feature (its value in brackets)', 'weight', ...ranked.map((_, index) => `${index + 1}.`)]
  const scores = ['score', '', ...ranked.map(({ score }) => `${score.toFixed(3)}       `)]
  return best ? inColumns([head, ...rows, scores], ['left', 'right']) : ''
}
