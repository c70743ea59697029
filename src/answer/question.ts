import type { Analyzer, TermOccurrence } from '../text/analyzer.ts'
import { sentencesOf } from '../text/sentences.ts'
import { contains, type Span, slice } from '../text/span.ts'
import { askingWords } from '../text/stop-words.ts'
import { type AnswerType, answerTypeOf } from './answer-type.ts'

/** A question as it is searched with. */
export interface AnalysedQuestion {
  /** In the order of the question, each once. */
  readonly terms: readonly AskedTerm[]
  readonly expected: AnswerType
}

export interface AskedTerm {
  readonly term: string
  /** As the person wrote it, folded. */
  readonly word: string
  /** How much it counts: 1 in the asking sentence, less in what is told around it. */
  readonly weight: number
}

/** How much a term counts that stands only in the story around the question. */
const STORY_WEIGHT = 0.25

/** Questions with more words than this are looked through for the sentence that asks. */
const SHORT_QUESTION_WORDS = 16

/** The terms and the expected answer of a question. */
export function analyseQuestion(text: string, analyzer: Analyzer): AnalysedQuestion {
  const occurrences = withoutAskingWords(analyzer.terms(text))
  const asking = askingSentences(text)
  const terms = new Map<string, AskedTerm>()
  for (const { term, word, span } of occurrences) {
    const weight = asking.some(sentence => contains(sentence, span)) ? 1 : STORY_WEIGHT
    if ((terms.get(term)?.weight ?? 0) < weight) terms.set(term, { term, word, weight })
  }
  return { terms: [...terms.values()], expected: answerTypeOf(asking.map(span => slice(text, span)).join(' ')) }
}

/** "tell", "please" and the like say nothing about what is asked, unless there is nothing else. */
function withoutAskingWords(terms: readonly TermOccurrence[]): readonly TermOccurrence[] {
  const kept = terms.filter(({ word }) => !askingWords.has(word))
  return kept.length > 0 ? kept : terms
}

/** People tell stories around their questions: of several sentences, those that ask; else all. */
function askingSentences(text: string): readonly Span[] {
  const whole = { start: 0, end: text.length }
  const sentences = sentencesOf(text, whole)
  if (sentences.length < 2 || text.split(/\s+/).length <= SHORT_QUESTION_WORDS) return [whole]
  const asking = sentences.filter(sentence => slice(text, sentence).includes('?'))
  if (asking.length > 0) return asking
  const opening = sentences.filter(sentence => OPENS_QUESTION.test(slice(text, sentence)))
  return opening.length > 0 ? opening : [whole]
}

const OPENS_QUESTION =
  /^\W*(?:so |and |but )?(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could)\b/i
