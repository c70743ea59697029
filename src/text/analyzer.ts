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

function analyzerWith(stem: Stemmer, stop: ReadonlySet<string>): Analyzer {
  const term = (word: string): string => stem(plain(word))
  // "US" is a country and "us" is not: capitals make a name of what folding would make a function word.
  const isStopWord = (token: Token): boolean => stop.has(token.folded) && !isAcronym(token.text)
  return {
    term,
    isStopWord,
    terms: (text, from = 0) =>
      tokensOf(text, from).flatMap((token, position) =>
        isStopWord(token) ? [] : [{ term: term(token.folded), word: plain(token.folded), span: token.span, position }],
      ),
  }
}

/** English: stop words left out, Porter stems. */
export const englishAnalyzer: Analyzer = analyzerWith(englishStemmer, stopWords)

/** Any other language: every word counts, as it stands. */
export const plainAnalyzer: Analyzer = analyzerWith(noStemmer, new Set())

/** The analysis for a language given as a BCP 47 tag ("en", "en-GB"). */
export const analyzerFor = (language: string): Analyzer => (/^en\b/i.test(language) ? englishAnalyzer : plainAnalyzer)
