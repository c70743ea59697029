import type { DocumentId } from '../corpus/document.ts'
import type { Library } from '../retrieval/library.ts'
import { isAcronym, type Token, tokensOf } from '../text/tokens.ts'
import { languageForeignTo } from './language-of-question.ts'
import { correctSpelling } from './spelling.ts'

/** At most so many words are read otherwise: with more, the question would be another one. */
const MOST_REPLACED = 2

/**
 * A question as it may have been meant, or null: words that what is searched lacks are the nearest ones that it holds.
 * This goes further than {@link correctSpelling}, which only changes what is surely misspelt, so it is nothing to be
 * taken for granted: whoever asked should say that they meant it.
 */
export function otherReading(asked: string, library: Library, within?: DocumentId): string | null {
  // Nothing that is there is read otherwise, and this is soon seen.
  if (!tokensOf(asked).some(token => isSearched(token, library, within))) return null
  if (languageForeignTo(library.questionAnalyzer, asked)) return null
  const { text } = correctSpelling(asked, library, within)
  const parts: string[] = []
  let end = 0
  for (const token of tokensOf(text)) {
    const near = isSearched(token, library, within) ? nearest(token, library, within) : undefined
    if (near === undefined) continue
    parts.push(text.slice(end, token.span.start), near)
    end = token.span.end
  }
  const replaced = parts.length / 2
  return replaced === 0 || replaced > MOST_REPLACED ? null : [...parts, text.slice(end)].join('').trim()
}

/** True for a word that could be looked for and is nowhere. */
function isSearched(token: Token, { questionAnalyzer: analyzer, index }: Library, within?: DocumentId): boolean {
  if (/\d/.test(token.folded) || isAcronym(token.text)) return false
  if (analyzer.isStopWord(token) || analyzer.isAskingWord(token.folded)) return false
  return !index.holds(analyzer.term(token.folded), within)
}

/** Written with a capital if the word is. */
function nearest(token: Token, library: Library, within?: DocumentId): string | undefined {
  const near = library.vocabulary.nearest(token.folded)?.word
  if (near === undefined || !library.index.holds(library.questionAnalyzer.term(near), within)) return undefined
  return /^\p{Lu}/u.test(token.text) ? near.slice(0, 1).toUpperCase() + near.slice(1) : near
}
