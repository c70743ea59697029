import { lengthOfSum, type Meaning, meaningOf, NO_MEANING, sumOf } from '../lexicon/meaning.ts'
import type { PassageAnalysis, SentenceAnalysis } from './passage-analysis.ts'

/** How much of what stands above a sentence is taken into its meaning. */
const ABOVE = { headings: 0.5, title: 0.25, introduction: 0.5 }

/** What a sentence means. */
export interface SentenceMeaning {
  readonly own: Meaning
  /** Of what introduces it. */
  readonly introduction: Meaning
  /** Of its headings, the title and its introduction together, each with its share. */
  readonly above: Meaning
  /** The lengths of sums: of the sentence and what stands above it, and of these with the sentence before or behind. */
  readonly lengths: { readonly inContext: number; readonly withBefore: number; readonly withAfter: number }
}

/** What a passage and its sentences mean. */
export interface PassageMeanings {
  readonly sentences: readonly SentenceMeaning[]
  readonly headings: Meaning
  /** Of all sentences together, with what stands above the passage. */
  readonly whole: Meaning
}

const remembered = new WeakMap<PassageAnalysis, PassageMeanings>()

/** The meanings of an analysed passage; remembered as long as the analysis is. */
export function meaningsOf(analysis: PassageAnalysis): PassageMeanings {
  const known = remembered.get(analysis)
  if (known) return known
  const found = workedOut(analysis)
  remembered.set(analysis, found)
  return found
}

function workedOut(analysis: PassageAnalysis): PassageMeanings {
  const headings = meaningOf(analysis.headingWords)
  const title = meaningOf(analysis.titleWords)
  const abovePassage = sumOf([headings, ABOVE.headings], [title, ABOVE.title])
  const own = analysis.sentences.map(({ words }) => meaningOf(words))
  return {
    sentences: analysis.sentences.map((sentence, place) => {
      const meaning = own[place] ?? NO_MEANING
      const before = own[place - 1] ?? NO_MEANING
      const after = own[place + 1] ?? NO_MEANING
      const introduction = introductionOf(sentence)
      const above =
        introduction === NO_MEANING ? abovePassage : sumOf([abovePassage, 1], [introduction, ABOVE.introduction])
      const lengths = {
        inContext: lengthOfSum(meaning, above),
        withBefore: lengthOfSum(meaning, above, before),
        withAfter: lengthOfSum(meaning, above, after),
      }
      return { own: meaning, introduction, above, lengths }
    }),
    headings,
    whole: sumOf([abovePassage, 1], ...own.map((meaning): [Meaning, number] => [meaning, 1])),
  }
}

const introductionOf = ({ introductionWords }: SentenceAnalysis): Meaning =>
  introductionWords.length === 0 ? NO_MEANING : meaningOf(introductionWords)
