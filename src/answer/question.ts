import { type Analyzer, englishAnalyzer, type TermOccurrence } from '../text/analyzer.ts'
import { slice } from '../text/span.ts'
import { fold } from '../text/tokens.ts'
import { type AnswerType, typeAskedFor } from './answer-type.ts'
import { weighSentences } from './asking-sentence.ts'
import { type Asking, askingOf, wordsOf } from './question-word.ts'
import type { CorrectedText } from './spelling.ts'

/** A question as it is searched with. */
export interface AnalysedQuestion {
  /** In the order of the question, each once. */
  readonly terms: readonly AskedTerm[]
  readonly expected: AnswerType
  /** The sentences that ask, their spelling corrected. */
  readonly asking: string
  /** The same as it was read. */
  readonly read: Asking
  /** The language it is written in, if that is another than the one of the documents. */
  readonly foreign?: Analyzer
  /** Where the turn before was answered, if this question goes on from it. */
  readonly context?: QuestionContext
}

/** The answer to the turn before. */
export interface QuestionContext {
  /** The number of its passage in the library. */
  readonly passage: number
  /** The place of its sentence in that passage, from 0. */
  readonly place: number
  /** The chance that it was right, 0 to 1. */
  readonly confidence: number
  /** The terms of its sentence, each once: names with weight 1, other words with less. */
  readonly terms: readonly AskedTerm[]
}

export interface AskedTerm {
  readonly term: string
  /** The word that is looked for, folded. */
  readonly word: string
  /** What the person wrote in its place, folded, if that was something else. */
  readonly from?: string
  /** How much it counts: 1 in the asking sentence, less in what is told around it, and less if it was corrected. */
  readonly weight: number
}

/**
 * The terms and the expected answer of a question whose spelling was corrected, or of a plain text.
 *
 * @param foreign the language it is written in, if that is another than the one of `analyzer`
 */
export function analyseQuestion(
  asked: CorrectedText | string,
  analyzer: Analyzer,
  foreign?: Analyzer,
): AnalysedQuestion {
  const { text, corrections, alternatives } = typeof asked === 'string' ? plainText(asked) : asked
  const sentences = weighSentences(text)
  const terms = new Map<string, AskedTerm>()
  const add = (found: AskedTerm): void => {
    if ((terms.get(found.term)?.weight ?? 0) < found.weight) terms.set(found.term, found)
  }
  const occurrences = sentences.flatMap(sentence =>
    termsIn(withoutMeasures(sentence.text), analyzer, foreign).map(occurrence => ({
      ...occurrence,
      weight: sentence.weight,
    })),
  )
  for (const { term, word, weight } of withoutAskingWords(occurrences, analyzer)) {
    const correction = corrections.get(word)
    if (correction) add({ term, word, from: correction.from, weight: weight * correction.weight })
    else add({ term, word, weight })
    const other = alternatives.get(word)
    if (other) add({ term: analyzer.term(other.words), word: other.words, from: word, weight: weight * other.weight })
  }
  const asking = sentences
    .filter(({ weight }) => weight === 1)
    .map(sentence => sentence.text)
    .join(' ')
  const found = { terms: [...terms.values()], asking, ...(foreign ? { foreign } : {}) }
  if (analyzer !== englishAnalyzer || foreign) return { ...found, expected: 'any', read: unread(asking) }
  const read = askingOf(asking)
  return { ...found, expected: typeAskedFor(read), read }
}

/** The words that ask are known in English only. */
function unread(asking: string): Asking {
  const words = wordsOf(asking).map(word => word.toLowerCase())
  return { words, before: words, after: [] }
}

/** Without the function words of the language that it is written in, as long as anything else is in it. */
function termsIn(sentence: string, analyzer: Analyzer, foreign: Analyzer | undefined): readonly TermOccurrence[] {
  const all = analyzer.terms(sentence)
  if (!foreign) return all
  const kept = all.filter(({ span }) => {
    const text = slice(sentence, span)
    const folded = fold(text)
    return !foreign.isStopWord({ text, folded, span }) && !foreign.isAskingWord(folded)
  })
  return kept.length > 0 ? kept : all
}

/** "Many" and the like say behind "how" what kind of answer is wanted, which its words need not. */
const withoutMeasures = (sentence: string): string =>
  sentence.replaceAll(/\bhow (?:many|much|long|often|far|old|big|large|tall|high|deep|fast|soon|come)\b/gi, 'how')

const plainText = (text: string): CorrectedText => ({ text, corrections: new Map(), alternatives: new Map() })

/** "Tell", "please" and the like say nothing about what is asked, unless there is nothing else. */
function withoutAskingWords<Occurrence extends TermOccurrence>(
  occurrences: readonly Occurrence[],
  analyzer: Analyzer,
): readonly Occurrence[] {
  const kept = occurrences.filter(({ word }) => !analyzer.isAskingWord(word))
  return kept.length > 0 ? kept : occurrences
}
