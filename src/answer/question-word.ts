/** The words that ask. */
export type QuestionWord = 'who' | 'whose' | 'what' | 'which' | 'when' | 'where' | 'why' | 'how'

/** A question as it is read for what it asks. */
export interface Asking {
  /** All of its words, lower case. */
  readonly words: readonly string[]
  /** Missing if nothing in it asks: "opening hours", "can I go home". */
  readonly word?: QuestionWord
  /** The lower-case words before the word that asks; all of them if there is none. */
  readonly before: readonly string[]
  /** The lower-case words after it. */
  readonly after: readonly string[]
}

/** Of a longer question only so many words are read. */
const MOST_WORDS = 120

/** How the words are written, in chats too. */
const SPELLINGS: ReadonlyMap<string, QuestionWord> = new Map([
  ['who', 'who'],
  ['whom', 'who'],
  ['whose', 'whose'],
  ['what', 'what'],
  ['wat', 'what'],
  ['wut', 'what'],
  ['which', 'which'],
  ['wich', 'which'],
  ['when', 'when'],
  ['wen', 'when'],
  ['where', 'where'],
  ['why', 'why'],
  ['how', 'how'],
])

/** What a question word and "is" or "are" are run together to. */
const CONTRACTION = /^(who|what|wat|when|where|why|how)'?(s|re)$/

const AUXILIARIES: ReadonlySet<string> = new Set(
  'is are was were am be do does did has have had can could may might must shall should will would r'.split(' '),
)

/** True for words such as "is", "did" and "can". */
export const isAuxiliary = (word: string): boolean => AUXILIARIES.has(word.replace(/n't$/, ''))

/** The words of a text as they are written, with contractions of question words taken apart: "what's" is "what is". */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  for (const [match] of text.replaceAll('’', "'").matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'-]*/gu)) {
    if (words.length >= MOST_WORDS) break
    const contraction = CONTRACTION.exec(match.toLowerCase())
    if (contraction?.[1] && match.toLowerCase() !== 'whose')
      words.push(contraction[1], contraction[2] === 're' ? 'are' : 'is')
    else words.push(match)
  }
  return words
}

/** Where in `question` it is asked, and with which word. */
export function askingOf(question: string): Asking {
  const written = wordsOf(question)
  const words = written.map(word => word.toLowerCase())
  const places = words.flatMap((word, at) => {
    const asks = SPELLINGS.get(word)
    return asks && !isInName(written, at) ? [{ at, word: asks, isClear: isClear(asks, words, at) }] : []
  })
  const found = places.find(place => place.isClear) ?? places.find(({ word }) => !JOINING.has(word))
  if (!found || (!found.isClear && isAuxiliary(words[0] ?? ''))) return { words, before: words, after: [] }
  return { words, word: found.word, before: words.slice(0, found.at), after: words.slice(found.at + 1) }
}

/** Words that more often join clauses than ask, unless it is clear that they ask. */
const JOINING: ReadonlySet<QuestionWord> = new Set<QuestionWord>(['when', 'where'])

/** Some also join clauses: they ask if they end the question, if an auxiliary follows, or where nothing else could. */
function isClear(word: QuestionWord, words: readonly string[], at: number): boolean {
  const next = words[at + 1]
  if (next === undefined || isAuxiliary(next)) return true
  if (JOINING.has(word)) return at < 2 && !words.slice(at + 1).some(later => SPELLINGS.has(later))
  return word !== 'who' || at === 0 || BEFORE_WHO.test(words[at - 1] ?? '')
}

const BEFORE_WHO = /^(?:by|to|from|with|for|of|and|so|but|on|says)$/

/** In "Doctor Who" and "The Who" nobody asks. */
const isInName = (words: readonly string[], at: number): boolean =>
  at > 0 && /^\p{Lu}\p{Ll}/u.test(words[at] ?? '') && /^\p{Lu}/u.test(words[at - 1] ?? '')
