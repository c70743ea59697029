import { FIELDS } from './field.ts'
import type { WordSequences } from './forward-index.ts'
import { type Numbers, put } from './number-columns.ts'

/** How much of each kind some segments have together. */
export interface SequenceSizes {
  readonly words: number
  readonly sequences: number
  readonly sentences: number
  readonly passages: number
}

export function sizesOf(segments: readonly { readonly sequences: WordSequences<Numbers> }[]): SequenceSizes {
  const sum = (size: (sequences: WordSequences<Numbers>) => number): number =>
    segments.reduce((total, { sequences }) => total + size(sequences), 0)
  return {
    words: sum(({ words }) => words.length),
    sequences: sum(({ starts }) => starts.length),
    sentences: sum(({ sentences }) => sentences.length),
    passages: sum(({ fields }) => fields.text.length),
  }
}

/** Puts the sequences of segments one after another, under the numbers that they have in the library. */
export class MergedSequences {
  readonly sequences: WordSequences
  #words = 0
  #count = 0
  #sentences = 0
  #passages = 0

  constructor({ words, sequences, sentences, passages }: SequenceSizes) {
    this.sequences = {
      words: new Uint32Array(words),
      starts: new Uint32Array(sequences),
      ends: new Uint32Array(sequences),
      fields: {
        text: new Uint32Array(passages),
        heading: new Uint32Array(passages),
        title: new Uint32Array(passages),
      },
      sentences: new Uint32Array(sentences),
      introductions: new Uint32Array(sentences),
      firstSentences: new Uint32Array(passages + 1),
    }
  }

  /** @param wordNumbers for the segment's numbers of words those of the library */
  add(added: WordSequences<Numbers>, wordNumbers: Uint32Array): void {
    const { words, starts, ends, fields, sentences, introductions, firstSentences } = this.sequences
    for (let at = 0; at < added.words.length; at++) words[this.#words + at] = wordNumbers[added.words[at] ?? 0] ?? 0
    put(starts, this.#count, added.starts, this.#words)
    put(ends, this.#count, added.ends, this.#words)
    for (const field of FIELDS) put(fields[field], this.#passages, added.fields[field], this.#count)
    put(sentences, this.#sentences, added.sentences, this.#count)
    put(introductions, this.#sentences, added.introductions, this.#count)
    put(firstSentences, this.#passages, added.firstSentences, this.#sentences)
    this.#words += added.words.length
    this.#count += added.starts.length
    this.#sentences += added.sentences.length
    this.#passages += added.fields.text.length
  }
}
