import { byRules, type Detector } from './detector.ts'
import { DIGITS, NUMBER, NUMBER_START } from './numbers.ts'

/** Shares: percentages, fractions, and one number out of another. */
export const percentage: Detector = byRules(
  {
    pattern: new RegExp(String.raw`${DIGITS}(?:[–—-]| to )\d+(?:\.\d+)?\s?%|${DIGITS}\s?%`, 'gi'),
    strength: 1,
    only: /%/,
  },
  {
    pattern: new RegExp(String.raw`${NUMBER}[ -](?:per ?cent\b|percentage points?\b)`, 'gi'),
    strength: 1,
    only: /per ?cent/i,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:one|two|three|four|an?)[ -](?:thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)\b`,
      'gi',
    ),
    strength: 0.8,
  },
  {
    pattern: new RegExp(
      String.raw`${NUMBER} (?:in|out of|of) (?:every |(?:its|the|their|all|his|her) )?${NUMBER}`,
      'gi',
    ),
    strength: 0.6,
    only: new RegExp(String.raw` (?:in|of) (?:(?:every|its|the|their|all|his|her) )?${NUMBER_START}`, 'i'),
  },
  {
    pattern:
      /\b(?:almost |nearly |about |over |more than |less than |roughly |around )?half\b|\bthe (?:vast )?majority\b|\bmost of\b/gi,
    strength: 0.5,
  },
)
