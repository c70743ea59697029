import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
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
