import { type Asking, askingOf, isAuxiliary } from './question-word.ts'

/** Words that end a group of words around a noun. */
const ENDS: ReadonlySet<string> = new Set(
  `a an the this that these those my your our his her its their i you he she it we they there not
  of in on at by for with from to about into over under after before during between through against without within among
  and or but if when where why how which than as because while whose what who
  got get gets made make makes took take takes gave give gives went go goes came come comes became become becomes began begin begins
  ran run runs won win wins lost lose loses led lead leads held hold holds kept keep keeps left leave leaves said say says saw see sees
  sold sell sells sent send sends spent spend spends stood stand stands taught teach teaches told tell tells thought think thinks
  wrote write writes found find finds built build builds bought buy buys brought bring brings fell fall falls felt feel feels
  grew grow grows knew know knows known met meet meets meant paid pay pays rose rise rises sang sing sings spoke speak speaks
  contains contain includes include owns own needs need wants want lives live lies lie happens happen applies apply belongs belong
  produces produce provides provide represents represent describes describe allows allow most least best here now today
  ever again please`
    .trim()
    .split(/\s+/),
)

/** Verbs behind a noun, and nouns where none stands before: "what river runs", "what shows". */
const ALSO_NOUNS: ReadonlySet<string> = new Set(
  'uses hosts works plays shows costs starts ends covers causes means powers counts bans marks names sets turns moves changes'.split(
    ' ',
  ),
)

/** "a kind of boat", "the name of the boat", "the number of boats": the noun that matters follows. */
const CONTAINERS =
  /^(?:kind|type|sort|form|name|title|number|amount|percentage|percent|share|proportion|total|example|part|member)s?$/

/** Words before a noun that are none. */
const MODIFIERS =
  /^(?:other|else|one|two|three|four|five|six|several|many|much|new|more|specific|exact|main|different|first|last|only|average|total|current|former|same|some|all|both|another|possible|real|full)$/

/** A verb in the past or going on, as it follows a noun: "game show debuted", "company making". */
const isVerbLike = (word: string, at: number): boolean =>
  word.length > 4 && (/[^e]ed$/.test(word) || (at > 0 && word.endsWith('ing')))

/**
 * The noun that a question asks for: "chips" in "how many chips", "language" in "which programming language is it",
 * "age" in "what's the minimum age", "boat" in "what kind of boat"; lower case, as it is written. Undefined if it names
 * none.
 */
export function askedNounOf(question: string): string | undefined {
  return nounsOf(askingOf(question)).at(-1)
}

/** The same for a question that was read, after the nouns that only contain it: "name", "boat". */
export function nounsOf({ word, after }: Asking): readonly string[] {
  const [first = ''] = after
  if (word === 'whose') return headsOf(after)
  if (word === 'how') return /^(?:many|much)$/.test(first) ? headsOf(after.slice(1)) : []
  if (word !== 'what' && word !== 'which') return []
  return isAuxiliary(first) ? predicateOf(after) : headsOf(after)
}

/** "what is the population of", "what are all the actions". */
const predicateOf = (after: readonly string[]): readonly string[] =>
  /^(?:is|are|was|were|r)$/.test(after[0] ?? '') ? headsOf(after.slice(1)) : []

const DETERMINER = /^(?:the|your|our|my|his|her|their|its|a|an|all|some|of)$/

/** The last noun of the words up to a verb or a preposition, and what it contains. */
function headsOf(words: readonly string[]): readonly string[] {
  const from = words.findIndex(word => !DETERMINER.test(word))
  if (from < 0) return []
  let end = from
  while (end < words.length && !isEnd(words[end] ?? '', end - from)) end++
  const head = words[end - 1]?.replace(/'s$/, '')
  if (end === from || head === undefined || MODIFIERS.test(head)) return []
  return CONTAINERS.test(head) && words[end] === 'of' ? [head, ...headsOf(words.slice(end + 1))] : [head]
}

const isEnd = (word: string, at: number): boolean =>
  ENDS.has(word) || isAuxiliary(word) || isVerbLike(word, at) || (at > 0 && ALSO_NOUNS.has(word))
