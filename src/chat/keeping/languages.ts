import type { Wording } from '../../wording/wording.ts'
import type { Suggestion } from '../document-names.ts'
import { languageName } from '../language-name.ts'

/** The languages that are offered: those whose words are compared by their stems first, then others of many speakers. */
const OFFERED = 'en de fr es it pt nl sv no ru zh ja ar cs da el fi he hi hu ko pl ro tr uk'.split(' ')

/** BCP 47: a language, and perhaps a script and a region. */
const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/iu

/** Languages by their names in the reader's, those that begin with what was typed first. */
export function suggestedLanguages(typed: string, wording: Wording): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase()
  const place = ({ name, value }: Suggestion): number => (value === wanted ? -1 : name.toLowerCase().indexOf(wanted))
  return OFFERED.map(value => ({ name: languageName(value, wording), value }))
    .filter(language => language.value === wanted || place(language) >= 0)
    .toSorted((a, b) => Math.min(1, place(a)) - Math.min(1, place(b)))
}

/** The tag of a language that somebody names: by its tag, or by its name in their language; undefined if there is none. */
export function languageNamed(name: string, wording: Wording): string | undefined {
  const wanted = name.trim().toLowerCase()
  const byName = OFFERED.find(tag => languageName(tag, wording).toLowerCase() === wanted)
  if (byName !== undefined) return byName
  if (!TAG.test(wanted)) return undefined
  const [tag] = Intl.getCanonicalLocales(wanted)
  // A tag that nobody has a name for is a slip of the pen.
  return tag !== undefined && languageName(tag, wording) !== tag ? tag : undefined
}
