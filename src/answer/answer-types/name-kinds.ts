import { remembering } from '../../text/remembering.ts'
import { isAcronym } from '../../text/tokens.ts'
import { ambiguousPlaceWords, organisationWords, personTitles, placeWords, thingWords } from './name-words.ts'
import { type ProperName, properNamesIn } from './proper-names.ts'
import { isRole } from './roles.ts'

/** How sure something is, 0 to 1, a person, an organisation and a place. */
interface Kinds {
  readonly person: number
  readonly organisation: number
  readonly place: number
}

/** A name with what it is likely to be the name of. */
export interface NameWithKinds extends ProperName, Kinds {}

const kinds = (person: number, organisation: number, place: number): Kinds => ({ person, organisation, place })

const PERSON = kinds(0.95, 0.2, 0.1)
const ORGANISATION = kinds(0.15, 0.95, 0.3)
const PLACE = kinds(0.1, 0.3, 0.9)
const THING = kinds(0.15, 0.25, 0.2)
/** "Danish", "Victorian": alone, what stands for a people or an origin. */
const ORIGIN = kinds(0.3, 0.25, 0.25)

/** Several detectors look at the same names of a text one after the other. */
const REMEMBERED = 64

/** The names of a text with what they are likely to be, in order. */
export const namesWithKinds: (text: string) => readonly NameWithKinds[] = remembering(
  text => properNamesIn(text).map(name => withKinds(name, kindsOf(name, text))),
  REMEMBERED,
)

/** Key by key: spreading two objects into one takes longer than all that is found out about a name. */
const withKinds = (
  { start, end, words: own, isDoubtful }: ProperName,
  { person, organisation, place }: Kinds,
): NameWithKinds => ({ start, end, words: own, isDoubtful, person, organisation, place })

function kindsOf(name: ProperName, text: string): Kinds {
  const found = byWords(name) ?? byContext(name, text)
  if (!name.isDoubtful) return found
  const { person, organisation, place } = found
  return kinds(person * DOUBT, organisation * DOUBT, place * DOUBT)
}

/** How much is left of a word that begins a sentence. */
const DOUBT = 0.6

/** What the words of a name say by themselves: the first that applies. */
const BY_WORDS: readonly { readonly applies: (name: NameParts) => boolean; readonly means: Kinds | null }[] = [
  { applies: ({ last }) => organisationWords.has(last), means: ORGANISATION },
  { applies: ({ first, lower }) => organisationWords.has(first) && lower.includes('of'), means: ORGANISATION },
  { applies: ({ lower, last }) => lower.length === 1 && OF_A_PEOPLE.test(last), means: ORIGIN },
  { applies: ({ lower }) => lower.length === 1, means: null },
  { applies: ({ first, last }) => personTitles.has(first) && !placeWords.has(last), means: PERSON },
  { applies: ({ last }) => thingWords.has(last), means: THING },
  { applies: ({ first }) => BEGINS_PLACE.test(first), means: PLACE },
  { applies: ({ last, lower }) => lower.length === 2 && ambiguousPlaceWords.has(last), means: kinds(0.5, 0.3, 0.7) },
  { applies: ({ last }) => placeWords.has(last), means: PLACE },
  { applies: ({ lower }) => lower.some(word => word.length === 1) && !isCountryCode(lower), means: PERSON },
  { applies: ({ lower }) => lower.some(word => organisationWords.has(word)), means: kinds(0.15, 0.8, 0.3) },
]

/** The words of a name in lower case, with the first and the last of them. */
interface NameParts {
  readonly lower: readonly string[]
  readonly first: string
  readonly last: string
}

function byWords({ words: own }: ProperName): Kinds | null {
  const lower = own.map(word => word.toLowerCase())
  const parts = { lower, first: lower[0] ?? '', last: lower.at(-1) ?? '' }
  return BY_WORDS.find(({ applies }) => applies(parts))?.means ?? null
}

const OF_A_PEOPLE = /(?:[^f]ish|[^i]ese|[^aeo]ean|ian|ican|ench|utch|greek|swiss|latin|german|arab|jew)s?$/
const BEGINS_PLACE =
  /^(?:mount|lake|fort|port|cape|river|st|new|north|south|east|west|upper|lower|great|san|santa|los|las)$/

/** "U.S.", "U.K.": no initials of somebody. */
const isCountryCode = ([first, second]: readonly string[]): boolean => /^(?:us|uk|un|eu)$/.test(`${first}${second}`)

/** What follows the name of somebody who does something. */
const ACTS =
  /^,? (?:said|says|told|tells|wrote|writes|claimed|claims|argued|argues|noted|notes|stated|states|explained|believed|thought|invented|discovered|founded|painted|composed|designed|directed|married|died|was born|served|retired|resigned|who|whose|himself|herself|and (?:his|her))\b|^,? \((?:born|b\.|d\.|c\.|\d{3,4})|^, (?:an?|the|then|former)\b/u

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const BEFORE_PLACE = words(
  'in at near across throughout outside toward towards into around within off via inside beyond',
)
const MOVES = words(
  'travelled traveled moved went sent flee fled came go move returned return spread back trip visit visited journey journeyed north south east west',
)
const PLACES = words(
  'city town village state province region country island river lake county district capital port mountain street suburb kingdom republic continent nation settlement community site',
)
const BEFORE_MAYBE_PLACE = words('to from of on through between over')
const ORGANISATIONS = words(
  'company firm organisation organization agency bank club party band team university college start-up startup studio network publisher maker manufacturer insurer retailer fund charity union newspaper magazine channel station label brand subsidiary',
)
const BEFORE_PERSON = words(
  'by brother sister son daughter wife husband father mother named called succeeded appointed elected hired married',
)
const SKIPPED = words('the downtown central northern southern eastern western modern-day present-day nearby')

/** "Florence, Italy": one place names the other. */
const PLACE_AFTER = /^, \p{Lu}\p{L}+(?:[,.;)]|$| \p{Ll})/u

/** What stands around a name says. */
function byContext({ words: own, start, end }: ProperName, text: string): Kinds {
  const before = wordsBefore(text, start)
  const [previous] = before
  const isLong = own.length > 1
  const isPlaceNext = namesPlaceNext(before)
  if (namesOrganisationNext(before)) return ORGANISATION
  if (!isLong && isAcronym(own[0] ?? '')) return kinds(0.2, 0.55, isPlaceNext ? 0.6 : 0.3)
  if (isRole(previous) || personTitles.has(previous)) return PERSON
  if (isPlaceNext) return kinds(0.25, 0.35, 0.8)
  const isMaybePlace = BEFORE_MAYBE_PLACE.has(previous)
  const after = text.slice(end, end + LONGEST_AFTER)
  if (isMaybePlace && PLACE_AFTER.test(after)) return PLACE
  return ACTS.test(after) ? kinds(0.9, 0.45, 0.25) : withoutSign(isLong, isMaybePlace, BEFORE_PERSON.has(previous))
}

function withoutSign(isLong: boolean, isMaybePlace: boolean, isPersonNext: boolean): Kinds {
  if (isLong) return kinds(isPersonNext ? 0.9 : 0.75, 0.5, 0.3)
  if (isPersonNext) return kinds(0.6, 0.55, 0.3)
  return isMaybePlace ? kinds(0.4, 0.4, 0.5) : kinds(0.45, 0.4, 0.4)
}

const namesPlaceNext = ([previous, beforeThat]: WordsBefore): boolean =>
  BEFORE_PLACE.has(previous) ||
  PLACES.has(previous) ||
  (previous === 'of' && PLACES.has(beforeThat)) ||
  (BEFORE_MAYBE_PLACE.has(previous) && MOVES.has(beforeThat))

const namesOrganisationNext = ([previous, beforeThat]: WordsBefore): boolean =>
  ORGANISATIONS.has(previous) || (/^(?:of|called|named)$/.test(previous) && ORGANISATIONS.has(beforeThat))

/** So many UTF-16 code units before and after a name are looked at. */
const LONGEST_BEFORE = 48
const LONGEST_AFTER = 24

/** The word before a name and the one before that, lower case, "the" and the like left out. */
type WordsBefore = readonly [string, string]

function wordsBefore(text: string, start: number): WordsBefore {
  const before = text
    .slice(Math.max(0, start - LONGEST_BEFORE), start)
    .trimEnd()
    .toLowerCase()
    .split(' ')
  let at = before.length - 1
  while (at >= 0 && SKIPPED.has(before[at] ?? '')) at--
  return [(before[at] ?? '').replace(/,$|["“(]/g, ''), before[at - 1] ?? '']
}
