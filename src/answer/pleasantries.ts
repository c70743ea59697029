/** Emoji, emoticons and Discord's own emoji, with which people end a sentence as with a full stop. */
const FACE =
  /<a?:\w{1,32}:\d{1,20}>|(?:(?![\d#*])\p{Extended_Pictographic})+|(?<=^|\s)(?:[:;=xX8]['’^o-]?[()[\]DPpOo3*/|\\]+|<\/?3+|\^[_.]?\^|[oOT>][._][oOT<])(?=\s|$)/gu

/** Who is greeted, and how. */
const GREETING =
  /^\W*(?:(?:hi|hiya|hey+|hello|heya|yo|howdy|hallo|greetings|gm|good (?:morning|evening|afternoon|day)(?=[,.!:;-]|\s*$|\s+(?:there|again|all|guys|folks|everyone|everybody|team|people|friends?|mods?|bot|i|can|could|what|when|where|how|who|is|do|does)\b))\b(?: (?:there|again|all|guys|folks|everyone|everybody|team|people|friends?|mods?|bot))*[\s,.!:;-]*)+/i

/** What people say when they have asked. */
const CLOSING =
  /(?:^|[\s,;-]{1,3}|(?<=[.!?]))(?:(?:many )?(?:thanks|thank you|cheers|tia)(?: (?:so much|very much|a lot|a bunch))?(?: (?:in advance|all|guys|everyone|everybody|folks))?|any help (?:is |would be )?appreciated)[\s.!]*$/i

/** A sentence that only thanks, whatever for. */
const THANKS = /^\W*(?:many )?(?:thanks|thank you|cheers)\b[^?]*$/i

const WANT_TO_KNOW = String.raw`(?:i|we)(?:'d|'m| am| would| just| really| only| have| was)* (?:want(?:ed)?|need|like|love|trying|dying|curious) to (?:know|ask|find out|figure out|understand)`
const ASK_SOMEBODY = String.raw`(?:can|could|would|will|does|do|did) (?:you|anyone|anybody|someone|somebody)(?: please| kindly| here| even| happen to)* (?:tell|explain|know|remind|show)(?: (?:me|us|to me))?`

/** What says only that something is asked. */
const ASKING_PHRASE = new RegExp(
  String.raw`\b(?:${WANT_TO_KNOW}|what (?:i|we)(?:'d| would| really| just)* (?:want|like|love|need) to know is|(?:i|we)(?:'m| am| was| were)? (?:just |only )?(?:wonder(?:ing)?|curious)|${ASK_SOMEBODY}|any (?:idea|clue)s?|quick question|(?:my|the) question is|is it true that|does it say(?: anywhere)?|(?:please )?(?:tell|show|remind) (?:me|us)|let (?:me|us) know)\b`,
  'gi',
)

/** `message` with the faces in it replaced by line breaks. */
export const withoutFaces = (message: string): string => message.replaceAll(FACE, '\n')

/** `sentence` without what is said for politeness only: greetings, thanks, and phrases that announce a question. */
export const withoutPleasantries = (sentence: string): string =>
  THANKS.test(sentence)
    ? ''
    : sentence.replace(GREETING, '').replace(CLOSING, ' ').replaceAll(ASKING_PHRASE, ' ').trim()

/** True if a phrase such as "I'd like to know" announces a question in `sentence`. */
export const announcesQuestion = (sentence: string): boolean => sentence.search(ASKING_PHRASE) >= 0
