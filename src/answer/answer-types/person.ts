import { type Detector, disjoint, type Found } from './detector.ts'
import { groupsAfter } from './group-after.ts'
import { namesWithKinds } from './name-kinds.ts'
import { isGroup, isRole } from './roles.ts'

const DETERMINERS =
  /\b(?:an?|the|its|their|his|her|our|your|each|every|any|another|all|most|many|some|only|former|local|new|two|three|four|five) /gi

/** How sure somebody without a name is who is asked for: "the head moderator", "an architect". */
const SOMEBODY = 0.5

/** People: by their names, less surely by what they are. */
export const person: Detector = text =>
  disjoint([
    ...namesWithKinds(text).map(({ start, end, person: strength }): Found => ({ start, end, strength })),
    ...groupsAfter(DETERMINERS, word => isRole(word) || isGroup(word), text).map(
      (span): Found => ({ ...span, strength: SOMEBODY }),
    ),
  ])
