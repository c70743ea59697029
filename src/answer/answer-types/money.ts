import { byRules, type Detector } from './detector.ts'
import { AMOUNT, ANY_NUMBER, DIGITS, NUMBER, SCALE } from './numbers.ts'

const CURRENCIES =
  'dollars?|euros?|pounds?(?: sterling)?|yen|yuan|renminbi|rupees?|roubles?|rubles?|francs?|crowns?|kron(?:a|or|er?)|marks?|pesos?|lira|shillings?|guilders?|cents?|pence|pennies|coins?|credits?|usd|eur|gbp|chf|cad|aud|jpy'

/** Sums of money: amounts of a currency, and words for what costs nothing. */
export const money: Detector = byRules(
  {
    pattern: new RegExp(
      String.raw`(?:\b(?:US|CA|AU|NZ|HK|A|C)\s?)?[$€£¥₹]\s?\d+(?:[.,]\d+)*(?:${SCALE}|[kmb]\b)?`,
      'gi',
    ),
    strength: 1,
  },
  {
    pattern: new RegExp(String.raw`\b(?:usd|eur|gbp|chf|cad|aud|jpy)\s?${AMOUNT}${SCALE}?`, 'gi'),
    strength: 1,
    only: ANY_NUMBER,
  },
  {
    pattern: new RegExp(
      String.raw`${NUMBER}[ -](?:u\.?s\.? |american |canadian |australian |swiss |british |gold |silver )?(?:${CURRENCIES})\b`,
      'gi',
    ),
    strength: 1,
    only: ANY_NUMBER,
  },
  { pattern: new RegExp(String.raw`\b\d+(?:[.,]\d+)*\s?[€$£¥]`, 'g'), strength: 1 },
  {
    pattern:
      /\bfree of charge\b|\bfor free\b|\b(?:no|without) (?:charge|cost|fee)\b|\bcosts? nothing\b|\bpays? nothing\b/gi,
    strength: 0.8,
  },
  { pattern: new RegExp(String.raw`\b\d+(?:[.,]\d+)* ?(?:million|billion|trillion|bn)\b`, 'gi'), strength: 0.5 },
  {
    pattern: new RegExp(String.raw`(?<=\|[^|]{0,20})${DIGITS}(?![\w%])|${DIGITS}(?=\s*\|)`, 'gi'),
    strength: 0.4,
    only: /\|/,
  },
  {
    pattern:
      /\bbillions\b|\bmillions\b|(?:less|more|very|too|significantly) expensive\b|\bcheap(?:er|est)?\b|\bis free\b/gi,
    strength: 0.4,
  },
)
