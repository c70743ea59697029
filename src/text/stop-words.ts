/** English function words: they hold sentences together and say nothing about what a sentence is about. */
const FUNCTION_WORDS = `
a an the this that these those such
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
it its itself they them their theirs themselves one ones
am is are was were be been being do does did done doing have has had having
can could may might must shall should will would
and or but nor so yet if then else than as
of at by for with about into onto to from in on off out over under up down through during before after above below between
against until while upon within without per via
not no nor neither either both each few more most other some any all only own same too very just also ever even still
again further once here there
who whom whose which what when where why how
s t d ll m re ve
isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't cannot couldn't mustn't shouldn't won't wouldn't
i'm i've i'd i'll you're you've you'd you'll he's she's it's we're we've we'd we'll they're they've they'd they'll
that's there's here's who's what's when's where's why's how's let's
`

/** What people put around what they ask: polite forms and verbs of telling. */
const ASKING_WORDS = `
please pls tell say explain know wonder wondering question ask asking anyone anybody someone somebody
hi hello hey thanks thank
`

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** Words that are not indexed, folded. */
export const stopWords: ReadonlySet<string> = words(FUNCTION_WORDS)

/** Words that are left out of a question besides the stop words, as long as anything else is in it; folded. */
export const askingWords: ReadonlySet<string> = words(ASKING_WORDS)
