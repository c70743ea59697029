import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { outlinePageOf, sectionsOf } from '../../src/chat/outline.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'
import { madeMarkdown } from '../support/random-markdown.ts'

const sectionsIn = async (text: string) => {
  const document = await markdownDocument(text)
  return sectionsOf(document, createLibrary([document]))
}

describe('the sections of a document', () => {
  test('are nested as its headings are, each with its passages and those below', async () => {
    expect(
      await sectionsIn(
        '# Guide\n\n## Fees\n\nA night costs 14.\n\n### Boats\n\nLong ones pay 21.\n\n## Fuel\n\nIt is sold.',
      ),
    ).toEqual([
      { title: 'Fees', depth: 0, first: 1, count: 2 },
      { title: 'Boats', depth: 1, first: 2, count: 1 },
      { title: 'Fuel', depth: 0, first: 3, count: 1 },
    ])
  })

  test('begin with what stands before the first heading, called like the document', async () => {
    expect(await sectionsIn('# Guide\n\nRead this.\n\n## Fees\n\nA night costs 14.')).toEqual([
      { title: 'Guide', depth: 0, first: 1, count: 1 },
      { title: 'Fees', depth: 0, first: 2, count: 1 },
    ])
    const plain = plainDocument('It is sold. It is dear.')
    expect(sectionsOf(plain, createLibrary([plain]))).toEqual([{ title: 'notes', depth: 0, first: 1, count: 1 }])
  })

  test('leave out headings under which nothing stands', async () => {
    const sections = await sectionsIn('# Guide\n\n## Empty\n\n## Fees\n\n#### Boats\n\nLong ones pay 21.')
    expect(sections.map(({ title, depth }) => [title, depth])).toEqual([
      ['Fees', 0],
      ['Boats', 1],
    ])
    expect(await sectionsIn('# Guide\n\n## Empty')).toEqual([])
  })

  test('hold each passage, whatever the document is', async () => {
    await fc.assert(
      fc.asyncProperty(madeMarkdown, async ({ text }) => {
        const document = await markdownDocument(text)
        const library = createLibrary([document])
        const sections = sectionsOf(document, library)
        const held = new Set(
          sections.flatMap(({ first, count }) => Array.from({ length: count }, (_, index) => first + index)),
        )
        expect([...held].toSorted((a, b) => a - b)).toEqual([...library.passages].map(({ ordinal }) => ordinal))
        for (const { count, depth } of sections) {
          expect(count).toBeGreaterThan(0)
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        const starts = sections.map(({ first }) => first)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
      { numRuns: 50 },
    )
  })
})

describe('a passage stands on the page', () => {
  const sections = Array.from({ length: 60 }, (_, index) => ({
    title: `${index}`,
    depth: 0,
    first: index * 2 + 1,
    count: 2,
  }))

  test.each([
    [1, 0],
    [50, 0],
    [51, 1],
    [120, 2],
  ])('of its section: passage %i on page %i', (passage, page) => {
    expect(outlinePageOf(passage, sections)).toBe(page)
  })

  test('that is the first if there are no sections', () => {
    expect(outlinePageOf(3, [])).toBe(0)
  })
})
