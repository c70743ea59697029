import type { Candidate } from '../retrieval/candidates.ts'
import { frequencyIn, NO_TERM, type PassageAnalysis } from '../retrieval/passage-analysis.ts'
import { isHeldAt, type Nearness, type Zones } from './alignment.ts'
import type { WeighedTerm } from './criteria.ts'
import type { FeatureGroup } from './feature-group.ts'

const NAMES = [
  'coverage',
  'coverage-squared',
  'sentence-bm25',
  'coverage-with-neighbours',
  'coverage-with-context',
  'heading-coverage',
  'introduction-coverage',
  'bigrams-in-order',
  'rarest-missing',
] as const

/** The saturation and length settings of a sentence's own BM25, and the usual length of a sentence in terms. */
const SENTENCE_BM25 = { saturation: 1.2, lengthShare: 0.5, usualLength: 12 }

/** BM25 of a term in the sentence as if that were a document, as a share of what it could reach. */
function bm25Of(term: number, words: Uint32Array, passage: PassageAnalysis): number {
  const { saturation, lengthShare, usualLength } = SENTENCE_BM25
  const lengthFactor = 1 - lengthShare + (lengthShare * words.length) / usualLength
  const frequency = frequencyIn(words, term, passage)
  return (frequency * (saturation + 1)) / (frequency + saturation * lengthFactor)
}

/** The share of the question's neighbouring terms that are neighbours, in the same order, in the sentence too. */
function bigramsInOrder(
  words: Uint32Array,
  terms: readonly WeighedTerm[],
  sentence: Nearness,
  { termOf }: PassageAnalysis,
): number {
  if (terms.length < 2) return 0
  let found = 0
  for (let at = 1; at < terms.length; at++) {
    if (!isHeldAt(sentence, at - 1) || !isHeldAt(sentence, at)) continue
    const first = terms[at - 1]?.number
    const second = terms[at]?.number
    for (let place = 1; place < words.length; place++)
      if (termOf[words[place - 1] ?? 0] === first && termOf[words[place] ?? 0] === second) {
        found++
        break
      }
  }
  return found / (terms.length - 1)
}

/** 1 if a text holds the term at a place in the question, else 0. */
const held = (nearness: Nearness, place: number): 0 | 1 => (isHeldAt(nearness, place) ? 1 : 0)

function judge(
  { analysis: { words }, passageAnalysis }: Candidate,
  zones: Zones,
  terms: readonly WeighedTerm[],
  rows: Float64Array,
  from: number,
): void {
  let coverage = 0
  let bm25 = 0
  let withNeighbours = 0
  let withContext = 0
  let headings = 0
  let introduction = 0
  let rarestMissing = 0
  for (let at = 0; at < terms.length; at++) {
    const { number = NO_TERM, share = 0 } = terms[at] ?? {}
    const here = held(zones.sentence, at)
    const beside = Math.max(held(zones.before, at), held(zones.after, at))
    const inHeadings = held(zones.headings, at)
    const inIntroduction = held(zones.introduction, at)
    const above = Math.max(inHeadings, inIntroduction, held(zones.title, at))
    coverage += share * here
    bm25 += here === 0 ? 0 : share * bm25Of(number, words, passageAnalysis)
    withNeighbours += share * Math.max(here, beside)
    withContext += share * Math.max(here, above)
    headings += share * inHeadings
    introduction += share * inIntroduction
    rarestMissing = Math.max(rarestMissing, share * (1 - Math.max(here, beside, above)))
  }
  rows[from] = coverage
  rows[from + 1] = coverage ** 2
  rows[from + 2] = bm25
  rows[from + 3] = withNeighbours
  rows[from + 4] = withContext
  rows[from + 5] = headings
  rows[from + 6] = introduction
  rows[from + 7] = bigramsInOrder(words, terms, zones.sentence, passageAnalysis)
  rows[from + 8] = rarestMissing
}

/** What the words of a sentence and of its surroundings have in common with those of the question: equal stems. */
export const wordFeatures: FeatureGroup = {
  title: 'words',
  names: NAMES,
  describe({ candidates, criteria: { terms }, zones }) {
    const rows = new Float64Array(zones.length * NAMES.length)
    zones.forEach((around, at) => {
      const candidate = candidates[at]
      if (candidate) judge(candidate, around, terms, rows, at * NAMES.length)
    })
    return rows
  },
}
