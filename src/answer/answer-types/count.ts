import { overlap } from '../../text/span.ts'
import { date } from './date.ts'
import { byRules, type Detector, type Found } from './detector.ts'
import { money } from './money.ts'
import { ANY_NUMBER, NUMBER, TIME_UNIT } from './numbers.ts'
import { percentage } from './percentage.ts'

const numbers = byRules(
  { pattern: new RegExp(String.raw`${NUMBER}(?!\w|%)(?= \p{L}|$|[.,;:)|*])`, 'giu'), strength: 0.8, only: ANY_NUMBER },
  { pattern: new RegExp(String.raw`${NUMBER}(?= (?:${TIME_UNIT})s?\b)`, 'giu'), strength: 0.5, only: ANY_NUMBER },
  {
    pattern:
      /\b(?:dozens|hundreds|thousands|millions|billions) of\b|\bnone\b|\bnobody\b|\ba (?:dozen|hundred|thousand|million|couple|pair)\b|\bsingle\b|\bboth\b|\bdouble\b|\bhalf\b/gi,
    strength: 0.5,
  },
  { pattern: /\b(?:several|many|few|numerous|unlimited|no more than)\b/gi, strength: 0.3 },
)

/** Days, sums and shares have numbers that count nothing. */
const OTHER_NUMBERS: readonly Detector[] = [date, money, percentage]
const OTHER_STRENGTH = 0.3

/** How many there are of something. */
export const count: Detector = text => {
  const found = numbers(text)
  if (found.length === 0) return found
  const others = OTHER_NUMBERS.flatMap(detect => detect(text)).filter(({ strength }) => strength >= 0.7)
  return found.map((each): Found => {
    const one = /^one$/i.test(text.slice(each.start, each.end))
    const isOther = others.some(other => overlap(other, each) > 0)
    return isOther || one ? { ...each, strength: Math.min(OTHER_STRENGTH, each.strength) } : each
  })
}
