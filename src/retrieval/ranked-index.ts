import type { DocumentId } from '../corpus/document.ts'
import { inverseDocumentFrequency } from './bm25.ts'
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
    const touched: number[] = []
    for (const { term, weight } of query.terms) {
      const postings = this.#postings.of(term)
      if (postings) this.#add(postings, range, weight, touched)
    }
    const best = bestOf(touched, this.#scores, limit)
    for (const passage of touched) this.#scores[passage] = 0
    return best
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

  #add({ passages, frequencies }: Postings, range: PassageRange, weight: number, touched: number[]): void {
    const first = lowerBound(passages, range.from)
    const end = lowerBound(passages, range.to)
    const factor = weight * inverseDocumentFrequency(range.to - range.from, end - first)
    for (let at = first; at < end; at++) {
      const passage = passages[at] ?? 0
      const before = this.#scores[passage] ?? 0
      if (before === 0) touched.push(passage)
      this.#scores[passage] = before + factor * (frequencies[at] ?? 0)
    }
  }
}

/** The first index of ascending `numbers` whose number is not below `wanted`. */
export function lowerBound(numbers: Int32Array, wanted: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** The `limit` best, best first and ties by number: kept in a short sorted list, since few of many are wanted. */
function bestOf(touched: readonly number[], scores: Float64Array, limit: number): readonly Hit[] {
  const best: Hit[] = []
  const isBehind = (hit: Hit, score: number, passage: number): boolean =>
    hit.score < score || (hit.score === score && hit.passage > passage)
  for (const passage of touched) {
    const score = scores[passage] ?? 0
    const last = best.at(-1)
    if (best.length === limit && (!last || !isBehind(last, score, passage))) continue
    if (best.length === limit) best.pop()
    let at = best.length
    while (at > 0 && isBehind(best[at - 1] ?? { passage, score }, score, passage)) at--
    best.splice(at, 0, { passage, score })
  }
  return best
}
