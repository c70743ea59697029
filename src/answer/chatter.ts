import { chatSpelling } from '../lexicon/chat-spellings.ts'
import { stopWords } from '../text/stop-words.ts'
import { tokensOf } from '../text/tokens.ts'
import type { Chatter } from './answer.ts'
import { opensQuestion } from './asking-sentence.ts'
import { withoutFaces } from './pleasantries.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const GREETINGS = words(
  'hi hello hey heya hiya yo howdy greetings hallo sup wassup morning evening afternoon gm welcome hola ahoy',
)
const FAREWELLS = words('bye goodbye goodnight gn cya farewell ttyl brb gtg night')
const THANKS = words('thanks thank thx ty tysm cheers appreciated appreciate ta thankyou')

/** Words that people fill a line with which asks for nothing: moods, praise and abuse, and words for the bot itself. */
const FILLERS = words(`
good nice great cool awesome amazing perfect best wow ok okay kk k yes yeah yep no nope nah sure lol lmao rofl haha hahaha hehe xd
omg wtf idk gg pls please sorry well oh ah hmm hm um uh love like u ur r ya y'all everyone everybody all guys folks people
friend friends buddy mate dude bro man day today tonight there again much very really so lot lots help helpful
bot robot stupid dumb useless idiot moron suck sucks trash garbage junk crap piece rubbish worst bad hate shut up stfu
fuck fucking shit damn bitch ass first bump ping later see soon
`)

const PRAISE = String.raw`(?:good|nice|great|awesome|amazing|brilliant|excellent|fantastic|wonderful|perfect|helpful|clever|smart|cool|sweet|cute|lovely|best)`
const ABUSE = String.raw`(?:bad|stupid|dumb|useless|worthless|annoying|terrible|awful|horrible|pathetic|lame|trash|garbage|rubbish|junk|crap|shit|idiot|moron|fool|loser|worst|wrong|liar)`
const SWEARING = String.raw`(?:fuck(?:ing)?|f\w{0,2}ck|shit(?:ty)?|damn|bloody|crappy|goddamn)`
const MACHINE = String.raw`(?:bot|robot|machine|ai|program|app|thing)`
const BETWEEN = String.raw`(?:(?:a|an|the|so|such|really|very|pretty|just|quite|total|complete|absolute|absolutely|totally|literally|piece|of|most|\w+est|${SWEARING}) )*`
const YOU_ARE = String.raw`(?:you|you're|you are|youre|your|this bot is|the bot is|this ${MACHINE} is|that was|that's) ${BETWEEN}`

/** Said to the bot about the bot; whatever else such a line says is no question. */
const REMARKS: readonly (readonly [Chatter, RegExp])[] = [
  [
    'abuse',
    new RegExp(
      String.raw`\b(?:${YOU_ARE}${ABUSE}|${ABUSE} ${BETWEEN}(?:bot|robot|machine)(?= ever| i | in | of | on |$)|this is ${BETWEEN}${ABUSE} (?:bot|answer|reply|help)|(?:i )?hate (?:you|this bot|bots)|you (?:really |just |all )?(?:suck|stink)|stfu|gtfo|shut (?:the \w+ )?up|go away|get lost|${SWEARING} (?:you|off|bot)|screw you|(?:nobody|no one) (?:asked|likes|cares|wants) you)\b`,
    ),
  ],
  [
    'praise',
    new RegExp(
      String.raw`\b(?:${YOU_ARE}${PRAISE}(?! at )|(?:i )?(?:love|like) (?:you|this bot)|well done|(?:you|this bot) rocks?)\b|^(?:${BETWEEN}${PRAISE} (?:job|work|bot|robot|answer|stuff|one))\b`,
    ),
  ],
]

/** Questions and requests to the bot that no document answers. */
const ABOUT_THE_BOT =
  /^(?:(?:hi|hey|hello|ok|so|and|but|wait|um) )*(?:(?:who|what) (?:(?:the \w+ )?are|r) you(?: (?:really|exactly|even|then))?|who(?:'s| is) (?:this|there)|(?:what|how much) (?:can|do) you (?:do|know)(?: for me)?|what(?:'s| is) your name|how (?:do you work|do i use you|old are you)|where (?:are you from|do you live)|who (?:made|built|created|programmed|wrote) you|are you (?:(?:a|an) )?(?:real |actual )?(?:bot|robot|human|person|ai|chatgpt|real|alive|there|ok|awake|sentient|stupid|dumb|kidding(?: me)?|serious)|(?:can|do) you (?:help(?: me)?|hear me|speak|talk|understand(?: me)?|love me|like me|hate me|sleep|dream)|(?:is )?any(?:one|body) (?:here|there|home|online)|help(?: me)?(?: please)?|tell me a joke|(?:a )?joke please)(?: (?:bot|please|now|again|lol))*$/

const HOW_ARE_YOU =
  /^(?:(?:hi|hey|hello|yo|ok|so|and) )*(?:(?:there|bot|guys|all|everyone) )?(?:how(?:'s| is| are| r)? (?:you|it|everything|life|things)(?: (?:doing|going|all|today|feeling))*|what(?:'s| is)? up|how do you do|you (?:ok|okay|good|there))(?: (?:today|bot|guys|everyone|all|man|dude|mate|then))*$/

/** A question that names neither the one who asks nor the one who is asked is about the documents, however plain it is. */
const isAboutThings = (text: string, said: readonly string[]): boolean =>
  opensQuestion(text) &&
  said.length > 2 &&
  !said.some(word => /^(?:you|your|yours|yourself|me|up|this|that|it)$/.test(word))

/** Longer lines say something besides, whatever they say of the bot. */
const LONGEST_REMARK_WORDS = 14

/** Recognises a line that greets, thanks or chats and asks the documents nothing; null for everything else. */
export function chatterOf(text: string): Chatter | null {
  const said = wordsSaid(text)
  if (said.length === 0) return /\S/u.test(text) ? 'other' : null
  const line = said.join(' ')
  if (HOW_ARE_YOU.test(line)) return 'greeting'
  if (ABOUT_THE_BOT.test(line)) return 'about-bot'
  if (asksNothing(text, said)) {
    const remark = REMARKS.find(([, pattern]) => pattern.test(line))
    if (remark) return said.some(word => THANKS.has(word)) ? 'thanks' : remark[0]
  }
  return fillerOf(text, said)
}

function fillerOf(text: string, said: readonly string[]): Chatter | null {
  const isFiller = (word: string): boolean =>
    [GREETINGS, FAREWELLS, THANKS, FILLERS, stopWords].some(list => list.has(word))
  if (!said.every(isFiller) || isAboutThings(text, said)) return null
  if (said.some(word => THANKS.has(word))) return 'thanks'
  if (said.some(word => FAREWELLS.has(word))) return 'farewell'
  if (said.some(word => GREETINGS.has(word))) return 'greeting'
  return said.some(word => FILLERS.has(word)) ? 'other' : null
}

const asksNothing = (text: string, said: readonly string[]): boolean =>
  said.length <= LONGEST_REMARK_WORDS &&
  !text.includes('?') &&
  !opensQuestion(text) &&
  !said.some(word => /^(?:who|whom|whose|what|which|when|where|why|how)$/.test(word))

/** The words of a line as they were meant, without letters that are held down ("heyyy") and the 1 of "!!1". */
function wordsSaid(text: string): readonly string[] {
  const plain = withoutFaces(text).replaceAll(/!+1+(?!\d)/g, '!')
  return tokensOf(plain).flatMap(({ folded }) => {
    const short = /(.)\1\1/u.test(folded) ? folded.replaceAll(/(.)\1{2,}/gu, '$1') : folded
    const spelling = chatSpelling(short)
    return spelling === undefined || spelling === '' ? [short] : spelling.split(' ')
  })
}
