import type { Trace } from '../answer/answerer.ts'
import { vectorsFor } from '../lexicon/vectors-of-language.ts'
import { comparedWord, wordLikeness } from '../lexicon/word-likeness.ts'
import type { WordVectors } from '../lexicon/word-vectors.ts'
import type { Library } from '../retrieval/library.ts'
import { inColumns } from './columns.ts'
import { harmless } from './terminal-text.ts'

/** A word and how near it comes to another: 1 for the same term. */
interface Nearest {
  readonly word: string
  readonly nearness: number
}

/** Less near words have nothing to do with each other. */
const LEAST_NEARNESS = 0.2

/** For each term of the question the word of the best sentence, and of what stands above it, that is nearest to it. */
export function meaningSection(library: Library, { criteria, ranked: [best] }: Trace): string {
  if (!best) return ''
  const { analysis, passageAnalysis } = best.candidate
  const own = heldIn([analysis.words], library)
  const above = heldIn([passageAnalysis.headings, passageAnalysis.title, analysis.introduction], library)
  const rows = criteria.terms.map(({ term, word, share, weight }) => [
    harmless(word),
    share.toFixed(2),
    weight.toFixed(2),
    shown(nearestOf(term, word, own)),
    shown(nearestOf(term, word, above)),
  ])
  const head = ['word', 'share', 'with what it says', 'nearest in the best sentence', 'nearest above it']
  return rows.length === 0 ? '' : inColumns([head, ...rows], ['left', 'right', 'right', 'left', 'left'])
}

/** Some words with their terms. */
interface Held {
  readonly terms: readonly string[]
  readonly words: readonly string[]
  readonly vectors: WordVectors
}

const heldIn = (parts: readonly Uint32Array[], { forwardIndex, questionAnalyzer }: Library): Held => ({
  terms: parts.flatMap(words => forwardIndex.termsOf(words)),
  words: parts.flatMap(words => forwardIndex.wordsOf(words)),
  vectors: vectorsFor(questionAnalyzer),
})

function nearestOf(term: string, word: string, held: Held): Nearest | null {
  if (held.terms.includes(term)) return { word, nearness: 1 }
  const asked = comparedWord(word, held.vectors)
  let nearest: Nearest | null = null
  for (const other of held.words) {
    const nearness = wordLikeness(asked, comparedWord(other, held.vectors))
    if (nearness >= (nearest?.nearness ?? LEAST_NEARNESS)) nearest = { word: other, nearness }
  }
  return nearest
}

const shown = (nearest: Nearest | null): string =>
  nearest ? `${harmless(nearest.word)} (${nearest.nearness.toFixed(2)})` : '–'
