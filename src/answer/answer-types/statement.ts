import { byRules, type Detector } from './detector.ts'

const SAYING =
  'said|says|say|saying|stated|states|claimed|claims|claiming|argued|argues|arguing|told|tells|noted|notes|noting|added|adds|wrote|writes|explained|explains|admitted|admits|denied|denies|denying|declared|declares|announced|announces|insisted|insists|maintained|maintains|believed|believes|believe|thought|thinks|think|suggested|suggests|suggest|warned|warns|asserted|asserts|reported|reports|remarked|replied|replies|responded|complained|complains|described|describes|called|calls|recalled|recalls|promised|promises|concluded|concludes|estimated|estimates|predicted|predicts|proposed|proposes|commented|comments|observed|observes|alleged|alleges|criti[cs]i[sz]ed|criticizes|expressed|acknowledged|confirmed|emphasi[sz]ed|contended|contends|opined|joked|feared|fears'

const QUOTED = /["“]/

/** What somebody said, wrote or thinks. */
export const statement: Detector = byRules(
  {
    pattern: new RegExp(
      String.raw`(?<=\b(?:${SAYING})\b(?: (?:to|about|on|in|at) [^,.;:"“]{1,40})?[,:]? (?:that )?)["“][^"“”]{6,}["”]`,
      'gi',
    ),
    strength: 1,
    only: QUOTED,
  },
  {
    pattern: new RegExp(String.raw`["“][^"“”]{12,}["”](?=,? [^."“]{0,60}\b(?:${SAYING})\b)`, 'gi'),
    strength: 1,
    only: QUOTED,
  },
  { pattern: new RegExp(String.raw`\bthat\b(?<=\b(?:${SAYING}) (?:\w+ ){0,3}?that)[^.;]*`, 'gi'), strength: 0.9 },
  {
    pattern: new RegExp(
      String.raw`\baccording to\b|\bin the (?:words|view|opinion) of\b|\bin (?:his|her|their|its) (?:words|view|opinion)\b`,
      'gi',
    ),
    strength: 0.8,
  },
  { pattern: new RegExp(String.raw`\b(?:${SAYING})\b[^.;]*`, 'gi'), strength: 0.7 },
  { pattern: /["“][^"“”]{20,}["”]/g, strength: 0.6, only: QUOTED },
)
