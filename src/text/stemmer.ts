import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'

/** Folded word → its stem. */
export type Stemmer = (word: string) => string

/** At most this many stems are remembered; past it the memory starts anew, so that hostile input cannot fill it. */
const REMEMBERED_STEMS = 50_000

/** `stem` with a bounded memory: the words of a text repeat, and Porter's algorithm costs several µs a word. */
export function memoised(stem: Stemmer): Stemmer {
  let stems = new Map<string, string>()
  return word => {
    const known = stems.get(word)
    if (known !== undefined) return known
    if (stems.size >= REMEMBERED_STEMS) stems = new Map()
    const stemmed = stem(word)
    stems.set(word, stemmed)
    return stemmed
  }
}

/** Porter's algorithm (M. F. Porter, An algorithm for suffix stripping, 1980) for English. */
export const englishStemmer: Stemmer = memoised(word => (/^[a-z]+$/.test(word) ? PorterStemmer.stem(word) : word))

/** For languages without a stemmer here: words are compared as they are folded. */
export const noStemmer: Stemmer = word => word
