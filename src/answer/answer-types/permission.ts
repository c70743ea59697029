import { byRules, type Detector } from './detector.ts'

/** What may, must or must not be done. */
export const permission: Detector = byRules(
  { pattern: /^\W*(?:yes|no|never|not?)\b/gi, strength: 1 },
  {
    pattern:
      /\b(?:not |never |no longer |only )?(?:allowed|permitted|forbidden|prohibited|banned|illegal|legal|mandatory|compulsory|obligatory|optional|required|entitled|eligible|exempt|welcome|acceptable|voluntary)\b/gi,
    strength: 0.9,
  },
  {
    pattern:
      /\b(?:may|must|can|could|shall|should)(?:n[’']t\b| ?not\b| only\b| never\b)?|\bcannot\b|\b(?:has|have|needs?|are|is) to (?=\p{Ll})/giu,
    strength: 0.7,
    // Letters that lower-casing makes an s or a k of, which only the flag u knows, are looked at in full.
    only: /\b(?:may|must|can|could|shall|should)|\b(?:has|have|needs?|are|is) to |[\u017F\u212A]/i,
  },
  {
    pattern:
      /\b(?:nobody|no one|none|never|always|everyone|anyone|only|unless|except|neither|nor|do not|don[’']t|does not|doesn[’']t)\b|\bas long as\b|\bfree (?:to|of)\b/gi,
    strength: 0.5,
  },
)
