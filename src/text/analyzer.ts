import type { Span } from './span.ts'
import { englishStemmer, noStemmer, type Stemmer } from './stemmer.ts'
import { stopWords } from './stop-words.ts'
import { isAcronym, type Token, tokensOf } from './tokens.ts'

/** One occurrence of a term: the form in which documents and questions are compared. */
export interface TermOccurrence {
  readonly term: string
  /** The word it comes from, folded but not stemmed. */
  readonly word: string
  readonly span: Span
  /** The number of the word in the text, stop words counted. */
  readonly position: number
}

/** What an analyzer makes of a word. */
type AnalysedWord = Pick<TermOccurrence, 'term' | 'word'>

/** Text → terms. One value serves documents and questions, so that both meet the same analysis. */
export interface Analyzer {
  /** The terms of `text` without stop words, in order; spans are offset by `from`. */
  terms(text: string, from?: number): readonly TermOccurrence[]
  /** The term of one folded word. */
  term(word: string): string
  isStopWord(token: Token): boolean
}

/** Thousands are grouped in many ways, and the possessive says nothing about the word it ends. */
function plain(folded: string): string {
  if (/^\d/.test(folded)) return folded.replaceAll(/,(?=\d{3}(?!\d))/g, '')
  return folded.replace(/'s$/, '').replaceAll("'", '')
}

/** At most this many words are remembered; past it the memory starts anew, so that hostile input cannot fill it. */
const REMEMBERED_WORDS = 50_000

function analyzerWith(stem: Stemmer, stop: ReadonlySet<string>): Analyzer {
  const term = (word: string): string => stem(plain(word))
  // "US" is a country and "us" is not: capitals make a name of what folding would make a function word.
  const isStopWord = (token: Token): boolean => stop.has(token.folded) && !isAcronym(token.text)
  const analysed = (token: Token): AnalysedWord | null =>
    isStopWord(token) ? null : { term: term(token.folded), word: plain(token.folded) }
  // The words of a text repeat, and to find one again is faster than to fold and to stem it.
  let known = new Map<string, AnalysedWord | null>()
  const remembered = (token: Token): AnalysedWord | null => {
    const found = known.get(token.text)
    if (found !== undefined) return found
    if (known.size >= REMEMBERED_WORDS) known = new Map()
    const word = analysed(token)
    known.set(token.text, word)
    return word
  }
  return {
    term,
    isStopWord,
    terms: (text, from = 0) => {
      const occurrences: TermOccurrence[] = []
      tokensOf(text, from).forEach((token, position) => {
        const word = remembered(token)
        if (word) occurrences.push({ term: word.term, word: word.word, span: token.span, position })
      })
      return occurrences
    },
  }
}

/** English: stop words left out, Porter stems. */
export const englishAnalyzer: Analyzer = analyzerWith(englishStemmer, stopWords)

/** Any other language: every word counts, as it stands. */
export const plainAnalyzer: Analyzer = analyzerWith(noStemmer, new Set())

/** The analysis for a language given as a BCP 47 tag ("en", "en-GB"). */
export const analyzerFor = (language: string): Analyzer => (/^en\b/i.test(language) ? englishAnalyzer : plainAnalyzer)
