import { englishAnalyzer } from '../../src/text/analyzer.ts'
import type { Peer } from './peer.ts'

/** The usual settings (Robertson and Zaragoza, 2009): how soon repetition stops counting, and how much length does. */
const SATURATION = 1.2
const LENGTH_SHARE = 0.75

const termsOf = (text: string): readonly string[] => englishAnalyzer.terms(text).map(({ term }) => term)

/** BM25 over Porter's stems without stop words, heading and sentence as one text. */
export const bm25PorterPeer: Peer = {
  name: 'BM25 + Porter',
  index: records => {
    const postings = new Map<string, Map<number, number>>()
    const lengths = records.map(({ id, heading, text }) => {
      const terms = termsOf(`${heading}\n${text}`)
      for (const term of terms) {
        const frequencies = postings.get(term) ?? new Map<number, number>()
        frequencies.set(id, (frequencies.get(id) ?? 0) + 1)
        postings.set(term, frequencies)
      }
      return terms.length
    })
    const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
    return question => {
      const scores = new Map<number, number>()
      for (const term of new Set(termsOf(question))) {
        const frequencies = postings.get(term) ?? new Map<number, number>()
        const rarity = Math.log(1 + (records.length - frequencies.size + 0.5) / (frequencies.size + 0.5))
        for (const [id, frequency] of frequencies) {
          const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[id] ?? 0)) / meanLength
          const gain = (rarity * frequency * (SATURATION + 1)) / (frequency + SATURATION * length)
          scores.set(id, (scores.get(id) ?? 0) + gain)
        }
      }
      return Array.from(scores, ([id, score]) => ({ id, score })).toSorted((a, b) => b.score - a.score || a.id - b.id)
    }
  },
}
