import type { DocumentId } from '../corpus/document.ts'
import { type Meaning, meaningOf } from '../lexicon/meaning.ts'
import { vectorsFor } from '../lexicon/vectors-of-language.ts'
import type { WordVectors } from '../lexicon/word-vectors.ts'
import type { Library } from '../retrieval/library.ts'
import { tokensOf } from '../text/tokens.ts'
import type { Criteria } from './criteria.ts'
import type { AnalysedQuestion, AskedTerm } from './question.ts'
import { soughtWith } from './sought.ts'

/** What sentences of a library, or of one document in it, are judged by. */
export function criteriaFor(question: AnalysedQuestion, library: Library, within: DocumentId | undefined): Criteria {
  const { asking, read, expected, terms, context } = question
  const numberOf = (term: string): number => library.forwardIndex.numberOf(term)
  const numbered = ({ term, weight }: AskedTerm) => ({ number: numberOf(term), weight })
  const rare = shares(terms.map(({ term, weight }) => weight * library.index.rarity(term, within)))
  const telling = shares(terms.map(({ term, word, weight }) => weight * library.wordNearness.weightOf(term, word)))
  const words = tokensOf(asking).map(({ folded }) => folded)
  const sought = soughtWith(new Set(words), expected, read)
  const vectors = vectorsFor(library.questionAnalyzer)
  const ofContent = contentMeaning(question, vectors)
  const mixed = shares(rare.map((share, index) => Math.sqrt(share * (telling[index] ?? 0))))
  return {
    expected,
    sought,
    ...(sought.askedNoun === undefined ? {} : { nounTerm: numberOf(library.questionAnalyzer.term(sought.askedNoun)) }),
    terms: terms.map(({ term, word }, index) => ({
      term,
      number: numberOf(term),
      word,
      share: rare[index] ?? 0,
      weight: mixed[index] ?? 0,
      isNumber: /^\d/.test(word),
    })),
    // The function words of another language mean something else in this one.
    meaning: question.foreign ? ofContent : meaningOf(words, vectors),
    contentMeaning: ofContent,
    ...(context ? { context: { ...context, terms: context.terms.map(numbered) } } : {}),
  }
}

const contentMeaning = ({ terms }: AnalysedQuestion, vectors: WordVectors): Meaning =>
  meaningOf(
    terms.map(({ word }) => word),
    vectors,
  )

function shares(values: readonly number[]): readonly number[] {
  const total = values.reduce((sum, value) => sum + value, 0)
  return values.map(value => (total === 0 ? 1 / values.length : value / total))
}
