import type { Language } from '../text/languages/language.ts'
import { askingWords, stopWords } from '../text/stop-words.ts'
import { tokensOf } from '../text/tokens.ts'

/** A question with fewer terms of its own can hardly be understood by itself. */
const FEW_TERMS = 2

/** What may stand before a question that goes on: "ok, and …". */
const REACTION =
  /^\W*(?:(?:ok(?:ay)?|oh|ah|hm+|wow|great|cool|nice|thanks|i see|got it|interesting|yes|no|sure|right)\b[\s,.!]+)+/i

/** Beginnings that go on from the turn before. */
const GOES_ON =
  /^\W*(?:and|but|or|also|plus|(?:what|how) about|(?:and |so |but )?(?:what|why) (?:if|not)|says who|which ones?)\b|^\W*(?:since|until|by|with|for|from|to|at|in|on|of|about) (?:when|whom?|what|which|how)(?: [\p{L}\p{N}]+)?\W*$/iu

/** Words at the end, and "else", that go on from it. */
const ADDS = /\b(?:(?:what|who|where|how|any\w+|some\w+) else\b|(?:too|as well|instead|though|then)\W*$)/i

/** "It" that stands for nothing or for what is said behind it, and "there" that only says that something exists. */
const STANDS_FOR_NOTHING = [
  /\bit(?:'s|'ll be)?(?: (?:is|was|be|been|ever|really|always|still|not))* (?:(?:possible|impossible|ok|okay|allowed|permitted|forbidden|true|necessary|required|worth|better|best|safe|legal|illegal|fine|hard|easy|difficult|important|normal|common|clear|known|said|like|likely) (?:to|that|for|if|when|whether|how)|too (?:late|early|soon)|(?:raining|snowing|cold|warm|hot|dark))\b/gi,
  /\bit (?:takes?|costs?|matters?|makes? sense|needs?|happens?|seems?|turns? out) (?:to|for|if|when|whether|that|how|before|until|who|which|what)\b/gi,
  /\bhow (?:long|much|many \w+) (?:does|did|will|would|do) it (?:take|cost|need) (?:to|for|until|before|if|when)\b/gi,
  /\bwhat (?:time|day|date|year) (?:is|was) it\b/gi,
  /\bhow (?:many|much) (?:\S+ ){1,4}(?:is|are|was|were) there\b/gi,
  /\b(?:is|are|was|were|will|would|can|could|should|has|have|had|must|may)(?:n't)? there\b(?= \S)/gi,
  /\bthere(?:'s| is| are| was| were| will| would| has| have| had| must| can)\b/gi,
]

/** Words behind which "that" stands for something; behind others it begins a clause: "the rule that says". */
const BEFORE_THAT =
  'is was are were does did do will would can could should has have had be been about after before with without for of from to in on off at by into over under than like and but or what who when where why how which if does not only all even exactly'
const CLAUSE_THAT = new RegExp(
  String.raw`\b(?!(?:${BEFORE_THAT.split(' ').join('|')})\b)[\p{L}\p{N}]+ that (?=\S+ \S)`,
  'giu',
)

/** "This server", "these rules": what the whole conversation is about. */
const THIS_ALL =
  /\b(?:this|these) (?!(?:the|an?|my|your|our|is|are|was|were|one|ones|too|means?|works?|happens?|costs?|takes?|does|do|did|has|have)\b)\p{L}+/giu

/** Words that stand for something else. */
const PRONOUN =
  /\b(?:it|its|itself|they|them|their|theirs|themselves|he|him|his|himself|she|her|hers|herself|this|that|these|those|there|the (?:former|latter|same|others?)|(?:the [\p{L}\p{N}]+|another|each|same) ones?|both(?= of\b|\W*$))\b/giu

/** Begins another clause: its pronouns can mean what was named before. */
const CLAUSE =
  /[,;:.!?]|\b(?:and|but|or|if|when|whenever|because|after|before|while|until|once|since|as|that|who|which|where|whether)\b/i

/** Asks for one thing by its name: "what is a berth", "who is Ida", "how many boats are there". */
const ASKS_FOR_NAME =
  /^\W*(?:what|who|where)(?:'s| is| are| was| were| does| do) (?!(?:the|my|your|our|its|their)\b)[^?!.]+[?!.]*$|^\W*how (?:many|much) \S+ (?:is|are|was|were) there\b/i

/** Longer texts bring what they are about with them. */
const LONGEST_LEANING = 400

/**
 * Whether a question goes on from the one before it and must be read together with that.
 *
 * @param text what is asked, its spelling corrected, without the story around it
 * @param termCount how many terms it has of its own
 */
export function leansOnHistory(text: string, termCount: number): boolean {
  if (text.length > LONGEST_LEANING) return false
  const plain = text.replaceAll('’', "'").trim().replace(REACTION, '')
  if (termCount === 0 || GOES_ON.test(plain) || ADDS.test(plain) || pointsBack(plain)) return true
  return termCount < FEW_TERMS && !ASKS_FOR_NAME.test(plain)
}

/** A question in another language with more terms names what its pronouns stand for. */
const MOST_TERMS_WITH_PRONOUN = 2

/** The same in a language of which only the words are known: it begins with "and", or has a pronoun and little else. */
export function leansWithoutGrammar(text: string, termCount: number, language: Language | undefined): boolean {
  if (text.length > LONGEST_LEANING) return false
  if (termCount === 0) return true
  if (!language) return false
  const [first, ...others] = tokensOf(text)
  if (first && language.goesOn(first.folded) && others.length > 0) return true
  if (termCount > MOST_TERMS_WITH_PRONOUN) return false
  return [first, ...others].some(token => token !== undefined && language.isPronoun(token.folded))
}

/** True if a pronoun stands for something that the question does not name itself. */
function pointsBack(plain: string): boolean {
  const text = STANDS_FOR_NOTHING.reduce((rest, pattern) => rest.replaceAll(pattern, ' '), plain)
    .replaceAll(CLAUSE_THAT, ' , ')
    .replaceAll(THIS_ALL, ' ')
  return Array.from(text.matchAll(PRONOUN)).some(
    ({ 0: pronoun, index }) => !isNamedBefore(pronoun, text.slice(0, index)),
  )
}

/** What a clause names can be meant in the next one, and by "its" and "their" in the same one. */
function isNamedBefore(pronoun: string, before: string): boolean {
  const named = tokensOf(before).find(({ folded }) => !stopWords.has(folded) && !askingWords.has(folded))
  if (!named) return false
  if (/^(?:its|their|itself|themselves)$/i.test(pronoun)) return true
  if (/^(?:he|him|his|she|her)/i.test(pronoun) && /\S\s+\p{Lu}/u.test(before)) return true
  return CLAUSE.test(before.slice(named.span.end))
}
