import { sentenceStarters } from '../text/abbreviations.ts'
import { type Analyzer, englishAnalyzer } from '../text/analyzer.ts'
import { stopWords } from '../text/stop-words.ts'
import { type Token, tokensOf } from '../text/tokens.ts'

/**
 * The folded words of a sentence that are written like parts of names: with a capital or as a model's number ("R1"). The
 * first word is one only if another part of the name follows, since every sentence begins with a capital. In German every
 * noun does, so nothing is known of names there.
 *
 * @param analyzer of the language of the sentence
 */
export function namesIn(sentence: string, analyzer: Analyzer = englishAnalyzer): ReadonlySet<string> {
  if (analyzer.language === 'de') return new Set()
  const tokens = tokensOf(sentence)
  const names = new Set<string>()
  for (const [at, token] of tokens.entries()) {
    if (!isCapitalised(token) || isFunctionWord(token, analyzer)) continue
    const next = tokens[at + 1]
    const opensName = next !== undefined && next.span.start === token.span.end + 1 && isCapitalised(next)
    if (at > 0 || opensName || /\p{N}/u.test(token.text)) names.add(token.folded)
  }
  return names
}

const isCapitalised = ({ text }: Token): boolean => /^\p{Lu}/u.test(text)

const isFunctionWord = (token: Token, analyzer: Analyzer): boolean =>
  analyzer === englishAnalyzer
    ? stopWords.has(token.folded) || sentenceStarters.has(token.folded)
    : analyzer.isStopWord(token) || analyzer.isAskingWord(token.folded)
