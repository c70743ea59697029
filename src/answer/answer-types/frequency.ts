import { byRules, type Detector } from './detector.ts'
import { NUMBER, TIME_UNIT } from './numbers.ts'

const DAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'

/** How often something happens. */
export const frequency: Detector = byRules(
  {
    pattern: new RegExp(String.raw`\b(?:once|twice|${NUMBER} times)(?: an?\b| per\b| every\b| each\b)(?: \w+)?`, 'gi'),
    strength: 1,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:every|each) (?:(?:other|second|third|few|single|${NUMBER}|first|last) )?(?:${TIME_UNIT}|morning|evening|afternoon|spring|summer|autumn|winter|century|${DAYS}|january|february|march|april|may|june|july|august|september|october|november|december)s?\b`,
      'gi',
    ),
    strength: 1,
  },
  {
    pattern:
      /\b(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|annual|biannual|biennial|biennially)\b/gi,
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      String.raw`\bon (?:most )?${DAYS}s\b|\b${DAYS}s and ${DAYS}s\b|\b(?:weekdays|weekends)\b`,
      'gi',
    ),
    strength: 0.8,
  },
  { pattern: new RegExp(String.raw`\b(?:per|a) (?:${TIME_UNIT})\b`, 'gi'), strength: 0.6 },
  {
    pattern:
      /\b(?:only once|never|always|rarely|seldom|occasionally|frequently|regularly|usually|often|sometimes|at most once)\b/gi,
    strength: 0.4,
  },
)
