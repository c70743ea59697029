import { type WordVectors, wordVectors } from '../lexicon/word-vectors.ts'
import type { Field } from './field.ts'
import { type Forgetful, sharedBudget } from './memory-budget.ts'
import type { LibraryWords } from './merged-words.ts'
import type { PassageAnalysis, SentenceAnalysis } from './passage-analysis.ts'
import { meaningByNumber } from './word-meanings.ts'

/** The analyses of at most this many passages of a library are kept as strings and sets. */
const MOST_REMEMBERED = 2_000

/** About what an analysis takes with the meanings that are worked out of it, besides each of its sentences, and what those do. */
const BYTES = { passage: 3_000, sentence: 2_500 }

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

/** A sequence as strings. */
type ReadSequence = Pick<SentenceAnalysis, 'terms' | 'numbers' | 'distinct'>

/** Most sentences have no introduction, and many passages no heading. */
const EMPTY: ReadSequence = { terms: [], numbers: new Uint32Array(), distinct: new Set() }

/** What each passage holds, in order: the counterpart of an inverted index. Nothing that is found is analysed again. */
export class ForwardIndex implements Forgetful {
  readonly #table: LibraryWords
  readonly #sequences: WordSequences
  readonly #meaningOf: PassageAnalysis['meaningOf']
  /** The one that was used last comes last. */
  readonly #remembered = new Map<number, PassageAnalysis>()
  readonly #share = sharedBudget.shareFor(this)

  /** @param vectorsOf the vectors of the language of the words */
  constructor(table: LibraryWords, sequences: WordSequences, vectorsOf: () => WordVectors = wordVectors) {
    this.#table = table
    this.#sequences = sequences
    this.#meaningOf = meaningByNumber(table.words, vectorsOf)
  }

  /** The terms and words of one passage, sentence by sentence. */
  analysisOf(passage: number): PassageAnalysis {
    const known = this.#remembered.get(passage)
    if (known) {
      this.#remembered.delete(passage)
      this.#remembered.set(passage, known)
      this.#share.use()
      return known
    }
    const analysis = this.#analyse(passage)
    this.#remembered.set(passage, analysis)
    this.#share.take(bytesOf(analysis))
    if (this.#remembered.size > MOST_REMEMBERED) {
      const [oldest] = this.#remembered
      if (oldest) {
        this.#remembered.delete(oldest[0])
        this.#share.take(-bytesOf(oldest[1]))
      }
    }
    return analysis
  }

  forget(): void {
    this.#remembered.clear()
  }

  /** The words with some numbers, folded. */
  wordsOf(numbers: Uint32Array): readonly string[] {
    return Array.from(numbers, number => this.#table.words.at(number))
  }

  #analyse(passage: number): PassageAnalysis {
    const { fields, sentences, introductions, firstSentences } = this.#sequences
    const analyses: SentenceAnalysis[] = []
    const end = firstSentences[passage + 1] ?? 0
    for (let sentence = firstSentences[passage] ?? 0; sentence < end; sentence++) {
      const own = this.#read(sentences[sentence] ?? 0)
      const introduction = this.#read(introductions[sentence] ?? 0)
      analyses.push({
        ...own,
        introduction: introduction.distinct,
        introductionNumbers: introduction.numbers,
      })
    }
    const headings = this.#read(fields.heading[passage] ?? 0)
    const title = this.#read(fields.title[passage] ?? 0)
    return {
      sentences: analyses,
      headings: headings.distinct,
      headingNumbers: headings.numbers,
      title: title.distinct,
      titleNumbers: title.numbers,
      meaningOf: this.#meaningOf,
    }
  }

  #read(sequence: number): ReadSequence {
    const { words: all, starts, ends } = this.#sequences
    const start = starts[sequence] ?? 0
    const end = ends[sequence] ?? 0
    if (start === end) return EMPTY
    const { terms: known, termOf } = this.#table
    const terms: string[] = []
    for (let at = start; at < end; at++) {
      const word = all[at] ?? 0
      terms.push(known.at(termOf[word] ?? 0))
    }
    return { terms, numbers: all.subarray(start, end), distinct: new Set(terms) }
  }
}

const bytesOf = ({ sentences }: PassageAnalysis): number => BYTES.passage + BYTES.sentence * sentences.length

/** The numbers of the words of one sequence, in order. */
export const wordsIn = ({ words, starts, ends }: WordSequences, sequence: number): Uint32Array =>
  words.subarray(starts[sequence], ends[sequence])
