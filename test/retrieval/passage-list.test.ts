import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createCollection } from '../../src/retrieval/collection.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { PassageList } from '../../src/retrieval/passage-list.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'
import { madeMarkdown } from '../support/random-markdown.ts'

describe('the passages of a library', () => {
  test('are the same one by one, in parts, and all together', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(madeMarkdown, { maxLength: 3 }), fc.nat(9), fc.nat(9), async (texts, from, to) => {
        const documents = texts.map(({ text }, at) => markdownDocument(text, `d${at}`))
        const empty = [plainDocument('', 'd0e'), plainDocument('', 'z')]
        const { passages } = createLibrary([...(await Promise.all(documents)), ...empty])
        const all = [...passages]
        expect(passages).toHaveLength(all.length)
        expect(Array.from(all, (_, number) => passages.at(number))).toEqual(all)
        expect(passages.slice(from, to)).toEqual(all.slice(from, to))
        expect(passages.slice(from)).toEqual(all.slice(from))
      }),
      { numRuns: 30 },
    )
  })

  test('of several languages are those of each library, in the order of the ids of their documents', async () => {
    const languages = fc.array(fc.constantFrom('en', 'de', 'ja'), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(languages, madeMarkdown, async (given, { text }) => {
        const documents = await Promise.all(
          given.map(async (language, at) => ({ ...(await markdownDocument(text, `d${at}`)), language })),
        )
        const { passages, ranges } = createCollection(documents)
        const alone = documents.flatMap(document => [...createLibrary([document]).passages])
        expect([...passages]).toEqual(alone)
        expect(Array.from(alone, (_, number) => passages.at(number))).toEqual(alone)
        for (const { id } of documents) {
          const { from, to } = ranges.get(id) ?? { from: 0, to: 0 }
          expect(passages.slice(from, to)).toEqual(alone.filter(({ documentId }) => documentId === id))
        }
      }),
      { numRuns: 20 },
    )
  })

  test('are none at a number that no passage has', () => {
    const { passages } = createLibrary([plainDocument('The quay is old.')])
    expect(passages).toBeInstanceOf(PassageList)
    expect([passages.at(-1), passages.at(1), passages.at(0.5), passages.at(Number.NaN)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
