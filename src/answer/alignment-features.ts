import { isHeldAt, type Zones } from './alignment.ts'
import type { WeighedTerm } from './criteria.ts'
import type { FeatureGroup } from './feature-group.ts'

const NAMES = [
  'aligned',
  'aligned-by-weight',
  'aligned-with-context',
  'aligned-with-context-by-weight',
  'aligned-nearby',
  'aligned-nearby-by-weight',
  'aligned-passage',
  'aligned-passage-by-weight',
  'aligned-headings',
  'aligned-headings-by-weight',
  'weakest-aligned',
  'most-missing',
  'first-aligned',
  'last-aligned',
  'numbers-aligned',
] as const

/**
 * For each zone the share of the question that its nearest words come up to: by the rarity of its terms, and with what
 * their words say taken in. A wider zone holds the narrower ones.
 */
function judge(
  { sentence, before, after, introduction, headings, title, whole }: Zones,
  terms: readonly WeighedTerm[],
  rows: Float64Array,
  from: number,
): void {
  let weakest = 1
  let missing = 0
  let inContext = 0
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]
    if (!term) continue
    const here = sentence[at] ?? 0
    const above = headings[at] ?? 0
    inContext = Math.max(here, above, title[at] ?? 0, introduction[at] ?? 0)
    const nearby = Math.max(inContext, before[at] ?? 0, after[at] ?? 0)
    add(rows, from, here, term)
    add(rows, from + 2, inContext, term)
    add(rows, from + 4, nearby, term)
    add(rows, from + 6, Math.max(inContext, whole[at] ?? 0), term)
    add(rows, from + 8, above, term)
    weakest = Math.min(weakest, inContext)
    missing = Math.max(missing, term.share * (1 - nearby))
    if (at === 0) rows[from + 12] = inContext
  }
  rows[from + 10] = weakest
  rows[from + 11] = missing
  rows[from + 13] = inContext
  rows[from + 14] = numbersHeld({ sentence, headings, title, introduction }, terms)
}

/** The share of the numbers in a question that a sentence or what stands above it holds; 1 if there are none. */
function numbersHeld(
  zones: Pick<Zones, 'sentence' | 'headings' | 'title' | 'introduction'>,
  terms: readonly WeighedTerm[],
): number {
  let numbers = 0
  let held = 0
  for (let at = 0; at < terms.length; at++) {
    if (terms[at]?.isNumber !== true) continue
    numbers++
    if ([zones.sentence, zones.headings, zones.title, zones.introduction].some(zone => isHeldAt(zone, at))) held++
  }
  return numbers === 0 ? 1 : held / numbers
}

function add(rows: Float64Array, place: number, nearness: number, { share, weight }: WeighedTerm): void {
  rows[place] = (rows[place] ?? 0) + share * nearness
  rows[place + 1] = (rows[place + 1] ?? 0) + weight * nearness
}

/** How near in meaning the words of a sentence and of its surroundings come to each word of the question. */
export const alignmentFeatures: FeatureGroup = {
  title: 'word meanings',
  names: NAMES,
  describe({ zones, criteria: { terms } }) {
    const rows = new Float64Array(zones.length * NAMES.length)
    zones.forEach((around, at) => {
      judge(around, terms, rows, at * NAMES.length)
    })
    return rows
  },
}
