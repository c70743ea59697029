import type { DocumentId } from '../corpus/document.ts'
import { bestPassages, type ScoredTerm } from './best-passages.ts'
import { inverseDocumentFrequency } from './bm25.ts'
import { lowerBound } from './lower-bound.ts'
import type { Hit, PassageIndex } from './passage-index.ts'
import type { PostingLists, Postings } from './postings.ts'
import type { Query } from './query.ts'

/** Passages `from` to before `to` of a library. */
export interface PassageRange {
  readonly from: number
  readonly to: number
}

/** Ranks passages by BM25 over postings in memory. */
export class RankedIndex implements PassageIndex {
  readonly #postings: PostingLists
  readonly #ranges: ReadonlyMap<DocumentId, PassageRange>
  readonly #whole: PassageRange
  /** Scores of one search, all 0 between searches: cheaper than a new array of this size each time. */
  readonly #scores: Float64Array

  /** @param ranges where the passages of each document stand; they stand together */
  constructor(postings: PostingLists, ranges: ReadonlyMap<DocumentId, PassageRange>, passageCount: number) {
    this.#postings = postings
    this.#ranges = ranges
    this.#whole = { from: 0, to: passageCount }
    this.#scores = new Float64Array(passageCount)
  }

  async search(query: Query, limit: number): Promise<readonly Hit[]> {
    const range = this.#rangeOf(query.within)
    const terms = query.terms.flatMap(({ term, weight }) => {
      const postings = this.#postings.of(term)
      return postings ? [scoredTerm(postings, range, weight)] : []
    })
    return bestPassages(terms, this.#scores, limit)
  }

  rarity(term: string, within?: DocumentId): number {
    const range = this.#rangeOf(within)
    return inverseDocumentFrequency(range.to - range.from, this.#count(term, range))
  }

  holds(term: string, within?: DocumentId): boolean {
    return this.#count(term, this.#rangeOf(within)) > 0
  }

  #rangeOf(document: DocumentId | undefined): PassageRange {
    if (document === undefined) return this.#whole
    return this.#ranges.get(document) ?? { from: 0, to: 0 }
  }

  #count(term: string, range: PassageRange): number {
    if (range === this.#whole) return this.#postings.count(term)
    const passages = this.#postings.of(term)?.passages
    return passages ? lowerBound(passages, range.to) - lowerBound(passages, range.from) : 0
  }
}

function scoredTerm({ passages, frequencies, highest }: Postings, range: PassageRange, weight: number): ScoredTerm {
  const first = lowerBound(passages, range.from)
  const end = lowerBound(passages, range.to)
  return {
    passages: passages.subarray(first, end),
    frequencies: frequencies.subarray(first, end),
    highest,
    factor: weight * inverseDocumentFrequency(range.to - range.from, end - first),
  }
}
