import { chatSpelling } from '../lexicon/chat-spellings.ts'
import { isKnownWord } from '../lexicon/known-words.ts'
import { type Analyzer, analyzerFor, englishAnalyzer } from '../text/analyzer.ts'
import { languages } from '../text/languages/languages.ts'
import { type Token, tokensOf } from '../text/tokens.ts'

/** Of a longer text so many UTF-16 code units are looked at. */
const LONGEST_LOOK = 1_000

/** Languages share function words: another one is surely meant if so many more are its own. */
const SURELY_AHEAD = 2

/** A question with this share of English words is English, however few function words are in it. */
const ENGLISH_SHARE = 0.5

/**
 * The language that a question is written in, if that is surely another than the one of `analyzer`: the function words in
 * it are of that language and not of this. Undefined where it may be the same, as for names alone.
 */
export function languageForeignTo(analyzer: Analyzer, question: string): Analyzer | undefined {
  const words = tokensOf(question.slice(0, LONGEST_LOOK))
  const own = functionWordsIn(words, analyzer)
  // No other language can be ahead then.
  if (2 * own.size >= words.length) return undefined
  let best: ReadonlySet<Token> = own
  let language: Analyzer | undefined
  for (const other of [englishAnalyzer, ...languages.map(({ tag }) => analyzerFor(tag))]) {
    if (other === analyzer) continue
    const found = functionWordsIn(words, other)
    if (!isAhead(found, own) || (language && found.size <= best.size)) continue
    best = found
    language = other
  }
  if (analyzer !== englishAnalyzer || !language) return language
  return isMostlyEnglish(words.filter(word => !best.has(word))) ? undefined : language
}

/** @param found function words of another language in a question, and those of the own one */
function isAhead(found: ReadonlySet<Token>, own: ReadonlySet<Token>): boolean {
  const theirs = [...found].filter(word => !own.has(word)).length
  const ours = [...own].filter(word => !found.has(word)).length
  return theirs - ours >= SURELY_AHEAD || (ours === 0 && theirs > 0 && found.size > 1)
}

const functionWordsIn = (words: readonly Token[], analyzer: Analyzer): ReadonlySet<Token> =>
  new Set(
    words.filter(
      word => analyzer.isStopWord(word) || analyzer.isAskingWord(word.folded) || isChat(analyzer, word.folded),
    ),
  )

/** "Wat" and "teh" are as good as function words in an English chat, whatever they are elsewhere. */
const isChat = (analyzer: Analyzer, word: string): boolean =>
  analyzer === englishAnalyzer && chatSpelling(word) !== undefined

/** Names are the same in all languages. */
function isMostlyEnglish(words: readonly Token[]): boolean {
  const telling = words.filter(({ text }) => !/^\p{Lu}/u.test(text))
  return (
    telling.length > 0 && telling.filter(({ folded }) => isKnownWord(folded)).length >= ENGLISH_SHARE * telling.length
  )
}
