import { createRequire } from 'node:module'
import type { Stemmer } from './stemmer.ts'

/** The languages that natural has a stemmer for which is used here. */
export type NaturalStemmer = 'de' | 'es' | 'fr' | 'it' | 'nl' | 'no' | 'pt' | 'ru' | 'sv'

const require = createRequire(import.meta.url)

/**
 * natural's stemmer of a language, after M. F. Porter's Snowball (2001). It is read when the first word is stemmed: each
 * costs some ms, the first 20, and few libraries need more than one.
 *
 * @throws TypeError on the first word if natural's module is not what it is taken for
 */
export function naturalStemmer(language: NaturalStemmer): Stemmer {
  let stem: Stemmer | undefined
  return word => {
    stem ??= stemOf(require(`natural/lib/natural/stemmers/porter_stemmer_${language}.js`), language)
    return stem(word)
  }
}

function stemOf(module: unknown, language: NaturalStemmer): Stemmer {
  if (!hasStem(module)) throw new TypeError(`natural's module for "${language}" holds no stemmer.`)
  return word => {
    const stemmed = module.stem(word)
    // An empty stem would make one term of all words that have it.
    return typeof stemmed === 'string' && stemmed !== '' ? stemmed : word
  }
}

const hasStem = (module: unknown): module is { stem(word: string): unknown } =>
  module !== null &&
  (typeof module === 'object' || typeof module === 'function') &&
  'stem' in module &&
  typeof module.stem === 'function'

/** `stem` for words of the letters that it was written for; others stay as they are. */
export const stemmerOfLetters =
  (letters: RegExp, stem: Stemmer): Stemmer =>
  word =>
    letters.test(word) ? stem(word) : word

/** `stem`, and what it makes of that, until nothing changes any more. */
export const untilStable =
  (stem: Stemmer): Stemmer =>
  word => {
    let stemmed = word
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const next = stem(stemmed)
      if (next === stemmed) break
      stemmed = next
    }
    return stemmed
  }

const MOST_TURNS = 4
