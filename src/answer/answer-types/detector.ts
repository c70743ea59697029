import { overlap, type Span } from '../../text/span.ts'

/** Something in a text that is of the kind a question asks for. */
export interface Found extends Span {
  /** How sure it is of that kind: 0 to 1. */
  readonly strength: number
}

/** Finds the things of one kind in a text: in order and disjoint. Always the same for the same text. */
export type Detector = (text: string) => readonly Found[]

/** What a pattern matches is of a kind. */
export interface Rule {
  /** With the flag `g`; what it looks at around a match is no part of it. */
  readonly pattern: RegExp
  /** 0 to 1. */
  readonly strength: number
  /** Looked for only in texts that this matches: a quick look that saves a long one. Without the flag `g`. */
  readonly only?: RegExp
}

/** A detector of everything that one of the rules matches. */
export const byRules =
  (...rules: readonly Rule[]): Detector =>
  text =>
    disjoint(rules.flatMap(rule => matchesOf(rule, text)))

/** What one rule matches, in order. */
function matchesOf({ pattern, strength, only }: Rule, text: string): readonly Found[] {
  const found: Found[] = []
  if (only && !only.test(text)) return found
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0].length === 0) pattern.lastIndex++
    else found.push({ start: match.index, end: match.index + match[0].length, strength })
  }
  return found
}

/** Of things that overlap the surest, of equally sure ones the longest; in the order of the text. */
export function disjoint(found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found
  const kept: Found[] = []
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  for (const next of inOrder) {
    const last = kept.at(-1)
    if (!last || overlap(last, next) === 0) kept.push(next)
    else if (isBetter(next, last)) kept[kept.length - 1] = next
  }
  return kept
}

const isBetter = (a: Found, b: Found): boolean =>
  a.strength > b.strength || (a.strength === b.strength && a.end - a.start > b.end - b.start)

/** The surest of some things; the first of equally sure ones. */
export const surest = (found: readonly Found[]): Found | undefined => {
  let best: Found | undefined
  for (const each of found) if (!best || each.strength > best.strength) best = each
  return best
}
