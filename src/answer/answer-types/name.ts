import { byRules, type Detector, disjoint, type Found } from './detector.ts'
import { properNamesIn } from './proper-names.ts'

const MARKED = byRules(
  { pattern: /["“][^"“”]{2,60}["”]|(?<=[\s(])‘[^‘’]{2,60}’/g, strength: 0.7 },
  { pattern: /`[^`\n]+`/g, strength: 0.7 },
  {
    pattern:
      /\b(?:called|named|known as|titled|entitled|dubbed|termed|nicknamed) (?:the |an? )?["“*_]{0,2}[^,.;:()"”]+/gi,
    strength: 0.8,
  },
)

/** Names of anything: what has a capital, stands in quotation marks, or is said to be called so. */
export const name: Detector = text =>
  disjoint([
    ...properNamesIn(text).map(
      ({ start, end, isDoubtful }): Found => ({ start, end, strength: isDoubtful ? 0.3 : 0.6 }),
    ),
    ...MARKED(text),
  ])
