import type { DocumentId } from '../corpus/document.ts'
import type { Library } from '../retrieval/library.ts'
import type { AnalysedQuestion, AskedTerm } from './question.ts'

/** How much a corrected word counts: it may have been right. */
const CORRECTED_WEIGHT = 0.8

/** Replaces words that the documents do not hold by near ones that they do; a word that is there is never changed. */
export function correctSpelling(question: AnalysedQuestion, library: Library, within?: DocumentId): AnalysedQuestion {
  const corrected = question.terms.map((asked): AskedTerm => {
    if (library.index.holds(asked.term, within)) return asked
    const word = library.vocabulary.nearest(asked.word)
    if (word === undefined) return asked
    return { term: library.questionAnalyzer.term(word), word, weight: asked.weight * CORRECTED_WEIGHT }
  })
  const distinct = new Map<string, AskedTerm>()
  for (const asked of corrected)
    if ((distinct.get(asked.term)?.weight ?? 0) < asked.weight) distinct.set(asked.term, asked)
  return { ...question, terms: [...distinct.values()] }
}
