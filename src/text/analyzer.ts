import type { Language } from './languages/language.ts'
import { languageOf, primaryTag } from './languages/languages.ts'
import type { Span } from './span.ts'
import { englishStemmer, memoised, noStemmer } from './stemmer.ts'
import { askingWords, stopWords } from './stop-words.ts'
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
  /** The language whose words it knows, as a primary subtag of BCP 47; "und" if it knows none. */
  readonly language: string
  /** The terms of `text` without stop words, in order; spans are offset by `from`. */
  terms(text: string, from?: number): readonly TermOccurrence[]
  /** The term of one folded word. */
  term(word: string): string
  isStopWord(token: Token): boolean
  /** True for a folded word that is left out of a question besides the stop words, as long as anything else is in it. */
  isAskingWord(word: string): boolean
}

/** What an analysis knows of a language. All words are folded. */
interface WordsOfLanguage {
  readonly language: string
  /** A word as it is searched for, not stemmed. */
  readonly plain: (word: string) => string
  readonly stem: (plain: string) => string
  readonly isStopWord: (word: string) => boolean
  readonly isAskingWord: (word: string) => boolean
}

/** Thousands are grouped in many ways, and the possessive says nothing about the word it ends. */
function plainEnglish(folded: string): string {
  if (/^\d/.test(folded)) return folded.replaceAll(/,(?=\d{3}(?!\d))/g, '')
  return folded.replace(/'s$/, '').replaceAll("'", '')
}

/** As in English, but that most other languages group thousands by points and have letters that not all can type. */
const plainIn =
  ({ bare }: Language) =>
  (folded: string): string =>
    /^\d/.test(folded)
      ? folded.replaceAll(/[.,](?=\d{3}(?!\d))/g, '')
      : plainEnglish(bare(folded)).replaceAll(/[ßæœøłđ]/g, letter => PLAIN_LETTERS.get(letter) ?? letter)

/** Letters that are no others with a mark, and are written as these where a keyboard lacks them. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
])

/** At most this many words are remembered; past it the memory starts anew, so that hostile input cannot fill it. */
const REMEMBERED_WORDS = 50_000

function analyzerWith({ language, plain, stem, isStopWord: isStop, isAskingWord }: WordsOfLanguage): Analyzer {
  const term = (word: string): string => stem(plain(word))
  // "US" is a country and "us" is not: capitals make a name of what folding would make a function word.
  const isStopWord = (token: Token): boolean => isStop(token.folded) && !isAcronym(token.text)
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
    language,
    term,
    isStopWord,
    isAskingWord,
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
export const englishAnalyzer: Analyzer = analyzerWith({
  language: 'en',
  plain: plainEnglish,
  stem: englishStemmer,
  isStopWord: word => stopWords.has(word),
  isAskingWord: word => askingWords.has(word),
})

/** In most languages that are written with letters, words as short as these are function words. */
const SHORT_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{1,3}$/u

/** A language whose words are not known here: every word counts, as it stands, and of a question the longer ones. */
export const plainAnalyzer: Analyzer = analyzerWith({
  language: 'und',
  plain: plainEnglish,
  stem: noStemmer,
  isStopWord: () => false,
  isAskingWord: word => SHORT_WORD.test(word),
})

const analyzers = new Map<Language, Analyzer>()

/** The analysis for a language given as a BCP 47 tag ("en", "en-GB"); always the same one for the same language. */
export function analyzerFor(tag: string): Analyzer {
  if (primaryTag(tag) === 'en') return englishAnalyzer
  const language = languageOf(tag)
  if (!language) return plainAnalyzer
  const known = analyzers.get(language)
  if (known) return known
  const analyzer = analyzerWith({
    language: language.tag,
    plain: plainIn(language),
    stem: memoised(language.stem),
    isStopWord: word => language.isStopWord(word),
    isAskingWord: word => language.isAskingWord(word),
  })
  analyzers.set(language, analyzer)
  return analyzer
}
