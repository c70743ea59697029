import { byRules, type Detector } from './detector.ts'
import { ANY_NUMBER, NUMBER, TIME_UNIT, VAGUE_NUMBER } from './numbers.ts'

const UNIT = `(?:more |full |whole |further |additional |consecutive |working |business |calendar )?(?:${TIME_UNIT}|centur(?:y|ie))s?`
const YEAR = String.raw`(?:1\d|20)\d\d`

/** Lengths of time. */
export const duration: Detector = byRules(
  {
    pattern: new RegExp(
      String.raw`\b(?:for|within|in|over|takes?|took|lasts?|lasted|spent)(?: about| around| at least| up to| almost| nearly| more than| less than| roughly| approximately| over)? (?:${NUMBER}|${VAGUE_NUMBER})[ -]${UNIT}\b`,
      'gi',
    ),
    strength: 1,
  },
  {
    pattern: new RegExp(String.raw`${NUMBER}[ -]${UNIT}\b(?! ago\b| old\b| earlier\b|-old\b)`, 'gi'),
    strength: 0.9,
    only: ANY_NUMBER,
  },
  { pattern: new RegExp(String.raw`${VAGUE_NUMBER} ${UNIT}\b(?! ago\b)`, 'gi'), strength: 0.5 },
  {
    pattern: new RegExp(
      String.raw`\b(?:from|between) [^,.;]{0,24}?${YEAR} (?:to|until|till|and) [^,.;]{0,24}?${YEAR}\b|\b${YEAR}\s?[–—-]\s?(?:${YEAR}|\d\d)\b`,
      'gi',
    ),
    strength: 0.7,
    only: ANY_NUMBER,
  },
  { pattern: /\b(?:until|till|up to|as long as)\b[^,.;:()]*/gi, strength: 0.5 },
  {
    pattern:
      /\b(?:hours|days|weeks|months|years|decades|centuries)\b|\b(?:permanently|indefinitely|forever|overnight|briefly)\b|\ball (?:day|night|year)\b/gi,
    strength: 0.4,
  },
)
