import { type FeatureGroup, rowsOf } from './feature-group.ts'

/** Sentences shorter than this many terms seldom answer by themselves. */
const SHORT_SENTENCE_TERMS = 4

const NAMES = ['first-in-passage', 'short', 'length', 'asks', 'introduces', 'code', 'row'] as const

const flag = (value: boolean): number => (value ? 1 : 0)

/** What a sentence is by itself, whatever is asked. */
export const formFeatures: FeatureGroup = {
  title: 'form',
  names: NAMES,
  describe: ({ candidates }) =>
    rowsOf(candidates, NAMES.length, ({ place, analysis: { words }, text, sentence: { unit } }, rows, from) => {
      rows[from] = flag(place === 0)
      rows[from + 1] = flag(words.length < SHORT_SENTENCE_TERMS)
      rows[from + 2] = Math.log(1 + words.length)
      rows[from + 3] = flag(text.endsWith('?'))
      rows[from + 4] = flag(text.endsWith(':'))
      rows[from + 5] = flag(unit === 'code')
      rows[from + 6] = flag(unit === 'row')
    }),
}
