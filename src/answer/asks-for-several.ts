import { nounsOf } from './asked-noun.ts'
import { type Asking, askingOf } from './question-word.ts'

/** Lists are asked for: "list", "a timeline of", "all the", "pros and cons". */
const LISTING =
  /\b(?:list|enumerate|overview of|timeline of|examples? of|names? (?:some|all|two|three|four|five|six|several|a few)|all (?:of )?(?:the|your|our|their|its|these|those|known|possible)|pros and cons|advantages|disadvantages|one by one|each (?:of|year|month|week|day|one))\b/i

/** Things are set against each other. */
const COMPARING =
  /\b(?:vs?\b\.?|versus|compared? (?:to|with)|in comparison|differences?|differ|differs|unlike each other)(?= |[?.,!]|$)/i

/** More than one is named. */
const NUMBER_BEFORE_NOUN =
  /\b(?:what|which)(?: are| were)?(?: the)? (?:two|three|four|five|six|seven|eight|nine|ten|all|\d{1,2}) \p{L}/iu

/** Somebody who is many says something: "what do critics say". */
const MANY_SAY =
  /\bwhat (?:do|did|have|are|were) (?:the |all |most |some |other |their |its )?[\p{L}-]+s (?:say|said|saying|think|believe|claim|argue|report|want|complain)/iu

/** Two things are asked at once: "who went, and when". */
const TWO_QUESTIONS =
  /\b(?:who|what|which|when|where|why|how)\b.*\band (?:(?:in|on|at|for|to|from|with|by) )?(?:who|what|which|when|where|why|how)\b/i

/** One of three or more is asked for: "is it on Linux, Mac or Windows". */
const ALTERNATIVES = /\p{L}, (?:[\p{L}\p{N}]+ ){1,3}or \p{L}/u

/** Plural nouns; "news" and "series" are none. */
const PLURAL = /(?:[^suis]s|people|men|children|criteria|[^ae]ies)$/
const SINGULAR =
  /^(?:news|series|species|means|address|status|campus|virus|bus|lens|tennis|mathematics|physics|politics|press|class|process|business|access|success)$/

/**
 * True for a question that asks for more than one thing: lists ("what are the fees"), comparisons ("A or B: what
 * differs") and what several people say.
 *
 * @param asking the question as it was read, where that is known already
 */
export function asksForSeveral(question: string, asking: Asking = askingOf(question)): boolean {
  const text = asking.words.join(' ')
  if (ALTERNATIVES.test(question.slice(0, LONGEST_READ))) return true
  if ([LISTING, COMPARING, NUMBER_BEFORE_NOUN, MANY_SAY, TWO_QUESTIONS].some(pattern => pattern.test(text))) return true
  return asksForPlural(asking)
}

/** In UTF-16 code units. */
const LONGEST_READ = 1_000

/** "What are the fees", "which boats", "who are the critics". */
function asksForPlural(asking: Asking): boolean {
  const { word, after } = asking
  if (word === 'who') return /^(?:are|were)$/.test(after[0] ?? '') && isPlural(after.at(-1) ?? '')
  return (word === 'what' || word === 'which') && isPlural(nounsOf(asking).at(-1) ?? '')
}

const isPlural = (noun: string): boolean => PLURAL.test(noun) && !SINGULAR.test(noun)
