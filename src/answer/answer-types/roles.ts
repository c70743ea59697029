import { remembering } from '../../text/remembering.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What people are and do; lower case, singular. */
const ROLES = words(`
  actor actress administrator adviser advisor ambassador analyst announcer apothecary apprentice archbishop architect
  assistant astronaut astronomer athlete attorney author baker banker bishop blogger boss boy brother candidate
  captain carpenter ceo chairman champion chancellor chief child citizen clergyman clerk client coach cofounder
  colleague comedian commander commissioner composer conductor contractor cook coordinator creator critic dancer
  daughter dealer defender deputy designer developer director doctor driver editor emperor employee employer engineer
  entrepreneur executive expert explorer farmer father filmmaker fisherman founder friend general girl governor
  grandfather grandmother guard guardian guest head heir historian host hunter husband illustrator inspector
  instructor inventor investor journalist judge king knight landlord lawyer leader lecturer librarian lieutenant
  magistrate man manager mayor mechanic member merchant minister missionary moderator mother navigator neighbor
  neighbour nephew niece novelist nurse officer official operator organiser organizer owner painter partner pastor
  patient peasant philosopher pilot pioneer player poet policeman pope premier presenter president priest prince
  princess principal producer professor programmer proprietor prosecutor publisher pupil queen receiver referee
  reporter representative researcher resident reviewer ruler sailor scholar sculptor secretary senator sheriff singer
  sister soldier son songwriter speaker sponsor student successor supervisor surgeon teacher theologian trader trainee
  trainer treasurer tutor user victim volunteer voter waiter watchman widow wife winner worker writer
`)

/** "chemist", "journalist", "physician", "photographer", "chairwoman", "spokesperson", "statesman". */
const ROLE_ENDING = /\p{Ll}{2}(?:[bcdghmnoprtuv]ist|nalist|clist|ician|grapher|woman|person|sman)$/u

/** Groups of people that can do what "who" asks for; lower case. */
const GROUPS = words(`
  administration army assembly association authorities authority board bosses church citizens club commission
  committee company consortium corporation council couple court crew critics department experts family firm
  forces government group individuals investors jury leaders majority management members ministry moderators
  organisation organization organizers owners parents parliament party people personnel players police public
  residents scientists senate shareholders society staff students teachers team tribe troops union users visitors
  volunteers voters workers
`)

/** The same few words come again and again, and looking at their endings takes longer than remembering them. */
const REMEMBERED = 2_000

/** True for a lower-case word for somebody who is or does something: "founder", "nurses". */
export const isRole: (word: string) => boolean = remembering(
  word => isSingularRole(word) || (word.endsWith('s') && isSingularRole(word.slice(0, -1))),
  REMEMBERED,
)

const isSingularRole = (word: string): boolean => ROLES.has(word) || ROLE_ENDING.test(word)

/** True for a lower-case word for a group that acts as one: "committee", "volunteers". */
export const isGroup = (word: string): boolean => GROUPS.has(word)
