import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Document, type DocumentId, documentId } from '../../src/corpus/document.ts'
import { passagesOf } from '../../src/corpus/passage.ts'
import type { Hit, PassageIndex } from '../../src/retrieval/passage-index.ts'
import type { Query } from '../../src/retrieval/query.ts'
import { englishAnalyzer } from '../../src/text/analyzer.ts'
import { slice } from '../../src/text/span.ts'
import { plainDocument } from '../support/documents.ts'
import { hostileText } from '../support/hostile-text.ts'

/** Long enough that two paragraphs make two passages. */
const padded = (sentence: string): string =>
  `${sentence} ${'Nothing else was ever written down about all of it.\n'.repeat(9)}`

const documents: readonly Document[] = [
  plainDocument([padded('The bridge opens at noon.'), padded('The quay is old.')].join('\n'), 'harbour'),
  plainDocument(
    [padded('The bridge of the bridge-keeper is a bridge.'), padded('Bread costs two crowns.')].join('\n'),
    'market',
  ),
  plainDocument([padded('Twins sail.'), padded('Twins sail.'), padded('Twins sail.')].join('\n'), 'twins'),
]

const passages = documents.flatMap(document =>
  passagesOf(document).map(({ span }) => ({ document: document.id, text: slice(document.text, span) })),
)

const queryFor = (text: string, within?: DocumentId): Query => {
  const terms = [...new Set(englishAnalyzer.terms(text).map(({ term }) => term))].map(term => ({ term, weight: 1 }))
  return within === undefined ? { terms } : { terms, within }
}

const textsOf = (hits: readonly Hit[]): readonly string[] => hits.map(({ passage }) => passages[passage]?.text ?? '')
const termOf = (word: string): string => englishAnalyzer.term(word)

const anyQuestion = fc.oneof(
  hostileText,
  fc
    .array(fc.constantFrom('bridge', 'quay', 'noon', 'bread', 'twins', 'sail', 'nothing', 'old', 'zeppelin'), {
      maxLength: 6,
    })
    .map(words => words.join(' ')),
)

/**
 * What is true of every PassageIndex.
 *
 * @param make an index over the passages of the documents, which are English, in the order of the documents' ids
 */
export function describePassageIndex(name: string, make: (documents: readonly Document[]) => PassageIndex): void {
  const index = make(documents)
  const all = passages.length
  const market = documentId('market')
  const nowhere = documentId('nowhere')

  describe(`${name}, as an index of passages,`, () => {
    test('finds the passages that hold a word, and no others', async () => {
      const found = textsOf(await index.search(queryFor('bridge'), all))
      expect(found).toHaveLength(passages.filter(({ text }) => text.includes('bridge')).length)
      for (const text of found) expect(text).toContain('bridge')
    })

    test('puts a passage that holds all the words before one that holds a part', async () => {
      const [best] = textsOf(await index.search(queryFor('When does the bridge open, at noon?'), all))
      expect(best).toContain('The bridge opens at noon.')
    })

    test('lets a term that counts more weigh more', async () => {
      const weighted = (bread: number): Query => ({
        terms: [
          { term: termOf('quay'), weight: 1 },
          { term: termOf('bread'), weight: bread },
        ],
      })
      expect(textsOf(await index.search(weighted(5), 1))[0]).toContain('Bread')
      expect(textsOf(await index.search(weighted(0.2), 1))[0]).toContain('quay')
    })

    test('gives an equal ranking for an equal question, whatever was asked in between', async () => {
      await fc.assert(
        fc.asyncProperty(anyQuestion, anyQuestion, async (question, between) => {
          const before = await index.search(queryFor(question), all)
          await index.search(queryFor(between), all)
          expect(await index.search(queryFor(question), all)).toEqual(before)
          expect(await make(documents).search(queryFor(question), all)).toEqual(before)
        }),
        { numRuns: 30 },
      )
    })

    test('answers questions that are asked at once as if each were alone', async () => {
      const questions = ['bridge', 'bread quay', 'twins', 'bridge']
      const alone: (readonly Hit[])[] = []
      for (const question of questions) alone.push(await index.search(queryFor(question), all))
      expect(await Promise.all(questions.map(question => index.search(queryFor(question), all)))).toEqual(alone)
    })

    test('orders by score above 0, ties by number, each passage once and at most as many as are wanted', async () => {
      await fc.assert(
        fc.asyncProperty(anyQuestion, fc.integer({ min: 0, max: all + 2 }), async (question, limit) => {
          const hits = await index.search(queryFor(question), limit)
          expect(hits.length).toBeLessThanOrEqual(limit)
          expect(new Set(hits.map(({ passage }) => passage)).size).toBe(hits.length)
          hits.forEach(({ passage, score }, at) => {
            expect(score).toBeGreaterThan(0)
            expect(Number.isInteger(passage) && passage >= 0 && passage < all).toBe(true)
            const next = hits[at + 1]
            if (next) expect(next.score < score || (next.score === score && next.passage > passage)).toBe(true)
          })
        }),
      )
    })

    test('keeps passages that are alike in the order of the library', async () => {
      const hits = await index.search(queryFor('twins sail'), all)
      expect(hits).toHaveLength(3)
      expect(new Set(hits.map(({ score }) => score)).size).toBe(1)
      expect(hits.map(({ passage }) => passage)).toEqual(hits.map(({ passage }) => passage).toSorted((a, b) => a - b))
    })

    test('gives the beginning of the ranking when fewer are wanted', async () => {
      await fc.assert(
        fc.asyncProperty(anyQuestion, fc.nat(all), async (question, limit) => {
          const whole = await index.search(queryFor(question), all)
          expect(await index.search(queryFor(question), limit)).toEqual(whole.slice(0, limit))
        }),
      )
    })

    test('finds nothing for no terms, unknown terms and no document', async () => {
      expect(await index.search({ terms: [] }, all)).toEqual([])
      expect(await index.search(queryFor('zeppelin __proto__ constructor toString'), all)).toEqual([])
      expect(await index.search(queryFor('bridge', nowhere), all)).toEqual([])
    })

    test('searches in one document only if that is asked', async () => {
      await fc.assert(
        fc.asyncProperty(anyQuestion, fc.constantFrom(...documents), async (question, document) => {
          const hits = await index.search(queryFor(question, document.id), all)
          const wanted = await index.search(queryFor(question), all)
          const inside = wanted.filter(({ passage }) => passages[passage]?.document === document.id)
          expect(new Set(hits.map(({ passage }) => passage))).toEqual(new Set(inside.map(({ passage }) => passage)))
        }),
      )
    })

    test.each([
      'what is: ^*~ +a -b',
      'title:bridge^10 ~2',
      '*',
      '+',
      '-',
      ':',
      '^',
      '~1',
      '"',
      '\\',
      '(',
      'a OR b AND NOT c',
      '\ud83d',
    ])('is not confused by "%s"', async question => {
      const raw: Query = { terms: question.split(' ').map(term => ({ term, weight: 1 })) }
      expect(Array.isArray(await index.search(queryFor(question), all))).toBe(true)
      expect(Array.isArray(await index.search(raw, all))).toBe(true)
    })

    test('holds the terms of its passages, in the document where they stand', () => {
      expect(index.holds(termOf('bread'))).toBe(true)
      expect(index.holds(termOf('bread'), market)).toBe(true)
      expect(index.holds(termOf('bread'), documentId('harbour'))).toBe(false)
      expect(index.holds(termOf('bread'), nowhere)).toBe(false)
      expect(index.holds('zeppelin')).toBe(false)
      expect(index.holds('__proto__')).toBe(false)
    })

    test('takes a term for the rarer the fewer passages hold it', () => {
      const rarity = (holding: number, count: number): number => Math.log(1 + (count - holding + 0.5) / (holding + 0.5))
      const holding = (word: string, among = passages): number =>
        among.filter(({ text }) => text.toLowerCase().includes(word)).length
      const inMarket = passages.filter(({ document }) => document === market)
      for (const word of ['bridge', 'bread', 'twins', 'nothing', 'zeppelin']) {
        expect(index.rarity(termOf(word))).toBeCloseTo(rarity(holding(word), all), 6)
        expect(index.rarity(termOf(word), market)).toBeCloseTo(rarity(holding(word, inMarket), inMarket.length), 6)
        expect(index.rarity(termOf(word), nowhere)).toBeGreaterThan(0)
      }
    })
  })
}
