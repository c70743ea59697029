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

/** Features that need the question's other candidates. */
export const relativeFeatures = {
  names: ['passage-score', ...COMPARED.map(name => `${name}-of-best`)] satisfies readonly string[],

  /**
   * The judgements of candidate after candidate, each in the order of `names`.
   *
   * @param valuesOf of one feature, by the place of the candidate
   */
  describe(candidates: readonly Candidate[], valuesOf: (name: string) => (at: number) => number): Float64Array {
    const width = 1 + COMPARED.length
    const rows = new Float64Array(candidates.length * width)
    const write = (column: number, values: (at: number) => number): void => {
      let best = 0
      for (let at = 0; at < candidates.length; at++) best = Math.max(best, values(at))
      if (best === 0) return
      for (let at = 0; at < candidates.length; at++) rows[at * width + column] = values(at) / best
    }
    write(0, at => candidates[at]?.passageScore ?? 0)
    COMPARED.forEach((name, index) => {
      write(index + 1, valuesOf(name))
    })
    return rows
  },
}
