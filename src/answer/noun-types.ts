import { isRole } from './answer-types/roles.ts'
import type { AnswerType } from './expected-type.ts'

/** What is asked for with nouns; singular. */
const NOUNS: readonly (readonly [AnswerType, string])[] = [
  [
    'money',
    `price cost fee salary wage budget fine rent fare tuition revenue income profit earning sum deposit payment debt bill tax loan
    turnover refund bounty bonus donation funding expense compensation`,
  ],
  ['percentage', 'percent percentage share proportion fraction rate stake'],
  ['count', 'number amount population quantity total count score rank version port minimum maximum'],
  [
    'measure',
    `age height length width depth weight distance speed temperature size capacity altitude elevation magnitude mass diameter
    radius volume limit voltage resolution thickness density`,
  ],
  ['date', 'date year month day time decade century season weekday hour era deadline birthday anniversary founding'],
  ['duration', 'duration period lifespan timespan'],
  ['person', 'person people man men woman women guy'],
  [
    'organisation',
    `company firm organisation organization agency institution university college school bank club committee council department
    ministry entity body network station publisher manufacturer brand party government team group union league newspaper magazine
    channel studio business authority charity airline association corporation label band court society retailer supplier maker provider`,
  ],
  [
    'place',
    `place country city town village state region continent river island location room street county province district mountain
    lake sea ocean building venue stadium airport capital territory nation land address site hall folder directory planet suburb
    neighborhood neighbourhood kingdom harbour park museum church website url headquarters birthplace hometown`,
  ],
  ['reason', 'reason cause purpose motive motivation rationale explanation goal aim objective excuse justification'],
  ['manner', 'way method procedure technique'],
  [
    'name',
    `name title nickname language book film movie song album show series game episode novel play poem treaty act law case battle
    war award prize holiday festival religion denomination program programme app platform tool product model command button file
    event ship vehicle disease animal species theory term word phrase slogan motto`,
  ],
]

const TYPES: ReadonlyMap<string, AnswerType> = new Map(
  NOUNS.flatMap(([type, nouns]) => nouns.split(/\s+/).map((noun): readonly [string, AnswerType] => [noun, type])),
)

/** In the plural they ask for something else: "which sizes", "what numbers". */
const ONLY_SINGULAR: ReadonlySet<AnswerType> = new Set<AnswerType>(['measure', 'count'])

/** What somebody asks for who asks for such a thing, lower case: "prices" are money. Undefined if the noun does not say. */
export function typeOfNoun(noun: string): AnswerType | undefined {
  for (const form of [noun, noun.replace(/s$/, ''), noun.replace(/es$/, ''), noun.replace(/ies$/, 'y')]) {
    const type = TYPES.get(form)
    if (type && (form === noun || !ONLY_SINGULAR.has(type))) return type
  }
  return isRole(noun) ? 'person' : undefined
}
