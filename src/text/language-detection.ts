import { languages } from './languages/languages.ts'
import { cutsCharacter } from './span.ts'
import { stopWords } from './stop-words.ts'
import { tokensOf } from './tokens.ts'

/** What a text that says too little is taken for. */
const USUAL_LANGUAGE = 'en'

/** A text is looked at in so many places, spread over it, so that a foreign preface does not decide. */
const PLACES = 3

/** In UTF-16 code units, in each place; the detector reads no more at once. */
const LONGEST_SAMPLE = 1_000

/** A text with fewer letters says nothing about its language. */
const FEWEST_LETTERS = 12

/** English prose has about 0.45 of its words among them, its nearest relatives no more than 0.2. */
const ENGLISH_SHARE_OF_STOP_WORDS = 0.32

/** With fewer words the share may be chance, and is compared with that of other languages. */
const FEWEST_WORDS = 30

/** Scripts that one language is written in, and the share of all letters from which on it is that one. */
const SCRIPTS: readonly (readonly [RegExp, number, string])[] = [
  // Japanese takes part of its letters from Chinese, and these from nowhere.
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.1, 'ja'],
  [/\p{Script=Han}/gu, 0.3, 'zh'],
  [/\p{Script=Hangul}/gu, 0.3, 'ko'],
  [/\p{Script=Thai}/gu, 0.3, 'th'],
]

/**
 * The language of a text as a primary subtag of BCP 47, "en" where it cannot be told. Other texts than plain English
 * ones and those in scripts of one language need a detector that takes half a second to load, once.
 */
export async function detectLanguage(text: string): Promise<string> {
  const samples = samplesOf(text)
  const known = languageAtFirstLook(samples.join('\n'))
  if (known !== null) return known
  const { eld } = await import('eld/extrasmall')
  const votes = new Map<string, number>()
  for (const sample of samples) {
    const result = eld.detect(sample)
    if (result.language !== '' && result.isReliable()) votes.set(result.language, (votes.get(result.language) ?? 0) + 1)
  }
  const [most] = [...votes].toSorted((a, b) => b[1] - a[1])
  return most?.[0] ?? USUAL_LANGUAGE
}

/** What a look at some text tells without the detector; null if that is nothing. */
export function languageAtFirstLook(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < FEWEST_LETTERS) return scriptOf(text, Math.max(1, letters)) ?? USUAL_LANGUAGE
  return scriptOf(text, letters) ?? (isPlainlyEnglish(text) ? 'en' : null)
}

const scriptOf = (text: string, letters: number): string | undefined =>
  SCRIPTS.find(([script, share]) => (text.match(script)?.length ?? 0) >= share * letters)?.[2]

function isPlainlyEnglish(text: string): boolean {
  const words = tokensOf(text)
  const count = words.filter(({ folded }) => stopWords.has(folded)).length
  if (count < ENGLISH_SHARE_OF_STOP_WORDS * words.length) return false
  if (words.length >= FEWEST_WORDS) return true
  return languages.every(language => 2 * words.filter(({ folded }) => language.isStopWord(folded)).length <= count)
}

/** The text itself if it is short, else parts of it that begin at a word. */
function samplesOf(text: string): readonly string[] {
  if (text.length <= LONGEST_SAMPLE) return [text]
  const places = Math.min(PLACES, Math.ceil(text.length / LONGEST_SAMPLE))
  return Array.from({ length: places }, (_, place) => {
    const start = Math.floor((place * (text.length - LONGEST_SAMPLE)) / Math.max(1, places - 1))
    const sample = text.slice(cutsCharacter(text, start) ? start + 1 : start, start + LONGEST_SAMPLE)
    return start === 0 ? sample : sample.replace(/^\S{1,40}\s+/u, '')
  })
}
