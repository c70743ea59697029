import { byRules, type Detector, disjoint, type Found } from './detector.ts'
import { groupsAfter } from './group-after.ts'
import { namesWithKinds } from './name-kinds.ts'
import { placeWords } from './name-words.ts'

/** Places without a name: "behind the bakery", "in #channel", a path. */
const LOCATIONS = byRules(
  { pattern: /(?<![\w&])#[a-z][\w-]*/gi, strength: 0.9 },
  {
    pattern:
      /(?<=^|[\s`(])(?:~|\.{0,2})\/[\w./~-]+|\b[A-Z]:\\[\w\\.-]+|https?:\/\/[^\s)>\]]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|example|io|dev|edu|gov)\b(?:\/[^\s)>\]]*)?/g,
    strength: 0.7,
    only: /[/\\]|\.(?:com|org|net|example|io|dev|edu|gov)\b/,
  },
  {
    pattern:
      /\b(?:behind|beside|next to|opposite|above|below|beneath|under|underneath|upstairs|downstairs|outside|inside|in front of|at the (?:back|front|top|bottom|entrance|end|corner|side|edge|foot|mouth) of|along|between|near|around|across from|on the (?:left|right|back|front|top|bottom|\w+ floor|\w+ (?:side|bank|coast))) (?:the|an?|its|their|your|our|each|every) [\p{L}-]+/giu,
    strength: 0.6,
  },
)

const IN_SOMETHING = /\b(?:in|on|at|from|into|to|through|under) (?:the|an?|your|its|their|each|every|any|this) /gi

const ROOMS = new Set(
  'attic basement bathroom bedroom box cabinet cafe café cellar channel corridor counter cupboard desk door drawer entrance field floor folder foyer garage garden gate hall hallway house kitchen laboratory lobby locker menu office page panel playground plot reception roof shed shelf shop sidebar site store studio tab table tent toolbar wall workshop yard'.split(
    ' ',
  ),
)

/** How sure "in the cellar" is what is asked for. */
const SOMEWHERE = 0.55

/** Places: by their names, less surely by where they lie. */
export const place: Detector = text =>
  disjoint([
    ...namesWithKinds(text).map(({ start, end, place: strength }): Found => ({ start, end, strength })),
    ...LOCATIONS(text),
    ...groupsAfter(IN_SOMETHING, word => placeWords.has(word) || ROOMS.has(word), text).map(
      (span): Found => ({ ...span, strength: SOMEWHERE }),
    ),
  ])
