import { stopWords } from '../text/stop-words.ts'
import { tokensOf } from '../text/tokens.ts'
import type { Chatter } from './answer.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const GREETINGS = words(
  'hi hello hey heya hiya yo howdy greetings hallo sup morning evening afternoon night bye goodbye cya welcome',
)
const THANKS = words('thanks thank thx ty tysm cheers appreciated ta thankyou')

/** Words that people fill a line with which asks for nothing: moods, praise and abuse, and words for the bot itself. */
const FILLERS = words(`
good nice great cool awesome amazing perfect wow ok okay kk k yes yeah yep no nope nah sure lol lmao rofl haha hahaha hehe xd
omg wtf idk brb gg pls please sorry well oh ah hmm hm um uh love like u ur r ya y'all everyone everybody all guys folks people
friend friends buddy mate dude bro man day today tonight there again much very really so lot lots help helpful
bot robot stupid dumb useless idiot moron suck sucks trash garbage junk crap piece rubbish worst bad hate shut up
fuck fucking shit damn bitch ass
`)

const OPENS_QUESTION =
  /^\W*(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|will|would|should)\b/i

/** A question that names neither the one who asks nor the one who is asked is about the documents, however plain it is. */
const isAboutThings = (text: string, folded: readonly string[]): boolean =>
  OPENS_QUESTION.test(text) &&
  folded.length > 2 &&
  !folded.some(word => /^(?:you|u|ur|your|yours|yourself|me|up|this|that|it)$/.test(word))

/** Recognises a line that greets, thanks or chats and asks nothing; null for everything else. */
export function chatterOf(text: string): Chatter | null {
  const folded = tokensOf(text).map(token => token.folded)
  if (folded.length === 0) return /\S/u.test(text) ? 'other' : null
  const isChatter = folded.every(
    word => GREETINGS.has(word) || THANKS.has(word) || FILLERS.has(word) || stopWords.has(word),
  )
  if (!isChatter || isAboutThings(text, folded)) return null
  if (folded.some(word => THANKS.has(word))) return 'thanks'
  if (folded.some(word => GREETINGS.has(word))) return 'greeting'
  return folded.some(word => FILLERS.has(word)) ? 'other' : null
}
