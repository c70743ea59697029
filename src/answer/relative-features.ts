import type { Candidate } from '../retrieval/candidates.ts'

/** Features that are also compared with the question's best candidate, which makes questions comparable. */
const COMPARED = [
  'coverage',
  'sentence-bm25',
  'aligned',
  'aligned-with-context',
  'aligned-nearby',
  'aligned-passage-by-weight',
  'meaning',
  'meaning-with-context',
] as const

/** The values of one feature: one in each row of `width` values, at `place`. */
export interface Column {
  readonly rows: Float64Array
  readonly width: number
  readonly place: number
}

const WIDTH = 1 + COMPARED.length

/** Features that need the question's other candidates. */
export const relativeFeatures = {
  names: ['passage-score', ...COMPARED.map(name => `${name}-of-best`)] satisfies readonly string[],

  /** The judgements of candidate after candidate, each in the order of `names`. */
  describe(candidates: readonly Candidate[], columnOf: (name: string) => Column): Float64Array {
    const shares = new Float64Array(candidates.length * WIDTH)
    const scores = Float64Array.from(candidates, ({ passageScore }) => passageScore)
    writeShares(shares, 0, { rows: scores, width: 1, place: 0 })
    for (let at = 0; at < COMPARED.length; at++) writeShares(shares, at + 1, columnOf(COMPARED[at] ?? ''))
    return shares
  },
}

/** Writes each value as a share of the best one; 0 against a best of 0. */
function writeShares(shares: Float64Array, to: number, { rows, width, place }: Column): void {
  let best = 0
  for (let at = place; at < rows.length; at += width) best = Math.max(best, rows[at] ?? 0)
  if (best === 0) return
  for (let from = place, at = to; from < rows.length; from += width, at += WIDTH) shares[at] = (rows[from] ?? 0) / best
}
