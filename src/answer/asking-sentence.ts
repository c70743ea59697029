import { bindingAbbreviations, countingAbbreviations } from '../text/abbreviations.ts'
import { announcesQuestion, withoutFaces, withoutPleasantries } from './pleasantries.ts'

/** A sentence of a message with how much its words count. */
export interface WeighedSentence {
  readonly text: string
  /** 1 for a sentence that asks, less for one that tells a story around it. */
  readonly weight: number
}

const STORY_WEIGHT = 0.15

/** For the sentence before one that points back to it ("my bike was stolen. does it cover that?"). */
const POINTED_AT_WEIGHT = 0.35

/** Messages with more words than this are looked through for the sentence that asks. */
const SHORT_MESSAGE_WORDS = 16

const QUESTION_WORD = String.raw`(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|must|am)(?:n['’]t|['’](?:s|re|ll|d))?`

const OPENS_QUESTION = new RegExp(
  String.raw`^\W*(?:(?:so|and|but|or|ok|okay|well|also|anyway|still)\b[\s,]*)*${QUESTION_WORD}\b`,
  'i',
)

/** True if `sentence` begins like a question, with or without a question mark. */
export const opensQuestion = (sentence: string): boolean => OPENS_QUESTION.test(sentence)

/** Where a sentence ends: line breaks, marks before a space, and a colon or a dash before a question. */
const BOUNDARY = new RegExp(String.raw`\n+|(?<=[.!?…]["'”’)\]]*)\s+|(?<=[:;—–]|\s-)\s+(?=${QUESTION_WORD}\s)`, 'iu')

/** A tag that makes a question of a statement ("it lasts longer, right?"). */
const TAG =
  /(?:^|[,\s])(?:right|ok(?:ay)?|yeah|yes|no|huh|eh|correct|true|you know|am i right|(?:is|are|does|do|did|was|were|wo|ca|has|have)n['’]?t (?:it|they|he|she|we|you|i))[^\w?]*\?+$/i

/** What can only be understood by something that was said before. */
const POINTS_BACK = /\b(?:it|its|they|them|their|he|him|his|she|her|that|this|those|these|there|one|ones)\b/i

/**
 * The sentences of a message, weighed: people tell stories around their questions. In a long message those count in full
 * that ask, the story less; a short message counts in full, and so does one that asks nowhere. Greetings, thanks, faces
 * and phrases that announce a question are left out, as long as anything else is said.
 */
export function weighSentences(message: string): readonly WeighedSentence[] {
  const sentences = sentencesIn(message)
  const isShort = message.split(/\s+/u).length <= SHORT_MESSAGE_WORDS
  const asking = isShort ? new Set<string>() : askingSentences(sentences)
  const weighed = sentences
    .map((sentence, at) => ({
      text: withoutPleasantries(sentence),
      weight: asking.size === 0 || asking.has(sentence) ? 1 : storyWeight(sentences[at + 1], asking),
    }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  return weighed.length > 0 ? weighed : [{ text: message, weight: 1 }]
}

const storyWeight = (next: string | undefined, asking: ReadonlySet<string>): number =>
  next !== undefined && asking.has(next) && POINTS_BACK.test(withoutPleasantries(next))
    ? POINTED_AT_WEIGHT
    : STORY_WEIGHT

/** Those with a question mark or a phrase that announces a question; else those that begin like one; else those with a tag. */
function askingSentences(sentences: readonly string[]): ReadonlySet<string> {
  const marked = sentences.filter(
    sentence => (sentence.includes('?') && !TAG.test(sentence)) || announcesQuestion(sentence),
  )
  if (marked.length > 0) return new Set(marked)
  const opening = sentences.filter(opensQuestion)
  return new Set(opening.length > 0 ? opening : sentences.filter(sentence => TAG.test(sentence)))
}

/** The sentences of a message as people type it: without capitals, and with faces between them. */
function sentencesIn(message: string): readonly string[] {
  const sentences: string[] = []
  for (const piece of withoutFaces(message).split(BOUNDARY)) {
    const last = sentences.at(-1)
    if (last !== undefined && endsInAbbreviation(last)) sentences[sentences.length - 1] = `${last} ${piece}`
    else if (piece.trim() !== '') sentences.push(piece.trim())
  }
  return sentences
}

function endsInAbbreviation(text: string): boolean {
  const word = /(?:^|[\s(["'“‘])([\p{L}\p{N}.&-]{1,10})\.$/u.exec(text.slice(-14))?.[1]?.toLowerCase()
  return word !== undefined && (bindingAbbreviations.has(word) || countingAbbreviations.has(word))
}
