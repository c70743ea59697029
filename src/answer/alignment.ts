import type { Candidate, PassageAnalysis } from '../retrieval/candidates.ts'
import type { WordNearness } from '../retrieval/word-nearness.ts'
import type { WeighedTerm } from './criteria.ts'

/** For each term of a question how near the nearest word of a text comes to it: 1 for an equal term, 0 for none. */
export type Nearness = readonly number[]

/** How near the parts of a passage come to the terms of a question. */
interface PassageAlignment {
  readonly sentences: readonly Nearness[]
  /** Of what introduces each sentence. */
  readonly introductions: readonly Nearness[]
  readonly headings: Nearness
  readonly title: Nearness
  /** Of the nearest of all sentences, term by term. */
  readonly whole: Nearness
}

/** How near the zones around one sentence come to the terms of a question. */
export interface Zones {
  readonly sentence: Nearness
  readonly before: Nearness
  readonly after: Nearness
  readonly introduction: Nearness
  readonly headings: Nearness
  readonly title: Nearness
  readonly whole: Nearness
}

/** True if a text holds the term at a place in the question itself, and not just a word near to it. */
export const isHeldAt = (nearness: Nearness, place: number): boolean => nearness[place] === 1

/** The zones around each of some candidates, aligned with the terms of a question: each passage once. */
export function zonesOf(
  candidates: readonly Candidate[],
  terms: readonly WeighedTerm[],
  wordNearness: WordNearness,
): readonly Zones[] {
  const nearestTo = terms.map(({ term, word }) => wordNearness.nearestTo(term, word))
  const nothing = terms.map(() => 0)
  const nearness = (numbers: Uint32Array): Nearness => {
    if (numbers.length === 0) return nothing
    const values: number[] = []
    for (const nearest of nearestTo) values.push(nearest(numbers))
    return values
  }
  const found = new Map<PassageAnalysis, PassageAlignment>()
  return candidates.map(({ passageAnalysis, place }) => {
    let alignment = found.get(passageAnalysis)
    if (!alignment) {
      alignment = aligned(passageAnalysis, nearness, terms.length)
      found.set(passageAnalysis, alignment)
    }
    return zonesAt(place, alignment)
  })
}

function aligned(
  passage: PassageAnalysis,
  nearness: (words: Uint32Array) => Nearness,
  termCount: number,
): PassageAlignment {
  const sentences = passage.sentences.map(({ words }) => nearness(words))
  return {
    sentences,
    introductions: passage.sentences.map(({ introduction }) => nearness(introduction)),
    headings: nearness(passage.headings),
    title: nearness(passage.title),
    whole: nearestOf(sentences, termCount),
  }
}

function nearestOf(sentences: readonly Nearness[], size: number): Nearness {
  const nearest: number[] = []
  for (let at = 0; at < size; at++) nearest.push(0)
  for (const sentence of sentences)
    for (let at = 0; at < size; at++) nearest[at] = Math.max(nearest[at] ?? 0, sentence[at] ?? 0)
  return nearest
}

const NONE: Nearness = []

/** The zones around a sentence of a passage; those that are not there are empty. */
const zonesAt = (place: number, { sentences, introductions, headings, title, whole }: PassageAlignment): Zones => ({
  sentence: sentences[place] ?? NONE,
  before: sentences[place - 1] ?? NONE,
  after: sentences[place + 1] ?? NONE,
  introduction: introductions[place] ?? NONE,
  headings,
  title,
  whole,
})
