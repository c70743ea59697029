import type { Span } from '../../text/span.ts'
import { stopWords } from '../../text/stop-words.ts'
import { isAcronym } from '../../text/tokens.ts'

/** Words in capitals that stand together, such as "Ida Lind" or "University of the North". */
export interface ProperName extends Span {
  /** Without the ending of a possessive, small words between them included. */
  readonly words: readonly string[]
  /** True if it is one word that begins a sentence, where any word has a capital. */
  readonly isDoubtful: boolean
}

/** Words that have a capital, or begin sentences, and name nothing that "who", "where" or "which" asks for; lower case. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  i i'm i've i'd i'll yes no ok okay ceo cfo cto ceos ai tv pc pcs faq usb html pdf url api id ids bc bce ad ce am pm ii iii iv vi vii
  according although however despite because since while whereas thus therefore moreover furthermore additionally nevertheless
  nonetheless instead meanwhile later finally eventually today yesterday tomorrow tonight another like unlike among following along due given besides beyond
  every many much several nearly none nothing nobody perhaps please two three four five six seven eight nine ten often usually
  sometimes currently recently originally initially generally typically overall example`
    .trim()
    .split(/\s+/),
)

/** A word with a capital. What stands before is looked at behind the capital: few letters are one. */
const CAPITAL = /\p{Lu}(?<![\p{L}\p{N}'’&-]\p{Lu})[\p{L}\p{M}\p{N}]*(?:['’&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

const isPossessive = (word: string): boolean => word.endsWith("'s") || word.endsWith('’s')

/** Between the words of one name: a blank, an ampersand, or small words. */
const JOINT =
  /^(?:[ \u00A0]| & | (?:(?:of|de|da|do|dos|du|di|del|della|des|der|den|van|von|bin|ibn|al|el|la|le|y) (?:the |la |der |den )?))$/u

/** A point ends no name behind an initial or a short title. */
const POINT = /^\.[ \u00A0]?$/u
const SHORT = /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Mt|Ft|Jr|Sr|Prof|Gen|Col|Capt|Lt|Rev|Rep|Hon|Sen|Gov)$/u

/** The names of a text, in order. */
export function properNamesIn(text: string): readonly ProperName[] {
  const names: ProperName[] = []
  let run: Word[] = []
  const close = (): void => {
    const name = nameOf(run, text)
    if (name) names.push(name)
    run = []
  }
  CAPITAL.lastIndex = 0
  for (let match = CAPITAL.exec(text); match !== null; match = CAPITAL.exec(text)) {
    const word = { text: match[0], start: match.index, end: CAPITAL.lastIndex }
    const last = run.at(-1)
    if (last && !isJoined(text, last, word)) close()
    run.push(word)
  }
  close()
  return names
}

interface Word extends Span {
  readonly text: string
}

function isJoined(text: string, last: Word, next: Word): boolean {
  if (next.start - last.end > LONGEST_JOINT || isPossessive(last.text)) return false
  const between = text.slice(last.end, next.start)
  return between === ' ' || JOINT.test(between) || (POINT.test(between) && SHORT.test(last.text))
}

const LONGEST_JOINT = 14

function nameOf(run: readonly Word[], text: string): ProperName | null {
  const kept = run.slice(Math.max(0, run.findIndex(isNaming)))
  const [first] = kept
  const last = kept.at(-1)
  if (!first || !last || !isNaming(first) || (kept.length === 1 && first.text.length === 1)) return null
  const ownsNext = isPossessive(last.text)
  const end = last.end - (ownsNext ? 2 : 0)
  const words = text.slice(first.start, end).split(/[ .&\u00A0]+/u)
  return {
    start: first.start,
    end,
    words,
    isDoubtful: words.length === 1 && !ownsNext && isSentenceStart(text, first.start),
  }
}

/** "March" and small words begin no name. */
function isNaming({ text }: Word): boolean {
  const whole = text.toLowerCase()
  const lower = isPossessive(whole) ? whole.slice(0, -2) : whole
  return !NOT_NAMES.has(lower) && (!stopWords.has(lower) || isAcronym(text) || text.length === 1)
}

const BEFORE_SENTENCE = ' \t"“\'‘(*_>#|`[-'
const SENTENCE_END = '.!?:;\n)0123456789'

/** True if nothing but quotation marks and markup stands between `at` and the end of the sentence before. */
function isSentenceStart(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && BEFORE_SENTENCE.includes(text.charAt(before))) before--
  return before < 0 || SENTENCE_END.includes(text.charAt(before))
}
