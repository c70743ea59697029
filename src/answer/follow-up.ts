import { type Analyzer, englishAnalyzer } from '../text/analyzer.ts'
import { languageOf } from '../text/languages/languages.ts'
import { leansOnHistory, leansWithoutGrammar } from './leaning.ts'
import { namesIn } from './proper-names.ts'
import type { AnalysedQuestion, AskedTerm, QuestionContext } from './question.ts'

/** How much a term counts that comes from the question before: one turn helps, all earlier turns hurt. */
const CARRIED_WEIGHT = 0.5

/** How much words of the answer before count that are no names; a name is what "she" or "that one" may stand for. */
const ANSWER_WORD_WEIGHT = 0.25

/** At most this many turns are looked back on, while each leans on the one before it. */
export const MOST_TURNS = 3

/** What is known of the turn before. */
export interface Turn {
  /** As it was searched with. */
  readonly question: AnalysedQuestion
  /** The best sentence that was found for it, if any was. */
  readonly answer?: Omit<QuestionContext, 'terms'> & { readonly sentence: string }
}

/**
 * True if `question` can only be understood by what was said before.
 *
 * @param analyzer of the language it is written in
 */
export function isFollowUp({ asking, terms }: AnalysedQuestion, analyzer: Analyzer = englishAnalyzer): boolean {
  if (analyzer === englishAnalyzer) return leansOnHistory(asking, terms.length)
  return leansWithoutGrammar(asking, terms.length, languageOf(analyzer.language))
}

/**
 * A question that leans on the turn before it, read together with that: it takes over the terms of that question with
 * less weight, and gets the answer to it as its context, so that sentences near that can be preferred.
 */
export function completed(question: AnalysedQuestion, before: Turn, analyzer: Analyzer): AnalysedQuestion {
  const own = new Set(question.terms.map(({ term }) => term))
  const carried = before.question.terms
    .filter(({ term }) => !own.has(term))
    .map(asked => ({ ...asked, weight: asked.weight * CARRIED_WEIGHT }))
  const terms = [...question.terms, ...carried]
  if (!before.answer) return { ...question, terms }
  const { sentence, ...place } = before.answer
  return { ...question, terms, context: { ...place, terms: termsOf(sentence, analyzer) } }
}

/** The terms of an answer, each once: its names in full, its other words less. */
function termsOf(sentence: string, analyzer: Analyzer): readonly AskedTerm[] {
  const names = namesIn(sentence)
  const terms = new Map<string, AskedTerm>()
  for (const { term, word } of analyzer.terms(sentence)) {
    const weight = names.has(word) ? 1 : ANSWER_WORD_WEIGHT
    if ((terms.get(term)?.weight ?? 0) < weight) terms.set(term, { term, word, weight })
  }
  return [...terms.values()]
}
