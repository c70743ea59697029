import type { Stemmer } from '../stemmer.ts'
import { fold } from '../tokens.ts'

/** What a language file says: lists of words as people write them, with blanks between them. */
export interface LanguageWords {
  /** The primary subtag of BCP 47. */
  readonly tag: string
  /** Other tags of the same. */
  readonly alsoTagged?: readonly string[]
  /** They hold sentences together and say nothing about what a sentence is about. */
  readonly functionWords: string
  /** What people put around what they ask: polite forms, greetings and verbs of telling. */
  readonly askingWords: string
  /** They begin a question that goes on from the one before: "and", "or". */
  readonly goingOn: string
  /** They stand for something that was named before. */
  readonly pronouns: string
  readonly stem: Stemmer
  /** A folded word without articles and prepositions that are written together with it: "l'ile" → "ile". */
  readonly bare?: (word: string) => string
  /** True where words of several letters may be no more than function words written without blanks. */
  readonly joinsFunctionWords?: true
}

/** A language as its words are analysed. The lists are folded; they are made when they are first asked for. */
export class Language {
  readonly tag: string
  readonly tags: readonly string[]
  readonly stem: Stemmer
  readonly bare: (word: string) => string
  readonly #words: LanguageWords
  #stopWords: ReadonlySet<string> | undefined
  #askingWords: ReadonlySet<string> | undefined
  #goingOn: ReadonlySet<string> | undefined
  #pronouns: ReadonlySet<string> | undefined

  constructor(words: LanguageWords) {
    this.tag = words.tag
    this.tags = [words.tag, ...(words.alsoTagged ?? [])]
    this.stem = words.stem
    this.bare = words.bare ?? (word => word)
    this.#words = words
  }

  /** True for a folded function word. */
  isStopWord(word: string): boolean {
    this.#stopWords ??= foldedList(this.#words.functionWords)
    const stop = this.#stopWords
    if (stop.has(word) || stop.has(this.bare(word))) return true
    return (
      this.#words.joinsFunctionWords === true && word.length < 5 && Array.from(word).every(letter => stop.has(letter))
    )
  }

  /** True for a folded word that is put around what is asked. */
  isAskingWord(word: string): boolean {
    this.#askingWords ??= foldedList(this.#words.askingWords)
    return this.#askingWords.has(word)
  }

  /** True for a folded word that begins a question which goes on from the one before. */
  goesOn(word: string): boolean {
    this.#goingOn ??= foldedList(this.#words.goingOn)
    return this.#goingOn.has(word)
  }

  /** True for a folded word that stands for something which was named before. */
  isPronoun(word: string): boolean {
    this.#pronouns ??= foldedList(this.#words.pronouns)
    return this.#pronouns.has(word)
  }
}

const foldedList = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u).map(fold))
