import { chatSpelling } from '../lexicon/chat-spellings.ts'
import { isKnownWord } from '../lexicon/known-words.ts'
import { type Analyzer, analyzerFor, englishAnalyzer } from '../text/analyzer.ts'
import { languages } from '../text/languages/languages.ts'
import { remembering } from '../text/remembering.ts'
import { fold, type Token, tokensOf } from '../text/tokens.ts'

/** Of a longer text so many UTF-16 code units are looked at. */
const LONGEST_LOOK = 1_000

/** Languages share function words: another one is surely meant if so many more are its own. */
const SURELY_AHEAD = 2

/** A question with this share of English words is English, however few function words are in it. */
const ENGLISH_SHARE = 0.5

/** All whose function words are known, by the number of their bit. */
const known: readonly Analyzer[] = [englishAnalyzer, ...languages.map(({ tag }) => analyzerFor(tag))]

/** Questions are made of the same words. */
const REMEMBERED_WORDS = 10_000

/** Of which languages a word is a function word, as it is written: one bit for each. */
const languagesOf = remembering((text: string): number => {
  const token = { text, folded: fold(text), span: { start: 0, end: text.length } }
  return known.reduce((bits, analyzer, at) => (isFunctionWord(token, analyzer) ? bits | (1 << at) : bits), 0)
}, REMEMBERED_WORDS)

/**
 * The language that a question is written in, if that is surely another than the one of `analyzer`: the function words in
 * it are of that language and not of this. Undefined where it may be the same, as for names alone.
 */
export function languageForeignTo(analyzer: Analyzer, question: string): Analyzer | undefined {
  const words = tokensOf(question.slice(0, LONGEST_LOOK))
  const own = words.map(word => isFunctionWord(word, analyzer))
  const owned = own.filter(Boolean).length
  // No other language can be ahead then, and the words of the others need not be read.
  if (2 * owned >= words.length) return undefined
  const bits = words.map(({ text }) => languagesOf(text))
  let most = owned
  let best: number | undefined
  for (let at = 0; at < known.length; at++) {
    if (known[at] === analyzer) continue
    const found = bits.map(each => (each & (1 << at)) !== 0)
    const count = found.filter(Boolean).length
    if (!isAhead(found, own) || (best !== undefined && count <= most)) continue
    most = count
    best = at
  }
  const language = best === undefined ? undefined : known[best]
  if (analyzer !== englishAnalyzer || best === undefined) return language
  const bit = 1 << best
  return isMostlyEnglish(words.filter((_, at) => ((bits[at] ?? 0) & bit) === 0)) ? undefined : language
}

/** @param found for each word of a question whether it is a function word of another language, and whether of the own one */
function isAhead(found: readonly boolean[], own: readonly boolean[]): boolean {
  let theirs = 0
  let ours = 0
  let all = 0
  for (let at = 0; at < found.length; at++) {
    if (found[at]) all++
    if (found[at] && !own[at]) theirs++
    if (own[at] && !found[at]) ours++
  }
  return theirs - ours >= SURELY_AHEAD || (ours === 0 && theirs > 0 && all > 1)
}

const isFunctionWord = (word: Token, analyzer: Analyzer): boolean =>
  analyzer.isStopWord(word) || analyzer.isAskingWord(word.folded) || isChat(analyzer, word.folded)

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
