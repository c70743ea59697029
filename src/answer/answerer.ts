import type { DocumentId } from '../corpus/document.ts'
import { candidatesOf } from '../retrieval/candidates.ts'
import type { Library } from '../retrieval/library.ts'
import { rangeOf } from '../retrieval/texts.ts'
import type { Answer, Answerer, Question, UnansweredReason } from './answer.ts'
import { asksForSeveral } from './asks-for-several.ts'
import { chatterOf } from './chatter.ts'
import { evidenceFor, probability } from './confidence.ts'
import type { Criteria } from './criteria.ts'
import { criteriaFor } from './criteria-of-question.ts'
import type { Evidence } from './evidence.ts'
import { completed, isFollowUp, MOST_TURNS } from './follow-up.ts'
import { type KnownPart, knownPartOf } from './known-part.ts'
import { languageForeignTo } from './language-of-question.ts'
import { lookedFor } from './looked-for.ts'
import { type AnalysedQuestion, analyseQuestion } from './question.ts'
import { placesIn, quotesOf } from './quotation.ts'
import { type Judged, type Most, rank } from './ranking.ts'
import { correctSpelling } from './spelling.ts'
import { answerThreshold, confidenceWeights, rankingWeights } from './weights.ts'

/** The sentences of so many passages are compared that share most with the question. */
const MOST_PASSAGES = 20

/** And those of so many others that are nearest to it in meaning. */
const MOST_NEAR_PASSAGES = 15

/** Where no passage holds a word of the question, passages that come less near to it have nothing to do with it. */
const LEAST_NEARNESS = 0.35

/** A person's text is cut here, in UTF-16 code units: Discord allows no longer question. */
export const LONGEST_QUESTION = 6_000

/** Everything that was found out on the way to an answer. */
export interface Trace {
  readonly question: AnalysedQuestion
  /** False if the question can only be understood by the turns before it: the same words may then mean something else. */
  readonly standsAlone: boolean
  readonly criteria: Criteria
  readonly ranked: readonly Judged[]
  readonly known: KnownPart
  readonly evidence: Evidence
  readonly confidence: number
}

/** Answers from one library. */
export function createAnswerer(library: Library): Answerer {
  return { answer: async question => (await consider(library, question)).answer }
}

/** An answer, and whether it is known to be the same whatever was asked before. */
export interface Considered extends Pick<Trace, 'standsAlone'> {
  readonly answer: Answer
}

/** The answer to a question, with what else was found out about it. */
export async function consider(library: Library, asked: Question): Promise<Considered> {
  const reason = withoutSearch(library, asked)
  if (reason) return { answer: { kind: 'unanswered', reason, nearest: [], confidence: 0 }, standsAlone: true }
  const found = await trace(library, asked)
  return { answer: answerOf(found), standsAlone: found.standsAlone }
}

function answerOf({ question, criteria, ranked, confidence }: Trace): Answer {
  const quoting = { sought: criteria.sought, asksForSeveral: asksForSeveral(question.asking, question.read) }
  const [first, ...rest] = quotesOf(ranked, quoting)
  if (first && confidence >= answerThreshold)
    return { kind: 'quoted', quotes: [first, ...rest], places: placesIn([first, ...rest], quoting), confidence }
  const words = lookedFor(question, criteria.terms)
  if (!first) return { kind: 'unanswered', reason: { kind: 'no-match', lookedFor: words }, nearest: [], confidence: 0 }
  return {
    kind: 'unanswered',
    reason: { kind: 'low-confidence', lookedFor: words },
    nearest: [first, ...rest],
    confidence,
  }
}

/** Why there is nothing to search for, or null. */
function withoutSearch(library: Library, { text }: Question): UnansweredReason | null {
  if (text.trim() === '') return { kind: 'empty-question' }
  const chatter = chatterOf(text.slice(0, LONGEST_QUESTION))
  if (chatter) return { kind: 'chatter', chatter }
  return library.passages.length === 0 ? { kind: 'empty-library' } : null
}

/**
 * Question → query → candidates → features → ranking → confidence.
 *
 * @param most see `rank`
 */
export async function trace(library: Library, asked: Question, most?: Most): Promise<Trace> {
  const { within } = asked
  const { question, standsAlone } = await understood(library, asked)
  const criteria = criteriaFor(question, library, within)
  const hits = await library.index.search(within === undefined ? question : { ...question, within }, MOST_PASSAGES)
  const found = new Set(hits.map(({ passage }) => passage))
  const near = library.meaningIndex.nearest(
    criteria.contentMeaning,
    rangeOf(library, within),
    MOST_NEAR_PASSAGES,
    found,
  )
  const candidates = candidatesOf(library, [...hits, ...near.map(passage => ({ passage, score: 0 }))])
  const known = knownPartOf(question, criteria, library, within)
  const judged = rank(candidates, criteria, library.wordNearness, rankingWeights, most)
  const ranked = known.share > 0 || judged.some(isNear) ? judged : []
  const evidence = evidenceFor(question, ranked, known)
  return {
    question,
    standsAlone,
    criteria,
    ranked,
    known,
    evidence,
    confidence: ranked.length === 0 ? 0 : probability(evidence, confidenceWeights),
  }
}

/** True if the words around a sentence mean about what is asked. */
const isNear = ({ features }: Judged): boolean => (features.get('aligned-passage') ?? 0) >= LEAST_NEARNESS

/** The question as it is meant: its spelling corrected, and read together with the turn before if it leans on that. */
async function understood(
  library: Library,
  { text, within, history = [] }: Question,
): Promise<Pick<Trace, 'question' | 'standsAlone'>> {
  const analyzer = library.questionAnalyzer
  const asked = text.slice(0, LONGEST_QUESTION)
  const foreign = languageForeignTo(analyzer, asked)
  const alone = foreign
    ? withoutTranslated(analyseQuestion(asked, analyzer, foreign), library, within)
    : analyseQuestion(correctSpelling(asked, library, within), analyzer)
  const turns = history.filter(turn => chatterOf(turn) === null).slice(-MOST_TURNS)
  const last = turns.pop()
  // Whether it leans on what is not there is of no account, and takes long to find out.
  if (last === undefined) return { question: alone, standsAlone: false }
  if (!isFollowUp(alone, foreign ?? analyzer)) return { question: alone, standsAlone: true }
  const before = await trace(library, { text: last, history: turns, ...(within === undefined ? {} : { within }) })
  const [best] = before.ranked
  const found = best && {
    passage: best.candidate.number,
    place: best.candidate.place,
    sentence: best.candidate.text,
    confidence: before.confidence,
  }
  const turn = { question: before.question, ...(found ? { answer: found } : {}) }
  return { question: completed(alone, turn, analyzer), standsAlone: false }
}

/** How much a word counts that the documents may have in their language. */
const TRANSLATED_WEIGHT = 0.35

/** Of a question in another language than the documents' the names are found in them; its other words say little. */
function withoutTranslated(question: AnalysedQuestion, { index }: Library, within?: DocumentId): AnalysedQuestion {
  const terms = question.terms.map(asked =>
    index.holds(asked.term, within) ? asked : { ...asked, weight: asked.weight * TRANSLATED_WEIGHT },
  )
  return { ...question, terms }
}
