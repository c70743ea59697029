import { surest } from './answer-types/detector.ts'
import { thingsIn } from './answer-types/detectors.ts'
import { nounsOf } from './asked-noun.ts'
import type { AnswerType } from './expected-type.ts'
import { typeOfNoun } from './noun-types.ts'
import { type Asking, askingOf, isAuxiliary } from './question-word.ts'

export type { AnswerType } from './expected-type.ts'

/** Things less sure than this do not show that a sentence holds the type. */
const SHOWN_FROM = 0.5

/** True if `sentence` holds something of that kind. Whatever is asked for, 'any' sentence may hold it. */
export const shows = (sentence: string, type: AnswerType): boolean =>
  type === 'any' || (surest(thingsIn(sentence, type))?.strength ?? 0) >= SHOWN_FROM

/** What `question` asks for; 'any' where its words do not say. */
export const answerTypeOf = (question: string): AnswerType => typeAskedFor(askingOf(question))

/** The same for a question that was read. */
export function typeAskedFor(asking: Asking): AnswerType {
  if (asking.word === undefined) return typeWithoutQuestionWord(asking.before)
  switch (asking.word) {
    case 'who':
      return asksWhoSomebodyIs(asking.after) ? 'definition' : 'person'
    case 'whose':
      return 'person'
    case 'when':
      return 'date'
    case 'where':
      return 'place'
    case 'why':
      return 'reason'
    case 'how':
      return typeOfHow(asking.after)
    case 'what':
    case 'which':
      return typeOfWhat(asking)
  }
}

/** "Who is Ida Lind" asks what she is; "who is the mayor" and "who is responsible for it" do not. */
function asksWhoSomebodyIs([verb = '', ...rest]: readonly string[]): boolean {
  if (!/^(?:is|was|are|were)$/.test(verb) || rest.length === 0 || rest.length > LONGEST_NAME) return false
  return typeOfNoun(rest.at(-1) ?? '') === undefined && !rest.some(word => IN_DESCRIPTION.test(word))
}

/** In words. */
const LONGEST_NAME = 3

const IN_DESCRIPTION =
  /^(?:the|an?|in|on|at|by|to|for|of|with|it|this|that|he|she|they|there|behind|here|right)$|(?:'s|ed|ing)$/

/** The first word after "how", and what is asked for with it. */
const AFTER_HOW: readonly (readonly [RegExp, AnswerType])[] = [
  [/^come$/, 'reason'],
  [/^(?:often|frequently|regularly)$/, 'frequency'],
  [/^(?:long|soon|quickly)$/, 'duration'],
  [/^(?:late|early)$/, 'date'],
  [/^(?:expensive|pricey|cheap|costly)$/, 'money'],
  [
    /^(?:old|big|large|tall|high|deep|far|heavy|wide|fast|thick|hot|cold|warm|small|short|loud|close|near|strong|steep|powerful|young)$/,
    'measure',
  ],
]

function typeOfHow(after: readonly string[]): AnswerType {
  const [first = '', second = ''] = after
  if (first === 'many') return /^per(?:cent)?$/.test(second) ? 'percentage' : 'count'
  if (first === 'much') return typeOfHowMuch(after)
  const type = AFTER_HOW.find(([pattern]) => pattern.test(first))?.[1]
  if (type) return type
  if (after.some(word => /^defin(?:e|ed|es)$/.test(word))) return 'definition'
  return first === 'to' || isAuxiliary(first) ? 'manner' : 'any'
}

const MONEY_WORDS =
  /^(?:cost|pay|spend|price|raise|earn|invest|donate|charge|owe|fund)(?:s|d|ed|ing)?$|^(?:paid|spent|money|cash|worth|dollars?|euros?|pounds?|loan)$/

/** "How much is it" asks for its price, "how much of it" for a share of it, "how much rope" for a number. */
function typeOfHowMuch(after: readonly string[]): AnswerType {
  const second = after[1] ?? ''
  if (after.some(word => MONEY_WORDS.test(word))) return 'money'
  if (/^(?:time|longer|notice)$/.test(second)) return 'duration'
  if (/^(?:is|are|was|were|for)$/.test(second)) return 'money'
  return second === 'of' ? 'percentage' : 'count'
}

const CAUSING = /^(?:causes?|caused|made|makes|led|leads|prompted|triggered|motivated|drove)$/

function typeOfWhat(asking: Asking): AnswerType {
  const { after } = asking
  const [first = '', second = ''] = after
  if (/^(?:do|does|did)$/.test(first)) return typeOfWhatDo(after)
  if (isAuxiliary(first) && after.some(word => /^(?:called|named)$/.test(word))) return 'name'
  if (/^(?:is|are|was|were|r)$/.test(first)) return typeOfWhatIs(asking)
  if (CAUSING.test(first)) return 'reason'
  if (/^percent(?:age)?$/.test(first)) return 'percentage'
  const asksForKind = /^(?:kind|type|sort)s?$/.test(first) && second === 'of'
  return asksForKind ? 'any' : (typeOfNouns(nounsOf(asking)) ?? 'any')
}

/** "The name of the mayor" is a person, "the number of boats" a number. */
function typeOfNouns([outer = '', inner]: readonly string[]): AnswerType | undefined {
  const type = typeOfNoun(outer)
  if (inner === undefined || (type !== undefined && type !== 'name')) return type
  const contained = typeOfNoun(inner)
  const isNamed = contained === 'person' || contained === 'organisation' || contained === 'place'
  return type === undefined || isNamed ? contained : type
}

const SAYING =
  /^(?:say|said|says|claim|state|argue|note|believe|think|thought|announce|report|write|tell|suggest|respond|reply|propose|conclude|complain|promise|warn|deny|admit)$/

/** "What does it mean", "what did she say". */
function typeOfWhatDo(after: readonly string[]): AnswerType {
  const isStandingFor = after.some((word, at) => word === 'stand' && after[at + 1] === 'for')
  if (isStandingFor || after.includes('mean')) return 'definition'
  if (after.some(word => /^(?:cost|charge|pay)$/.test(word))) return 'money'
  return after.some(word => SAYING.test(word)) ? 'statement' : 'any'
}

const IN_PROPERTY = /^(?:of|for|in|on|at|to|by|with|from|it|this|that|his|her|their|its|your|our|my|there)$|'s$/

/** "What is a buoy" asks for a definition, "what is the price of a buoy" does not. */
function typeOfWhatIs(asking: Asking): AnswerType {
  const rest = asking.after.slice(1)
  const named = rest.filter(word => !/^(?:an?|the)$/.test(word))
  const type = typeOfNouns(nounsOf(asking))
  const isDefined = named.length <= LONGEST_NAME && !rest.some(word => IN_PROPERTY.test(word))
  const isOfOneKind = /^an?$/.test(rest[0] ?? '') || type === undefined || type === 'organisation'
  return isDefined && isOfOneKind ? 'definition' : (type ?? 'any')
}

const MODAL = /^(?:can|could|may|must|should|shall)$/
const POLAR = /^(?:am|is|are|do|does|will)$/
const PERMITTED =
  /^(?:can|may|must|allowed|permitted|ok|okay|legal|illegal|possible|forbidden|banned|required|mandatory|necessary|compulsory|optional|have|need|free|against)$/

/** The word that says what is asked for comes among so many. */
const EARLY_WORDS = 8

/** In more words, somebody says something without asking. */
const MOST_KEYWORDS = 6

function typeWithoutQuestionWord(words: readonly string[]): AnswerType {
  const [first = '', ...rest] = words
  if (MODAL.test(first)) return 'permission'
  if (POLAR.test(first)) return rest.slice(0, EARLY_WORDS).some(word => PERMITTED.test(word)) ? 'permission' : 'any'
  if (words.some(word => /^(?:define|definition|meaning)$/.test(word))) return 'definition'
  if (first === 'name') return 'name'
  return words.some(isAuxiliary) || words.length > MOST_KEYWORDS ? 'any' : typeOfKeywords(words)
}

/** "Ferry ticket price": in a few words without a verb, a noun says what is looked for. */
function typeOfKeywords(words: readonly string[]): AnswerType {
  for (const word of words.toReversed()) {
    const type = typeOfNoun(word)
    if (type && /^(?:money|percentage|count|measure|date|duration|reason)$/.test(type)) return type
  }
  return 'any'
}
