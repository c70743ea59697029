import type { Field } from './field.ts'
import type { LibraryWords } from './library-words.ts'
import type { Forgetful, LibraryMemory } from './memory-budget.ts'
import { NO_TERM, type PassageAnalysis, type SentenceAnalysis } from './passage-analysis.ts'
import { WordMeanings } from './word-meanings.ts'
import type { WordPlaces } from './word-places.ts'

/** The analyses of at most this many passages of a library are kept as strings and sets. */
const MOST_REMEMBERED = 2_000

/** About what an analysis takes with what is worked out of it, besides each of its sentences, and what those do. */
const BYTES = { passage: 700, sentence: 500 }

/**
 * The words of texts, all in one array. A sequence is a part of it: the words of a passage's text, of its headings, of
 * one of its sentences. Sequences may share words, as a sentence does with its passage.
 */
export interface WordSequences<Column = Uint32Array> {
  /** Numbers of words, in the order of their texts. */
  readonly words: Column
  /** Where in `words` each sequence begins, and where it has ended. */
  readonly starts: Column
  readonly ends: Column
  /** For each passage the sequence of each of its fields. */
  readonly fields: Readonly<Record<Field, Column>>
  /** For each sentence, passage after passage, its sequence, and the one of what introduces it (an empty one for nothing). */
  readonly sentences: Column
  readonly introductions: Column
  /** The number of each passage's first sentence, and of all sentences at the end. */
  readonly firstSentences: Column
}

/** Most sentences have no introduction, and many passages no heading. */
const NO_WORDS = new Uint32Array()

/** What each passage holds, in order: the counterpart of an inverted index. Nothing that is found is analysed again. */
export class ForwardIndex implements Forgetful {
  readonly #table: LibraryWords
  readonly #sequences: WordSequences
  readonly #meanings: WordMeanings
  /** The one that was used last comes last. */
  readonly #remembered = new Map<number, PassageAnalysis>()
  readonly #memory: LibraryMemory

  /**
   * @param memory of the library
   * @param places of its words
   */
  constructor(table: LibraryWords, sequences: WordSequences, memory: LibraryMemory, places: WordPlaces) {
    this.#memory = memory
    memory.add(this)
    this.#table = table
    this.#sequences = sequences
    this.#meanings = new WordMeanings(places)
  }

  /** The terms and words of one passage, sentence by sentence. */
  analysisOf(passage: number): PassageAnalysis {
    const known = this.#remembered.get(passage)
    if (known) {
      this.#remembered.delete(passage)
      this.#remembered.set(passage, known)
      this.#memory.use()
      return known
    }
    const analysis = this.#analyse(passage)
    this.#remembered.set(passage, analysis)
    this.#memory.take(bytesOf(analysis))
    if (this.#remembered.size > MOST_REMEMBERED) {
      const [oldest] = this.#remembered
      if (oldest) {
        this.#remembered.delete(oldest[0])
        this.#memory.take(-bytesOf(oldest[1]))
      }
    }
    return analysis
  }

  forget(): void {
    this.#remembered.clear()
  }

  /** The number of a term, {@link NO_TERM} if no text holds it. */
  numberOf(term: string): number {
    return this.#table.terms.find(term) ?? NO_TERM
  }

  /** The words with some numbers, folded. */
  wordsOf(numbers: Uint32Array): readonly string[] {
    return Array.from(numbers, number => this.#table.words.at(number))
  }

  /** Their terms, one for each. */
  termsOf(numbers: Uint32Array): readonly string[] {
    const { terms, termOf } = this.#table
    return Array.from(numbers, number => terms.at(termOf[number] ?? 0))
  }

  #analyse(passage: number): PassageAnalysis {
    const { fields, sentences, introductions, firstSentences } = this.#sequences
    const analyses: SentenceAnalysis[] = []
    const end = firstSentences[passage + 1] ?? 0
    for (let sentence = firstSentences[passage] ?? 0; sentence < end; sentence++)
      analyses.push({
        words: this.#wordsIn(sentences[sentence] ?? 0),
        introduction: this.#wordsIn(introductions[sentence] ?? 0),
      })
    return {
      sentences: analyses,
      headings: this.#wordsIn(fields.heading[passage] ?? 0),
      title: this.#wordsIn(fields.title[passage] ?? 0),
      termOf: this.#table.termOf,
      meanings: this.#meanings,
    }
  }

  #wordsIn(sequence: number): Uint32Array {
    const { starts, ends } = this.#sequences
    return starts[sequence] === ends[sequence] ? NO_WORDS : wordsIn(this.#sequences, sequence)
  }
}

const bytesOf = ({ sentences }: PassageAnalysis): number => BYTES.passage + BYTES.sentence * sentences.length

/** The numbers of the words of one sequence, in order. */
export const wordsIn = ({ words, starts, ends }: WordSequences, sequence: number): Uint32Array =>
  words.subarray(starts[sequence], ends[sequence])
