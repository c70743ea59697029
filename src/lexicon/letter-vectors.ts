import type { Analyzer } from '../text/analyzer.ts'
import { remembering } from '../text/remembering.ts'
import type { WordVectors } from './word-vectors.ts'

/** As many as the vectors of English have at least. */
const DIMENSIONS = 256

/** Groups of letters share a direction by chance only, and there are far fewer in a question than directions. */
const DIRECTIONS = 4_096

/** A direction is of length 1. */
const SCALE = 1 / Math.sqrt(DIMENSIONS)

/** In letters: shorter groups are found in most words, longer ones in few. */
const GROUPS = [3, 4] as const

/** Longer words are no words: they are cut, so that hostile input costs no more than a sentence. */
const LONGEST_WORD = 60

/** The words of questions and passages repeat. */
const REMEMBERED_WORDS = 50_000

/** Words of scripts in which one letter says as much as a syllable or a word elsewhere. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/**
 * Vectors for a language of whose meanings nothing is known: words are near that are written alike. The vector of a word
 * is the sum of the directions of its groups of letters (Bojanowski and others, Enriching Word Vectors with Subword
 * Information, 2017, with directions drawn at random), so that parts of compounds, other forms and misspelt words come
 * near to it ("Leuchtturm" to "Leuchtturmwärterin"), and nothing else does. Function words have none.
 */
export function letterVectors(analyzer: Analyzer): WordVectors {
  const { rows, scales } = directions()
  return {
    dimensions: DIMENSIONS,
    ids: new Map(),
    piecesOf: remembering(word => piecesOf(word, analyzer), REMEMBERED_WORDS),
    scales,
    rows,
  }
}

function piecesOf(word: string, analyzer: Analyzer): readonly number[] {
  if (analyzer.isStopWord({ text: word, folded: word, span: { start: 0, end: word.length } })) return []
  const term = analyzer.term(word).slice(0, LONGEST_WORD)
  // Neighbouring numbers are as different as any others.
  return /^\p{N}/u.test(term) ? [directionOf(term)] : groupsOf(term).map(directionOf)
}

function groupsOf(term: string): readonly string[] {
  const letters = Array.from(term)
  if (DENSE.test(term)) return [...letters, ...runsOf(letters, 2)]
  const bounded = ['<', ...letters, '>']
  return [bounded.join(''), ...GROUPS.flatMap(length => runsOf(bounded, length))]
}

const runsOf = (letters: readonly string[], length: number): readonly string[] =>
  Array.from({ length: Math.max(0, letters.length - length + 1) }, (_, at) => letters.slice(at, at + length).join(''))

/** The number of the direction of some letters (FNV-1a). */
function directionOf(letters: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < letters.length; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & (DIRECTIONS - 1)
}

let drawn: Pick<WordVectors, 'rows' | 'scales'> | undefined

/** The same for every language and in every process; drawn when they are first needed. */
function directions(): Pick<WordVectors, 'rows' | 'scales'> {
  if (drawn) return drawn
  const rows = new Int8Array(DIRECTIONS * DIMENSIONS)
  let state = 0x9e3779b9
  for (let at = 0; at < rows.length; at++) {
    // Marsaglia, Xorshift RNGs, 2003.
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    rows[at] = (state & 0x10000) === 0 ? 1 : -1
  }
  drawn = { rows, scales: new Float32Array(DIRECTIONS).fill(SCALE) }
  return drawn
}
