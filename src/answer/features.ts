import type { Candidate } from '../retrieval/candidates.ts'
import { type AnswerType, shows } from './answer-type.ts'

/** A term of the question as sentences are judged by it. */
export interface WeighedTerm {
  readonly term: string
  /** Its share of all that the question asks, 0 to 1: how much it counts times how rare it is. The shares add up to 1. */
  readonly share: number
}

/** A question as sentences are judged by it. */
export interface Criteria {
  readonly terms: readonly WeighedTerm[]
  readonly expected: AnswerType
}

/** One judgement of a sentence against a question, mostly between 0 and 1. */
interface Feature {
  readonly name: string
  readonly value: (candidate: Candidate, criteria: Criteria) => number
}

/** Sentences shorter than this many terms seldom answer by themselves. */
const SHORT_SENTENCE_TERMS = 4

/** The saturation and length settings of a sentence's own BM25, and the usual length of a sentence in terms. */
const SENTENCE_BM25 = { saturation: 1.2, lengthShare: 0.5, usualLength: 12 }

/** The share of the question that some terms hold. */
function coverage(terms: readonly WeighedTerm[], holds: (term: string) => boolean): number {
  let covered = 0
  for (const { term, share } of terms) if (holds(term)) covered += share
  return covered
}

const inSentence = (candidate: Candidate) => (term: string) => candidate.analysis.distinct.has(term)

const inNeighbours = (candidate: Candidate) => {
  const { sentences } = candidate.passageAnalysis
  const before = sentences[candidate.place - 1]?.distinct
  const after = sentences[candidate.place + 1]?.distinct
  return (term: string) => before?.has(term) === true || after?.has(term) === true
}

const inHeadings = (candidate: Candidate) => (term: string) => candidate.passageAnalysis.headings.has(term)

const inContext = (candidate: Candidate) => {
  const { headings, title } = candidate.passageAnalysis
  const { introduction } = candidate.analysis
  return (term: string) => headings.has(term) || title.has(term) || introduction.has(term)
}

/** BM25 of the sentence as if it were a document, as a share of what it could reach. */
function sentenceBm25(candidate: Candidate, criteria: Criteria): number {
  const { saturation, lengthShare, usualLength } = SENTENCE_BM25
  const { terms } = candidate.analysis
  const lengthFactor = 1 - lengthShare + (lengthShare * terms.length) / usualLength
  let score = 0
  for (const { term, share } of criteria.terms) {
    if (!candidate.analysis.distinct.has(term)) continue
    const frequency = terms.filter(held => held === term).length
    score += (share * frequency * (saturation + 1)) / (frequency + saturation * lengthFactor)
  }
  return score
}

/** The share of the question's neighbouring terms that are neighbours, in the same order, in the sentence too. */
function bigramsInOrder(candidate: Candidate, criteria: Criteria): number {
  const { terms } = criteria
  if (terms.length < 2) return 0
  const held = candidate.analysis.terms
  let found = 0
  for (let at = 1; at < terms.length; at++) {
    const first = terms[at - 1]?.term
    const second = terms[at]?.term
    if (held.some((term, place) => term === first && held[place + 1] === second)) found++
  }
  return found / (terms.length - 1)
}

/** The largest share of a term that neither the sentence nor anything around it holds. */
function rarestMissing(candidate: Candidate, criteria: Criteria): number {
  const here = inSentence(candidate)
  const near = inNeighbours(candidate)
  const around = inContext(candidate)
  let missing = 0
  for (const { term, share } of criteria.terms)
    if (share > missing && !here(term) && !near(term) && !around(term)) missing = share
  return missing
}

/** Everything that a sentence is judged by. The weights of `weights.ts` follow these names. */
export const features: readonly Feature[] = [
  { name: 'coverage', value: (candidate, { terms }) => coverage(terms, inSentence(candidate)) },
  { name: 'coverage-squared', value: (candidate, { terms }) => coverage(terms, inSentence(candidate)) ** 2 },
  { name: 'sentence-bm25', value: sentenceBm25 },
  {
    name: 'coverage-with-neighbours',
    value: (candidate, { terms }) => {
      const here = inSentence(candidate)
      const near = inNeighbours(candidate)
      return coverage(terms, term => here(term) || near(term))
    },
  },
  {
    name: 'coverage-with-context',
    value: (candidate, { terms }) => {
      const here = inSentence(candidate)
      const around = inContext(candidate)
      return coverage(terms, term => here(term) || around(term))
    },
  },
  { name: 'heading-coverage', value: (candidate, { terms }) => coverage(terms, inHeadings(candidate)) },
  {
    name: 'introduction-coverage',
    value: (candidate, { terms }) => coverage(terms, term => candidate.analysis.introduction.has(term)),
  },
  { name: 'bigrams-in-order', value: bigramsInOrder },
  { name: 'rarest-missing', value: rarestMissing },
  {
    name: 'type-met',
    value: ({ text }, { expected }) => (expected !== 'any' && shows(text, expected) ? 1 : 0),
  },
  {
    name: 'type-missing',
    value: ({ text }, { expected }) => (shows(text, expected) ? 0 : 1),
  },
  { name: 'first-in-passage', value: ({ place }) => (place === 0 ? 1 : 0) },
  { name: 'short', value: ({ analysis }) => (analysis.terms.length < SHORT_SENTENCE_TERMS ? 1 : 0) },
  { name: 'length', value: ({ analysis }) => Math.log(1 + analysis.terms.length) },
  { name: 'asks', value: ({ text }) => (text.endsWith('?') ? 1 : 0) },
  { name: 'introduces', value: ({ text }) => (text.endsWith(':') ? 1 : 0) },
  { name: 'code', value: ({ sentence }) => (sentence.unit === 'code' ? 1 : 0) },
  { name: 'row', value: ({ sentence }) => (sentence.unit === 'row' ? 1 : 0) },
]
