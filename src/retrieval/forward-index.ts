import type { Field } from './field.ts'
import type { PassageAnalysis, SentenceAnalysis } from './passage-analysis.ts'
import type { WordTable } from './word-numbers.ts'

/** The analyses of at most this many passages are kept as strings and sets; some 5 kB each. */
const MOST_REMEMBERED = 2_000

/**
 * The words of texts, all in one array. A sequence is a part of it: the words of a passage's text, of its headings, of
 * one of its sentences. Sequences may share words, as a sentence does with its passage.
 */
export interface WordSequences {
  /** Numbers of words, in the order of their texts. */
  readonly words: Uint32Array
  /** Where in `words` each sequence begins, and where it has ended. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** For each passage the sequence of each of its fields. */
  readonly fields: Readonly<Record<Field, Uint32Array>>
  /** For each sentence, passage after passage, its sequence, and the one of what introduces it (0, which is empty, for none). */
  readonly sentences: Uint32Array
  readonly introductions: Uint32Array
  /** The number of each passage's first sentence, and of all sentences at the end. */
  readonly firstSentences: Uint32Array
}

/** What each passage holds, in order: the counterpart of an inverted index. Nothing that is found is analysed again. */
export class ForwardIndex {
  readonly #table: WordTable
  readonly #sequences: WordSequences
  /** The one that was used last comes last. */
  readonly #remembered = new Map<number, PassageAnalysis>()

  constructor(table: WordTable, sequences: WordSequences) {
    this.#table = table
    this.#sequences = sequences
  }

  /** The terms and words of one passage, sentence by sentence. */
  analysisOf(passage: number): PassageAnalysis {
    const analysis = this.#remembered.get(passage) ?? this.#analyse(passage)
    this.#remembered.delete(passage)
    this.#remembered.set(passage, analysis)
    if (this.#remembered.size > MOST_REMEMBERED) {
      const [oldest] = this.#remembered.keys()
      if (oldest !== undefined) this.#remembered.delete(oldest)
    }
    return analysis
  }

  #analyse(passage: number): PassageAnalysis {
    const { fields, firstSentences } = this.#sequences
    const sentences: SentenceAnalysis[] = []
    const end = firstSentences[passage + 1] ?? 0
    for (let sentence = firstSentences[passage] ?? 0; sentence < end; sentence++)
      sentences.push(this.#sentence(sentence))
    const headings = fields.heading[passage] ?? 0
    const title = fields.title[passage] ?? 0
    return {
      sentences,
      headings: new Set(this.#termsOf(headings)),
      headingWords: this.#wordsOf(headings),
      title: new Set(this.#termsOf(title)),
      titleWords: this.#wordsOf(title),
    }
  }

  #sentence(sentence: number): SentenceAnalysis {
    const sequence = this.#sequences.sentences[sentence] ?? 0
    const introduction = this.#sequences.introductions[sentence] ?? 0
    const terms = this.#termsOf(sequence)
    return {
      terms,
      words: this.#wordsOf(sequence),
      distinct: new Set(terms),
      introduction: new Set(this.#termsOf(introduction)),
      introductionWords: this.#wordsOf(introduction),
    }
  }

  #wordsOf(sequence: number): readonly string[] {
    return Array.from(wordsIn(this.#sequences, sequence), word => this.#table.words[word] ?? '')
  }

  #termsOf(sequence: number): readonly string[] {
    const { terms, termOf } = this.#table
    return Array.from(wordsIn(this.#sequences, sequence), word => terms[termOf[word] ?? 0] ?? '')
  }
}

/** The numbers of the words of one sequence, in order. */
export const wordsIn = ({ words, starts, ends }: WordSequences, sequence: number): Uint32Array =>
  words.subarray(starts[sequence], ends[sequence])
