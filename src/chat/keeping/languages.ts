import { english, type Wording } from '../../wording/wording.ts'
import type { Suggestion } from '../document-names.ts'
import { languageName } from '../language-name.ts'
import { clip } from './problems.ts'

/** The languages that are offered: those whose words are compared by their stems first, then others of many speakers. */
const OFFERED = 'en de fr es it pt nl sv no ru zh ja ar cs da el fi he hi hu ko pl ro tr uk'.split(' ')

/** BCP 47: a language, and perhaps a script and a region. */
const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/iu

/** What a language is called by people: in the reader's language, in English, and in itself. */
const namesOf = (tag: string, wording: Wording): readonly string[] =>
  [wording, english, { locale: tag }].map(by => languageName(tag, by).toLowerCase())

/**
 * Languages by their names in the reader's, those that begin with what was typed first; found by their names in English and
 * in themselves too.
 */
export function suggestedLanguages(typed: string, wording: Wording): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase()
  const placeOf = (tag: string): number => {
    if (tag === wanted) return -1
    const places = namesOf(tag, wording).map(name => name.indexOf(wanted))
    return Math.min(...places.filter(place => place >= 0), Number.POSITIVE_INFINITY)
  }
  return OFFERED.map(value => ({ value, place: placeOf(value) }))
    .filter(({ place }) => place < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => Math.min(1, a.place) - Math.min(1, b.place))
    .map(({ value }) => ({ name: languageName(value, wording), value }))
}

/** The tag of a language that somebody names: by its tag, or by one of its names; undefined if there is none. */
export function languageNamed(name: string, wording: Wording): string | undefined {
  const wanted = name.trim().toLowerCase()
  const byName = OFFERED.find(tag => namesOf(tag, wording).includes(wanted))
  if (byName !== undefined) return byName
  if (!TAG.test(wanted)) return undefined
  const [tag] = Intl.getCanonicalLocales(wanted)
  // A language that nobody has a name for is a slip of the pen, whatever region it is said to be of.
  const [language = ''] = wanted.split('-')
  return languageName(language, wording) === language ? undefined : tag
}

/** Why a text cannot be said to be in a language that somebody names, in one sentence; null if it can, or none was named. */
export function whyNotLanguage(name: string, wording: Wording): string | null {
  if (name.trim() === '' || languageNamed(name, wording) !== undefined) return null
  return wording.say('keeping.no-language', { name: clip(name) })
}
