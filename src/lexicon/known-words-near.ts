import { editDistance } from './edit-distance.ts'
import { isKnownWord } from './known-words.ts'
import type { Correction } from './spelling.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'

/** Shorter words are one edit away from too many others. */
const SHORTEST = 4

/**
 * The English words that are one edit away from a folded word, each once, with their cost (see editDistance) up to
 * `most`; none for words of fewer than four letters.
 */
export function knownWordsNear(typed: string, most: number): readonly Correction[] {
  if (typed.length < SHORTEST) return []
  const found: Correction[] = []
  for (const word of new Set(oneEditAway(typed))) {
    if (!isKnownWord(word)) continue
    const cost = editDistance(typed, word, most)
    if (cost !== Infinity) found.push({ word, cost })
  }
  return found
}

function* oneEditAway(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    const rest = after.slice(1)
    if (after.length > 1) yield before + after.charAt(1) + after.charAt(0) + after.slice(2)
    if (after !== '') yield before + rest
    for (const letter of ALPHABET) {
      yield before + letter + after
      if (after !== '') yield before + letter + rest
    }
  }
}
