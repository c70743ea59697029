import type { Answer, Answerer, Question } from '../answer/answer.ts'
import { otherReading } from '../answer/other-reading.ts'
import type { Collection } from '../retrieval/collection.ts'
import { documentOf } from '../retrieval/texts.ts'
import type { Wording } from '../wording/wording.ts'
import { deleting } from './choices.ts'
import { type Choice, HASH_DIGITS, LONGEST_OFFERED, type Reply } from './reply.ts'

/** Where answers come from. */
interface Knowledge {
  readonly library: Collection
  readonly answerer: Answerer
}

/**
 * The question that may have been meant, if it was misspelt and has an answer as it is read then; null if it was answered
 * as it stands, or if there is no such reading. It is one line that hides nothing and fits behind a button.
 */
export async function meantInstead(
  { text, within }: Question,
  answer: Answer,
  { library, answerer }: Knowledge,
): Promise<string | null> {
  if (answer.kind !== 'unanswered') return null
  if (answer.reason.kind !== 'no-match' && answer.reason.kind !== 'low-confidence') return null
  // Longer texts are seldom one misspelt question, and could not be offered anyway.
  if (text.length > 2 * LONGEST_OFFERED) return null
  const question = library.libraries
    .flatMap(each => otherReading(text, each, within) ?? [])
    .map(reading => reading.replaceAll(/\s+/gu, ' '))
    .find(canBeOffered)
  if (question === undefined) return null
  const found = await answerer.answer({ text: question, ...(within === undefined ? {} : { within }) })
  return found.kind === 'quoted' ? question : null
}

/**
 * {@link meantInstead}, worked out once for an answer: what is asked again and again is misspelt again and again. Forgotten
 * with the answer.
 */
export function rememberingReadings(
  knowledge: Knowledge,
): (question: Question, answer: Answer) => Promise<string | null> {
  const remembered = new WeakMap<Answer, string | null>()
  return async (question, answer) => {
    const known = remembered.get(answer)
    if (known !== undefined) return known
    const meant = await meantInstead(question, answer, knowledge)
    remembered.set(answer, meant)
    return meant
  }
}

/** True for what is shown as it is: no control characters, nothing without a width. */
const canBeOffered = (question: string): boolean =>
  question.length <= LONGEST_OFFERED &&
  /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u.test(question) &&
  !/\p{Default_Ignorable_Code_Point}/u.test(question)

/** A reply that offers another question before all else that can be done. */
export function offering(
  reply: Reply,
  question: string,
  { within }: Question,
  library: Collection,
  { wording, asker }: { readonly wording: Wording; readonly asker: string },
): Reply {
  const document = within === undefined ? {} : { document: documentOf(library, within).hash.slice(0, HASH_DIGITS) }
  const search: Choice = {
    label: wording.say('choice.search-for', { question }),
    name: question,
    action: { kind: 'ask', question, ...document },
  }
  const others = reply.choices.length === 0 ? deleting(wording, asker) : reply.choices
  return {
    ...reply,
    blocks: [...reply.blocks, { kind: 'statement', text: wording.say('answer.did-you-mean', { question }) }],
    choices: [search, ...others],
  }
}
