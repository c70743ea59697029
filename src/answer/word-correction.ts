import { editDistance } from '../lexicon/edit-distance.ts'
import { isKnownWord } from '../lexicon/known-words.ts'
import { knownWordsNear } from '../lexicon/known-words-near.ts'
import { type Correction, Vocabulary } from '../lexicon/spelling.ts'
import { spellingVariants } from '../lexicon/spelling-variants.ts'
import { stopWords } from '../text/stop-words.ts'

/** What is known of the words that a question may use. */
export interface WordKnowledge {
  /** True for a word that the documents hold in any form. */
  readonly isHeld: (word: string) => boolean
  /** The words of the documents. */
  readonly vocabulary: Vocabulary
  /** False where the language of the documents is none that is known here: then the documents' words are all there is. */
  readonly isEnglish: boolean
}

/** What a word of a question is read as. */
export interface Reading {
  readonly words: string
  /** How sure that is, above 0 and at most 1. */
  readonly weight: number
  /** True if the word may be right too: then it stays, and this is looked for besides. */
  readonly isAlternative?: true
}

/** How much a corrected word counts: it may have been right. */
const CORRECTED_WEIGHT = 0.8

/** How much a word counts that a right one of the language may have been meant for: "trails" for "trials". */
const ALTERNATIVE_WEIGHT = 0.5

/** The costliest mistake by which a right word is taken for another: two letters swapped, or one doubled. */
const MOST_ALTERNATIVE_COST = 0.6

const SHORTEST_WITH_ALTERNATIVE = 5

/** A word of the language that the documents lack is meant if it is nearer by this much than any that they hold. */
const HELD_IS_LIKELIER = 0.4

/** A word of the documents that is so near is meant; looking through the language takes longer than it could tell. */
const SURE_COST = 0.75

/** The costliest mistake, with that margin, for which a word is read as one that the documents do not hold. */
const MOST_COST_NOT_HELD = 0.75 + HELD_IS_LIKELIER

/** Where the words of the language are not known, a shorter word that the documents lack is rather right than misspelt. */
const SHORTEST_OF_UNKNOWN_LANGUAGE = 6

/** Scripts in which a word is a letter or two have no misspelt words that could be told from others. */
const IN_LETTERS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}']+$/u

/** Nobody misspells a word of more letters, and looking for it would take long. */
const LONGEST_CORRECTED = 40

/** A plural of so many letters or fewer is not looked for without its s. */
const SHORTEST_PLURAL = 4

/** Parts of words that were run together have at least so many letters: shorter ones are found in most mistakes. */
const SHORTEST_PART = 3

const listed = (words: readonly string[]): Vocabulary => new Vocabulary(new Map(words.map(word => [word, 1])))

/** Rare function words: what is near to one of them is seldom meant for it. */
const RARE = new Set('neither either nor upon via per whom mine ours hers theirs shall within might'.split(' '))

const functionWords = listed([...stopWords].filter(word => /^[a-z]{3,8}$/.test(word) && !RARE.has(word)))

/** What people ask with "how". */
const measures = listed(['many', 'much', 'long', 'often', 'far', 'big', 'large', 'fast', 'tall', 'old'])

/**
 * What a folded word is read as, or null if it stays as it is. A word that the documents hold is never asked about here.
 *
 * @param before the folded word before it
 * @param isName true if it is written like a name
 */
export function readingOf(word: string, before: string, isName: boolean, knowledge: WordKnowledge): Reading | null {
  if (word.length > LONGEST_CORRECTED) return null
  if (!knowledge.isEnglish)
    return word.length < SHORTEST_OF_UNKNOWN_LANGUAGE || !IN_LETTERS.test(word)
      ? null
      : corrected(knowledge.vocabulary.nearest(word), word)
  const variant = spellingVariants(word).find(knowledge.isHeld)
  if (variant !== undefined) return { words: variant, weight: 1 }
  if (isKnownWord(word)) return alternativeTo(word, knowledge)
  return withoutRepeats(word, knowledge) ?? misspelt(word, before, isName, knowledge)
}

const corrected = (correction: Correction | undefined, word: string): Reading | null =>
  correction === undefined || correction.word === word ? null : { words: correction.word, weight: CORRECTED_WEIGHT }

function alternativeTo(word: string, { vocabulary }: WordKnowledge): Reading | null {
  const nearest = word.length < SHORTEST_WITH_ALTERNATIVE ? undefined : vocabulary.nearest(word, MOST_ALTERNATIVE_COST)
  if (!nearest || editDistance(word, nearest.word, MOST_ALTERNATIVE_COST) === Infinity) return null
  return { words: nearest.word, weight: ALTERNATIVE_WEIGHT, isAlternative: true }
}

/** "Sooo" and "pleaseee": letters that are held down. */
function withoutRepeats(word: string, { isHeld }: WordKnowledge): Reading | null {
  if (!/(.)\1\1/u.test(word)) return null
  const shorter = ['$1$1', '$1'].map(kept => word.replaceAll(/(.)\1{2,}/gu, kept))
  const meant = shorter.find(each => isHeld(each) || isKnownWord(each))
  return meant === undefined ? null : { words: meant, weight: 1 }
}

function misspelt(word: string, before: string, isName: boolean, knowledge: WordKnowledge): Reading | null {
  const held = nearestHeld(word, knowledge)
  const heldCost = held?.cost ?? Infinity
  const grammar = isName ? undefined : grammarWord(word, before, heldCost)
  if (grammar !== undefined) return { words: grammar, weight: 1 }
  // Not every near word is meant: "pancaks" is pancake, whatever the documents hold.
  const known = nearestKnown(word, heldCost, knowledge)
  if (known === undefined) return corrected(held, word) ?? partsOf(word, knowledge)
  const isLikely = knowledge.isHeld(known.word) || (known.cost <= MOST_COST_NOT_HELD && !isName)
  return isLikely ? corrected(known, word) : null
}

/** The nearest word of the documents, also to a word in the plural that they hold in the singular. */
function nearestHeld(word: string, { vocabulary }: WordKnowledge): Correction | undefined {
  const whole = vocabulary.nearest(word)
  const singular =
    word.length > SHORTEST_PLURAL && word.endsWith('s') ? vocabulary.nearest(word.slice(0, -1)) : undefined
  return singular && singular.cost < (whole?.cost ?? Infinity) ? singular : whole
}

/** The nearest word of the language if it is likelier than one that the documents hold at some cost. */
function nearestKnown(word: string, heldCost: number, { isHeld }: WordKnowledge): Correction | undefined {
  if (heldCost <= SURE_COST) return undefined
  let best: Correction | undefined
  for (const { word: known, cost } of knownWordsNear(word, Math.min(1, heldCost))) {
    const likely = isHeld(known) ? cost : cost + HELD_IS_LIKELIER
    if (likely < (best?.cost ?? heldCost)) best = { word: known, cost: likely }
  }
  return best
}

/** The function word, or the measure behind "how", that is meant at least as likely as a word at some cost. */
function grammarWord(word: string, before: string, cost: number): string | undefined {
  const measure = before === 'how' ? measures.nearest(word) : undefined
  if (measure && measure.cost <= cost + HELD_IS_LIKELIER) return measure.word
  const nearest = functionWords.nearest(word)
  return nearest && nearest.cost <= cost ? nearest.word : undefined
}

/** "Sayabout": two words, one of the documents or of grammar and one of the language, without the space. */
function partsOf(word: string, { vocabulary }: WordKnowledge): Reading | null {
  const isCommon = (part: string): boolean => vocabulary.has(part) || stopWords.has(part)
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const parts = [word.slice(0, at), word.slice(at)]
    if (parts.some(isCommon) && parts.every(part => isCommon(part) || isKnownWord(part)))
      return { words: parts.join(' '), weight: CORRECTED_WEIGHT }
  }
  return null
}
