/** What kind of thing a question asks for. */
export type AnswerType =
  | 'money'
  | 'percentage'
  | 'count'
  | 'duration'
  | 'date'
  | 'person'
  | 'place'
  | 'reason'
  | 'definition'
  | 'any'

/** Question words and what they ask for; the first that fits decides. */
const ASKS_FOR: readonly (readonly [RegExp, AnswerType])[] = [
  [/\b(?:what|which) (?:percent|percentage|share|proportion)\b|\bpercent(?:age)? of\b/, 'percentage'],
  [
    /\bhow much\b.*\b(?:cost|costs|pay|paid|spend|spent|price|money|raise|raised|earn|earned|invest|invested|donate|worth|charge)\b/,
    'money',
  ],
  [
    /\b(?:what|which)\b.*\b(?:price|prices|cost|costs|fee|fees|salary|budget|fine)\b|\bhow (?:expensive|pricey|cheap)\b/,
    'money',
  ],
  [/\bhow (?:long|soon|quickly)\b|\b(?:what|which) (?:duration|period)\b/, 'duration'],
  [
    /\bhow (?:many|often|old|big|large|tall|high|deep|far|heavy|fast|wide)\b|\b(?:what|which) (?:number|amount|size|age|version|port)\b/,
    'count',
  ],
  [/\bhow much\b/, 'count'],
  [/\bwhen\b|\b(?:what|which) (?:\w+ )?(?:year|month|day|date|time|decade|century|season|weekday|hour)s?\b/, 'date'],
  [
    /\bwho(?:se|m)?\b|\b(?:what|which) (?:\w+ )?(?:person|man|woman|company|firm|organi[sz]ation|team|group|people|author|scientist|king|queen|president|leader)\b/,
    'person',
  ],
  [
    /\bwhere\b|\b(?:what|which) (?:\w+ )?(?:place|country|city|town|state|region|continent|river|island|location|channel|folder|room)\b/,
    'place',
  ],
  [/\bwhy\b|\bhow come\b|\bwhat (?:causes?|caused|made|makes|led)\b|\b(?:reason|purpose)s?\b/, 'reason'],
  [
    /^\W*(?:what(?:'s| is| are| was| were)|define|definition of|meaning of)\b(?: an?\b| the\b)? ?(?:[\w-]+\W*){1,3}$|\bstand for\b|\bmean\b/,
    'definition',
  ],
]

const NUMBER = String.raw`(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)`
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'
const DAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'

/** What shows that a sentence holds such a thing. */
const SHOWS: Readonly<Record<Exclude<AnswerType, 'any'>, RegExp>> = {
  money:
    /[$€£¥]\s?\d|\b\d[\d.,]*\s?(?:dollars?|euros?|pounds?|yen|yuan|cents?|usd|eur|gbp)\b|\b(?:million|billion)s?\b|\b(?:free|cheaper|expensive|costs?|priced?)\b/i,
  percentage: /\d\s?%|\bper ?cent\b|\b(?:half|third|quarter|majority)\b/i,
  count: new RegExp(String.raw`\b${NUMBER}\b`, 'i'),
  duration: new RegExp(
    String.raw`\b${NUMBER}[\s-](?:more |full |whole )?(?:second|minute|hour|day|night|week|month|year|decade|centur)`,
    'i',
  ),
  date: new RegExp(
    String.raw`\b(?:1\d|20)\d\ds?\b|\b(?:${MONTHS}|${DAYS})s?\b|\b\d{1,2}(?::\d\d| ?[ap]\.?m\b)|\b(?:yesterday|today|tomorrow|midnight|noon|(?:last|next|every|each) (?:year|month|week|day|night)|centur(?:y|ies))\b`,
    'i',
  ),
  person:
    /(?<=\S\s)["'“(]?\p{Lu}[\p{L}\p{N}’'-]+|\b(?:he|she|they|members?|president|committee|team|founder|moderators?|volunteers?)\b/u,
  place:
    /(?:\b(?:in|at|from|to|near|on|into|under|through|of) (?:the )?\p{Lu}\p{L}+)|[#/~]\w+|\b(?:room|street|building|office|hall|channel|folder)\b/u,
  reason:
    /\b(?:because|since|due to|owing to|thanks to|so that|in order to|as a result|therefore|leads? to|led to|leading to|caused?|causes|reason|means that|after|to (?:avoid|prevent|protect|keep|allow|make|help))\b/i,
  definition: /^\W*(?:\S+\s){0,6}?(?:is|are|was|were|means?|refers?|stands? for|defines?|consists?)\b|\(/i,
}

/** What `question` asks for; 'any' where its words do not say. */
export function answerTypeOf(question: string): AnswerType {
  const lower = question.toLowerCase().replaceAll('’', "'")
  return ASKS_FOR.find(([pattern]) => pattern.test(lower))?.[1] ?? 'any'
}

/** True if `sentence` holds something of that kind. Whatever is asked for, 'any' sentence may hold it. */
export const shows = (sentence: string, type: AnswerType): boolean => type === 'any' || SHOWS[type].test(sentence)
