import { put } from './number-columns.ts'
import type { PassageColumns } from './passage-columns.ts'

/** Puts the passages of documents one after another, as numbers. */
export class MergedPassages {
  readonly columns: PassageColumns
  readonly #paths: (readonly string[])[] = []
  #passages = 0
  #sentences = 0

  /** @param count of all passages, and of all their sentences */
  constructor(count: { readonly passages: number; readonly sentences: number }) {
    const { passages, sentences } = count
    this.columns = {
      starts: new Uint32Array(passages),
      ends: new Uint32Array(passages),
      headings: new Uint32Array(passages),
      paths: this.#paths,
      firstSentences: new Uint32Array(passages + 1),
      sentences: {
        starts: new Uint32Array(sentences),
        ends: new Uint32Array(sentences),
        units: new Uint8Array(sentences),
        introducedFrom: new Uint32Array(sentences),
        introducedTo: new Uint32Array(sentences),
      },
    }
  }

  add({ starts, ends, headings, paths, firstSentences, sentences: added }: PassageColumns): void {
    const { sentences, ...passages } = this.columns
    passages.starts.set(starts, this.#passages)
    passages.ends.set(ends, this.#passages)
    put(passages.headings, this.#passages, headings, this.#paths.length)
    put(passages.firstSentences, this.#passages, firstSentences, this.#sentences)
    sentences.starts.set(added.starts, this.#sentences)
    sentences.ends.set(added.ends, this.#sentences)
    sentences.units.set(added.units, this.#sentences)
    sentences.introducedFrom.set(added.introducedFrom, this.#sentences)
    sentences.introducedTo.set(added.introducedTo, this.#sentences)
    for (const path of paths) this.#paths.push(path)
    this.#passages += starts.length
    this.#sentences += added.starts.length
  }
}
