import type { DocumentId } from '../corpus/document.ts'
import { chatSpelling, spellingInPlace } from '../lexicon/chat-spellings.ts'
import type { Library } from '../retrieval/library.ts'
import { type Analyzer, englishAnalyzer } from '../text/analyzer.ts'
import { type Span, slice, union } from '../text/span.ts'
import { stopWords } from '../text/stop-words.ts'
import { isAcronym, type Token, tokensOf } from '../text/tokens.ts'
import { type Reading, readingOf, type WordKnowledge } from './word-correction.ts'

/** A question as it was meant, as far as its spelling goes. */
export interface CorrectedText {
  readonly text: string
  /** Folded word of `text` → what it comes from. */
  readonly corrections: ReadonlyMap<string, WordCorrection>
  /** Folded word of `text`, right by itself → a word of the documents that it may have been meant for. */
  readonly alternatives: ReadonlyMap<string, Reading>
}

export interface WordCorrection {
  /** As it was typed, folded. */
  readonly from: string
  /** How sure the correction is, above 0 and at most 1. */
  readonly weight: number
}

/** A part of the question that is read as something else. */
interface Replacement {
  readonly span: Span
  readonly from: string
  readonly reading: Reading
}

/** At most this many unknown words of a question are looked up: each takes time, and nobody misspells so many. */
const MOST_LOOKED_UP = 40

/** Two words are read as one only if that has so many letters: "a part" is seldom "apart". */
const SHORTEST_JOINED = 6

/**
 * Reads a question as it was meant: spellings of chats, British and American ones, words run together or apart, and
 * misspelt words become words that the documents hold, or else words of the language. A word that the documents hold is
 * never changed, and a right word of the language that they lack stays.
 */
export function correctSpelling(asked: string, library: Library, within?: DocumentId): CorrectedText {
  const { questionAnalyzer: analyzer, vocabulary } = library
  const knowledge: WordKnowledge = {
    isHeld: onceForEach(word => vocabulary.has(word) || library.index.holds(analyzer.term(word), within)),
    vocabulary,
    isEnglish: analyzer === englishAnalyzer,
  }
  const text = knowledge.isEnglish && isShouted(asked) ? asked.toLowerCase() : asked
  const corrections = new Map<string, WordCorrection>()
  const alternatives = new Map<string, Reading>()
  const parts: string[] = []
  let end = 0
  for (const { span, from, reading } of replacements(text, analyzer, knowledge)) {
    if (reading.isAlternative) {
      alternatives.set(from, reading)
      continue
    }
    parts.push(text.slice(end, span.start), reading.words)
    end = span.end
    for (const { folded } of tokensOf(reading.words)) corrections.set(plain(folded), { from, weight: reading.weight })
  }
  return { text: [...parts, text.slice(end)].join(''), corrections, alternatives }
}

/** The words of one question are asked about again and again. */
function onceForEach(isHeld: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>()
  return word => {
    const found = known.get(word) ?? isHeld(word)
    known.set(word, found)
    return found
  }
}

/** Capitals throughout are loudness, not names: "WHO RUNS IT". */
const isShouted = (text: string): boolean => !/\p{Ll}/u.test(text) && text.trim().split(/\s+/u).length > 2

function* replacements(text: string, analyzer: Analyzer, knowledge: WordKnowledge): Generator<Replacement> {
  const tokens = tokensOf(text)
  let lookedUp = 0
  let joinedUpTo = 0
  for (const [at, token] of tokens.entries()) {
    if (token.span.start < joinedUpTo) continue
    const before = tokens[at - 1]?.folded ?? ''
    const next = tokens[at + 1]
    const sure = joinedWords(text, token, next, knowledge) ?? chatReading(token, before, next, knowledge)
    if (sure) {
      joinedUpTo = sure.span.end
      yield sure
    } else if (!isRight(token, analyzer, knowledge) && lookedUp++ < MOST_LOOKED_UP) {
      const from = plain(token.folded)
      const reading = readingOf(from, before, at > 0 && /^\p{Lu}/u.test(token.text), knowledge)
      if (reading) yield { span: token.span, from, reading }
    }
  }
}

/** As the analyzer gives words. */
const plain = (folded: string): string => folded.replace(/'s$/, '').replaceAll("'", '')

function isRight(token: Token, analyzer: Analyzer, knowledge: WordKnowledge): boolean {
  const word = plain(token.folded)
  if (/\d/.test(word) || isAcronym(token.text) || analyzer.isStopWord(token)) return true
  return analyzer.isAskingWord(word) || knowledge.isHeld(word)
}

/** Single letters are read as a chat has them unless they are capitals; longer words unless the documents hold them. */
function chatReading(
  token: Token,
  before: string,
  next: Token | undefined,
  knowledge: WordKnowledge,
): Replacement | null {
  if (!knowledge.isEnglish) return null
  const { folded, text, span } = token
  const words =
    spellingInPlace(folded, { before, after: next?.folded ?? '' }) ??
    ((folded.length === 1 ? text === folded : !knowledge.isHeld(folded)) ? chatSpelling(folded) : undefined)
  return words === undefined ? null : { span, from: plain(folded), reading: { words, weight: 1 } }
}

/** "Light house" where the documents have "lighthouse" and not both of the parts. */
function joinedWords(
  text: string,
  first: Token,
  second: Token | undefined,
  knowledge: WordKnowledge,
): Replacement | null {
  if (!second) return null
  const words = first.folded + second.folded
  if (words.length < SHORTEST_JOINED || !knowledge.vocabulary.has(words)) return null
  if (!/^[ -]$/.test(slice(text, { start: first.span.end, end: second.span.start }))) return null
  const parts = [first.folded, second.folded]
  if (parts.some(part => stopWords.has(part)) || parts.every(knowledge.isHeld)) return null
  return { span: union(first.span, second.span), from: parts.join(' '), reading: { words, weight: 1 } }
}
