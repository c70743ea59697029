import { stopWords } from '../text/stop-words.ts'
import { type Token, tokensOf } from '../text/tokens.ts'
import { disjoint, type Found } from './answer-types/detector.ts'
import { thingsIn } from './answer-types/detectors.ts'
import type { AnswerType } from './expected-type.ts'
import { type NounInText, nounIn, phrasesWith, withoutEnding } from './noun-phrases.ts'
import type { Sought } from './sought.ts'

/** A number in a sentence that does not name what is counted may count anything. */
const WITHOUT_NOUN = 0.6

/** One that stands farther away from it than another may count it still. */
const FAR_FROM_NOUN = 0.75

/** How much of what is missing to certainty the noun beside it gives. */
const BESIDE_NOUN = 0.6

/** The noun stands at most this many words from what it belongs to. */
const NEAR_WORDS = 3

/** A definition of something else. */
const OF_ANOTHER = 0.4

/** What is counted or measured is named beside the number. */
const NUMBERED: ReadonlySet<AnswerType> = new Set<AnswerType>(['count', 'measure'])

/** What is said in a clause need not stand near the noun. */
const CLAUSES: ReadonlySet<AnswerType> = new Set<AnswerType>([
  'reason',
  'manner',
  'definition',
  'permission',
  'statement',
])

/** "Which group" can be answered by "native tribes" as well as by a name. */
const NAMED: ReadonlySet<AnswerType> = new Set<AnswerType>(['any', 'person', 'organisation', 'place', 'name'])

/**
 * What in `sentence` could be the answer, in order and disjoint, with how sure it is of the kind that is asked for. What
 * only repeats the question is none: "Who is Ida Lind?" is not answered by "Ida Lind".
 *
 * @param things of the expected kind in the sentence, where they are known already
 */
export function answersIn(
  sentence: string,
  { expected, words, askedNoun }: Sought,
  things: readonly Found[] = thingsIn(sentence, expected),
): readonly Found[] {
  const isNamed = NAMED.has(expected)
  const usesNoun = askedNoun !== undefined && (isNamed || (things.length > 0 && !CLAUSES.has(expected)))
  const noun = usesNoun ? nounIn(sentence, askedNoun) : null
  const found = noun && isNamed ? disjoint([...things, ...phrasesWith(noun)]) : things
  const fresh = found.filter(thing => saysMore(sentence, thing, words))
  if (expected === 'definition') return fresh.map(thing => ofWhatIsAsked(sentence, thing, words))
  if (!usesNoun || !NUMBERED.has(expected)) return withNoun(fresh, noun, 1)
  return withNoun(fresh, noun, noun ? FAR_FROM_NOUN : WITHOUT_NOUN)
}

const times = (thing: Found, factor: number): Found =>
  factor === 1 ? thing : { ...thing, strength: thing.strength * factor }

/** False if every word that says something is of the question. */
function saysMore(sentence: string, thing: Found, words: ReadonlySet<string>): boolean {
  const content = contentOf(sentence, thing)
  return content.length === 0 || content.some(word => !words.has(word) && !words.has(withoutEnding(word)))
}

/** Things are found once and remembered by those who ask often, so their words are too. */
const contents = new WeakMap<Found, readonly string[]>()

/** The words of a thing that say something, folded. */
function contentOf(sentence: string, thing: Found): readonly string[] {
  const known = contents.get(thing)
  if (known) return known
  const words = tokensOf(sentence.slice(thing.start, thing.end)).map(({ folded }) => folded)
  const content = words.filter(word => !stopWords.has(word))
  contents.set(thing, content)
  return content
}

/** A definition speaks of what stands before it. */
const ofWhatIsAsked = (sentence: string, thing: Found, words: ReadonlySet<string>): Found =>
  tokensOf(sentence.slice(0, thing.start)).some(({ folded }) => words.has(folded) && !stopWords.has(folded))
    ? thing
    : times(thing, OF_ANOTHER)

/** What stands next to the noun is surer; what does not keeps the share `elsewhere` of its strength. */
function withNoun(things: readonly Found[], noun: NounInText | null, elsewhere: number): readonly Found[] {
  const nearest = new Set(noun?.places.flatMap(at => nearestTo(at, things, noun.tokens) ?? []))
  return things.map(thing =>
    nearest.has(thing)
      ? { ...thing, strength: thing.strength + (1 - thing.strength) * BESIDE_NOUN }
      : times(thing, elsewhere),
  )
}

/** The thing before the noun if that is near ("36 tiles"), else the one after it ("tiles: 36"). */
function nearestTo(at: number, things: readonly Found[], tokens: readonly Token[]): Found | undefined {
  const from = tokens[Math.max(0, at - NEAR_WORDS)]?.span.start ?? 0
  const noun = tokens[at]?.span ?? { start: 0, end: 0 }
  const to = tokens[Math.min(tokens.length - 1, at + NEAR_WORDS)]?.span.end ?? 0
  return (
    things.findLast(({ start, end }) => start <= noun.start && end >= from) ??
    things.find(({ start }) => start >= noun.end && start < to)
  )
}
