import type { Analyzer } from '../text/analyzer.ts'
import { tokensOf } from '../text/tokens.ts'
import { type AnalysedQuestion, type AskedTerm, analyseQuestion } from './question.ts'

/** How much a term counts that comes from the turn before: the one turn helps, all earlier turns hurt. */
const CARRIED_WEIGHT = 0.5

/** At most this many turns are looked back on, while each leans on the one before it. */
const MOST_TURNS = 3

/** Words that stand for something said before. */
const POINTING_WORDS = new Set(
  'it its they them their theirs he him his she her hers this that these those there one ones then both former latter'.split(
    ' ',
  ),
)

/** Beginnings that lean on the turn before. */
const LEANING_START =
  /^\W*(?:and|but|or|so|then|also|what about|how about|says who|what else|who else|anything else|why not|since when)\b/i

/** A question with fewer terms than this, in a conversation, is taken to lean on the turn before. */
const FEW_TERMS = 2

/**
 * A question read together with the turn before it, if it leans on that ("and who owns it?"); a question that stands
 * by itself is left alone, so that a new topic drops the old one.
 */
export function withHistory(
  question: AnalysedQuestion,
  text: string,
  history: readonly string[],
  analyzer: Analyzer,
): AnalysedQuestion {
  const before = history.at(-1)
  if (before === undefined || !leansOnHistory(text, question.terms)) return question
  const previous = withHistory(analyseQuestion(before, analyzer), before, history.slice(-MOST_TURNS, -1), analyzer)
  const own = new Set(question.terms.map(({ term }) => term))
  const carried = previous.terms
    .filter(({ term }) => !own.has(term))
    .map(asked => ({ ...asked, weight: asked.weight * CARRIED_WEIGHT }))
  return { ...question, terms: [...question.terms, ...carried] }
}

const leansOnHistory = (text: string, terms: readonly AskedTerm[]): boolean =>
  terms.length < FEW_TERMS ||
  LEANING_START.test(text) ||
  tokensOf(text).some(({ folded }) => POINTING_WORDS.has(folded))
