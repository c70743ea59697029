/** Spellings of chats with what they stand for, as pairs typed=meant; "_" is a space. General English, no topic's words. */
const SPELLINGS = `
wat=what wut=what wot=what wha=what whut=what wht=what whn=when wen=when wher=where wer=where whr=where wich=which whch=which
hw=how teh=the hte=the th=the taht=that adn=and fo=of ot=to si=is ni=in sa=as yb=by eb=be nto=not frm=from wth=with tht=that
ths=this thy=they thm=them thn=then jst=just bt=but nt=not shld=should cld=could wld=would
u=you ya=you yu=you ur=your urs=yours r=are n=and nd=and im=i_am
em=them dem=them da=the dat=that dis=this dey=they
abt=about bout=about cuz=because cos=because coz=because bcos=because bcoz=because bcuz=because becuz=because bc=because
b4=before btw=by_the_way thru=through tho=though altho=although wo=without rn=now afaik=as_far_as_i_know
wanna=want_to gonna=going_to gotta=have_to hafta=have_to gimme=give_me lemme=let_me kinda=kind_of sorta=sort_of dunno=do_not_know
shoulda=should_have coulda=could_have woulda=would_have musta=must_have aint=is_not innit=is_it_not yall=you whatcha=what_do_you
ppl=people peeps=people sum1=someone some1=someone any1=anyone every1=everyone no1=nobody
2day=today 2nite=tonight 2night=tonight tonite=tonight 2moro=tomorrow 2morrow=tomorrow tmrw=tomorrow tmr=tomorrow tomoz=tomorrow
nite=night nites=nights yday=yesterday bday=birthday yrs=years hr=hour hrs=hours mins=minutes secs=seconds wk=week wks=weeks
mth=month mths=months
gr8=great l8=late l8r=later m8=mate h8=hate w8=wait str8=straight 4ever=forever
msg=message msgs=messages pic=picture pics=pictures vid=video vids=videos fav=favourite fave=favourite prob=probably probs=probably
def=definitely prolly=probably obvs=obviously govt=government dept=department uni=university biz=business cud=could shud=should
wud=would cn=can hv=have hav=have gv=give giv=give nvr=never evry=every luv=love skool=school kno=know noe=know
pls=please plz=please plse=please thx=thanks tnx=thanks thanx=thanks ty=thanks tysm=thanks
`

const spellings: ReadonlyMap<string, string> = new Map(
  SPELLINGS.trim()
    .split(/\s+/)
    .map(pair => {
      const [typed = '', meant = ''] = pair.split('=')
      return [typed, meant.replaceAll('_', ' ')]
    }),
)

/** What people put into a line of chat that says nothing about what they ask. */
const ASIDES = new Set(
  'lol lmao lmfao rofl haha hahaha hehe tbh tbf imo imho idk iirc fyi omg wtf smh ngl jk fr istg ikr xd xoxo asap'.split(
    ' ',
  ),
)

/** Function words whose apostrophe is left out, where that is no other word; "its" and "well" are. */
const CONTRACTIONS = new Map(
  `isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't mustn't shouldn't won't wouldn't
  i'm i've you're you've you'll he's she's we've they're they've they'll they'd that's there's here's who's what's when's
  where's why's how's let's`
    .split(/\s+/)
    .map(word => [word.replace("'", ''), word]),
)

/** Words that no number counts. */
const NOT_COUNTED =
  /^(?:a|an|the|my|your|ur|our|his|her|its|their|this|that|these|those|me|u|you|us|him|them|it|be|get|do|go|see|make)$/

/** Words that "to" often follows, and a number seldom. */
const BEFORE_TO = /^(?:how|where|used|able|allowed|going|trying|want|wants|wanted)$/
const AUXILIARY =
  /^(?:u|you|r|are|is|was|do|does|did|dose|cant|can|could|wont|will|dont|doesnt|would|should|not|isnt|arent|to)$/
const OPENS = /^(?:|and|but|so|ok|hi|hey|hello)$/
const SUBJECT = /^(?:it|the|teh|he|she|this|that|they|my|your|any\w*|every\w*|some\w*)$/
const BEFORE_DOES = /^(?:|and|but|so|ok|hi|hey|hello|what|wat|how|when|wen|where|why|who)$/
const SAYS_WHO = /^(?:is|was|are|were|has|had|will|owns?|runs?|made|wrote|else|\w+ed)$/
const COUNTS_TIME = /^(?:\d.*|a|an|one|per|each|every|last|next|this|that|first|half)$/

/** The words next to one, folded; empty at the ends of the text. */
export interface Surroundings {
  readonly before: string
  readonly after: string
}

/**
 * What a folded word of a chat stands for ("wich" → "which", "dont" → "don't"), empty for an aside that says nothing
 * ("lol"), or undefined if it stands for itself. See {@link spellingInPlace} for words that stand for several things.
 */
export const chatSpelling = (word: string): string | undefined =>
  ASIDES.has(word) ? '' : (CONTRACTIONS.get(word) ?? spellings.get(word))

/** What a folded word or number stands for between its neighbours ("how 2 join" → "to"), or undefined for itself. */
export const spellingInPlace = (word: string, surroundings: Surroundings): string | undefined =>
  IN_PLACE.get(word)?.(surroundings) ?? (opensQuestion(word, surroundings) ? spellings.get(word) : undefined)

type ReadingInPlace = (surroundings: Surroundings) => string | undefined

const IN_PLACE: ReadonlyMap<string, ReadingInPlace> = new Map<string, ReadingInPlace>([
  ['2', ({ before, after }) => (NOT_COUNTED.test(after) || isInfinitive(before, after) ? 'to' : undefined)],
  ['4', ({ before, after }) => (NOT_COUNTED.test(after) || before === 'what' ? 'for' : undefined)],
  ['y', ({ after }) => (AUXILIARY.test(after) ? 'why' : undefined)],
  ['yr', ({ before }) => (COUNTS_TIME.test(before) ? 'year' : 'your')],
  ['min', ({ before }) => (/^\d/.test(before) ? 'minutes' : undefined)],
  ['sec', ({ before }) => (/^\d/.test(before) ? 'seconds' : undefined)],
  ['hwo', ({ after }) => (SAYS_WHO.test(after) ? 'who' : 'how')],
  ['were', ({ before, after }) => (before === '' && AUXILIARY.test(after) ? 'where' : undefined)],
  ['dose', ({ before, after }) => (SUBJECT.test(after) && BEFORE_DOES.test(before) ? 'does' : undefined)],
])

const isInfinitive = (before: string, after: string): boolean =>
  BEFORE_TO.test(before) && /[a-z]/.test(after) && !after.endsWith('s')

/** A question word, whatever else the word could be: "wen are they open". */
const opensQuestion = (word: string, { before, after }: Surroundings): boolean =>
  /^w\w{1,3}$/.test(word) && OPENS.test(before) && AUXILIARY.test(after)
