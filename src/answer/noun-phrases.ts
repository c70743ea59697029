import { remembering } from '../text/remembering.ts'
import { englishStemmer } from '../text/stemmer.ts'
import { stopWords } from '../text/stop-words.ts'
import { type Token, tokensOf } from '../text/tokens.ts'
import type { Found } from './answer-types/detector.ts'

/** At most this many words before a noun say which kind of it is meant. */
const MOST_MODIFIERS = 3

/** How sure it is that such a phrase names what is asked for. */
const STRENGTH = 0.35

/** Without the ending of a possessive. */
export const withoutEnding = (folded: string): string => folded.replace(/'s$/, '')

/** A text in which a noun stands, at some of its tokens. */
export interface NounInText {
  readonly text: string
  readonly tokens: readonly Token[]
  /** The numbers of the tokens that are the noun, in any of its forms; at least one. */
  readonly places: readonly number[]
}

/** The sentences of a document are looked at again with every question. */
const REMEMBERED_TEXTS = 250

const tokensIn = remembering((text: string): readonly Token[] => tokensOf(text), REMEMBERED_TEXTS)

/** A noun in other forms begins like it but for so many letters. */
const LONGEST_ENDING = 3
const SHORTEST_BEGINNING = 2

/** Where `noun`, lower case, stands in `text`, in any of its forms; null if it does not. */
export function nounIn(text: string, noun: string): NounInText | null {
  // Most texts lack it, and taking a text apart takes far longer than this look.
  const beginning = noun.slice(0, Math.max(SHORTEST_BEGINNING, noun.length - LONGEST_ENDING))
  if (!text.toLowerCase().includes(beginning)) return null
  const stem = englishStemmer(noun)
  const tokens = tokensIn(text)
  const places = tokens.flatMap(({ folded }, at) =>
    folded.startsWith(beginning) && englishStemmer(withoutEnding(folded)) === stem ? [at] : [],
  )
  return places.length === 0 ? null : { text, tokens, places }
}

/** The noun with the words before it that say of which kind: for "fund", "quantitative hedge fund". */
export const phrasesWith = ({ text, tokens, places }: NounInText): readonly Found[] =>
  places.flatMap((at): readonly Found[] => {
    let first = at
    while (first > 0 && at - first < MOST_MODIFIERS && isModifier(text, tokens, first - 1)) first--
    const start = tokens[first]?.span.start
    const end = tokens[at]?.span.end
    return first === at || start === undefined || end === undefined ? [] : [{ start, end, strength: STRENGTH }]
  })

/** True for a word that says something and stands just before the next one. */
function isModifier(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token || !next || stopWords.has(token.folded)) return false
  return /^[ -]$/.test(text.slice(token.span.end, next.span.start))
}
