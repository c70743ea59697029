import { byRules, type Detector } from './detector.ts'

/** What says of something what it is; the thing itself stands before. */
export const definition: Detector = byRules(
  {
    pattern:
      /\b(?:(?:is|are|was|were) (?:also )?|(?=defines))(?:defines [^.;]{1,40}?|defined|described|known|referred to|regarded|considered|understood) (?:as|to be)\b[^.;]*/gi,
    strength: 1,
  },
  {
    pattern:
      /\b(?:refers? to|stands? for|means?\b|denotes?|describes?|consists? of|comprises?|is (?:the )?(?:name|term|word) (?:for|given to))[^.;]*/gi,
    strength: 0.9,
  },
  {
    pattern:
      /(?=(?:an?|the|one of|any|some)\b)(?<=^(?:[^,.;:]{1,60}|[^,.;:]{1,30},[^,.;:]{1,30},) (?:is|are|was|were) (?:usually |often |generally |typically |also |both )?)(?:an?|the|one of|any|some)\b[^.;]*/gi,
    strength: 0.9,
    only: / (?:is|are|was|were) /i,
  },
  {
    pattern: /\b(?:is|are|was|were) (?:usually |often |generally |typically |also )?(?:an?|the|one of)\b[^.;]*/gi,
    strength: 0.6,
  },
  { pattern: /(?<=^[\s*_>#|-]{0,6}[^:.,;|–—]{1,40}?[*_`]{0,3}(?::|\s[–—|-])[*_`]{0,3}\s)[^\s].*/g, strength: 0.6 },
  { pattern: /(?<=\p{L}\)?, )(?:an?|the) [\p{Ll}-]+\b[^,.;:]*/gu, strength: 0.5 },
  { pattern: /\([^()]{3,}\)/g, strength: 0.3 },
)
