import { type Found, surest } from './answer-types/detector.ts'
import { answersIn } from './answers-in.ts'
import type { Sought } from './sought.ts'

/** Only what is at least so sure is marked: nine of ten marks then lie where the answer is (`npm run eval:types`). */
const SURE_FROM = 0.8

/** What else could be the answer must be less sure by at least so much. */
const AHEAD_BY = 0.3

/** The words that answer in a sentence, if one thing in it is surely of the kind that is asked for and nothing else is. */
export function markedAnswer(sentence: string, sought: Sought): Found | undefined {
  const found = answersIn(sentence, sought)
  const best = surest(found)
  if (!best || best.strength < SURE_FROM) return undefined
  return found.every(other => other === best || other.strength <= best.strength - AHEAD_BY) ? best : undefined
}
