import type { Document } from '../corpus/document.ts'
import type { Passage } from '../corpus/passage.ts'
import type { Analyzer, TermOccurrence } from '../text/analyzer.ts'
import { contains, slice } from '../text/span.ts'
import type { WordSequences } from './forward-index.ts'
import { NumberList } from './number-list.ts'
import { WordNumbers, type WordTable } from './word-numbers.ts'

/** A text whose words are known already, since many passages have the same headings and one title. */
interface Known {
  readonly text: string
  readonly sequence: number
}

/** Analyses the passages of a document, each text once, and keeps their words as numbers. */
export class PassageWords {
  readonly #document: Document
  readonly #analyzer: Analyzer
  readonly #numbers = new WordNumbers()
  readonly #words = new NumberList()
  readonly #starts = new NumberList()
  readonly #ends = new NumberList()
  readonly #fields = { text: new NumberList(), heading: new NumberList(), title: new NumberList() }
  readonly #sentences = new NumberList()
  readonly #introductions = new NumberList()
  readonly #firstSentences = new NumberList()
  readonly #known: { heading?: Known; title?: Known; introduction?: Known } = {}
  readonly #empty = this.#sequence(0, 0)

  constructor(document: Document, analyzer: Analyzer) {
    this.#document = document
    this.#analyzer = analyzer
  }

  /** Adds the next passage. */
  add(passage: Passage): void {
    const { span, headings } = passage
    const from = this.#words.length
    const occurrences = this.#analyzer.terms(slice(this.#document.text, span), span.start)
    for (const occurrence of occurrences) this.#words.push(this.#numbers.numberOf(occurrence))
    this.#fields.text.push(this.#sequence(from, this.#words.length))
    this.#fields.heading.push(this.#sequenceOf('heading', headings.join('\n')))
    this.#fields.title.push(this.#sequenceOf('title', this.#document.title))
    this.#firstSentences.push(this.#sentences.length)
    this.#addSentences(passage, occurrences, from)
  }

  /** What the passages hold; nothing is added after this. */
  finish(): { readonly table: WordTable; readonly sequences: WordSequences } {
    this.#firstSentences.push(this.#sentences.length)
    return {
      table: this.#numbers.table(),
      sequences: {
        words: this.#words.toArray(),
        starts: this.#starts.toArray(),
        ends: this.#ends.toArray(),
        fields: {
          text: this.#fields.text.toArray(),
          heading: this.#fields.heading.toArray(),
          title: this.#fields.title.toArray(),
        },
        sentences: this.#sentences.toArray(),
        introductions: this.#introductions.toArray(),
        firstSentences: this.#firstSentences.toArray(),
      },
    }
  }

  /**
   * @param occurrences the words of the passage
   * @param from where they begin among all words
   */
  #addSentences(passage: Passage, occurrences: readonly TermOccurrence[], from: number): void {
    const { text } = this.#document
    let at = 0
    for (const { span, introducedBy } of passage.sentences) {
      while ((occurrences[at]?.span.end ?? Infinity) <= span.start) at++
      const first = at
      while ((occurrences[at]?.span.start ?? Infinity) < span.end) at++
      const touching = occurrences.slice(Math.max(0, first - 1), at).filter(word => word.span.end > span.start)
      this.#sentences.push(
        touching.every(word => contains(span, word.span))
          ? this.#sequence(from + first, from + at)
          : // A long run of digits and points may be one word of the passage and be parted by its sentences.
            this.#analysed(slice(text, span)),
      )
      this.#introductions.push(introducedBy ? this.#sequenceOf('introduction', slice(text, introducedBy)) : this.#empty)
    }
  }

  #sequenceOf(kind: 'heading' | 'title' | 'introduction', text: string): number {
    const known = this.#known[kind]
    if (known?.text === text) return known.sequence
    const sequence = this.#analysed(text)
    this.#known[kind] = { text, sequence }
    return sequence
  }

  #analysed(text: string): number {
    const from = this.#words.length
    for (const occurrence of this.#analyzer.terms(text)) this.#words.push(this.#numbers.numberOf(occurrence))
    return this.#sequence(from, this.#words.length)
  }

  #sequence(start: number, end: number): number {
    this.#starts.push(start)
    this.#ends.push(end)
    return this.#starts.length - 1
  }
}
