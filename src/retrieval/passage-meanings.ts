import { type Meaning, NO_MEANING, product, sumOf } from '../lexicon/meaning.ts'
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
  const headings = analysis.meaningOf(analysis.headings)
  const title = analysis.meaningOf(analysis.title)
  const abovePassage = sumOf([headings, ABOVE.headings], [title, ABOVE.title])
  const own = analysis.sentences.map(({ words }) => analysis.meaningOf(words))
  const withNext = own.map((meaning, place) => product(meaning, own[place + 1] ?? NO_MEANING))
  return {
    sentences: analysis.sentences.map((sentence, place) => {
      const meaning = own[place] ?? NO_MEANING
      const introduction = introductionOf(sentence, analysis)
      const above =
        introduction === NO_MEANING ? abovePassage : sumOf([abovePassage, 1], [introduction, ABOVE.introduction])
      const squareInContext = squareOf(meaning) + squareOf(above) + 2 * product(meaning, above)
      const lengthWith = (other: Meaning | undefined, productWithOwn: number): number =>
        other === undefined
          ? rootOf(squareInContext)
          : rootOf(squareInContext + squareOf(other) + 2 * (productWithOwn + product(other, above)))
      const lengths = {
        inContext: rootOf(squareInContext),
        withBefore: lengthWith(own[place - 1], withNext[place - 1] ?? 0),
        withAfter: lengthWith(own[place + 1], withNext[place] ?? 0),
      }
      return { own: meaning, introduction, above, lengths }
    }),
    headings,
    whole: sumOf([abovePassage, 1], ...own.map((meaning): [Meaning, number] => [meaning, 1])),
  }
}

const introductionOf = ({ introduction }: SentenceAnalysis, { meaningOf }: PassageAnalysis): Meaning =>
  introduction.length === 0 ? NO_MEANING : meaningOf(introduction)

const squareOf = ({ length }: Meaning): number => length * length

/** Rounding may bring what is nothing below 0. */
const rootOf = (square: number): number => Math.sqrt(Math.max(0, square))
