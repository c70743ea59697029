import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Document, documentId } from '../../src/corpus/document.ts'
import { type Passage, passageId, passagesOf } from '../../src/corpus/passage.ts'
import { Quote } from '../../src/corpus/quote.ts'
import { type Span, slice } from '../../src/text/span.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'
import { hostileUtf8 } from '../support/hostile-text.ts'
import { madeMarkdown } from '../support/random-markdown.ts'

const headingSpansOf = (document: Document): readonly Span[] =>
  document.blocks.flatMap(block => (block.kind === 'heading' ? [block.span] : []))

/** What is true of the passages of every document. */
function checkPassages(document: Document): readonly Passage[] {
  const passages = passagesOf(document)
  let end = 0
  passages.forEach((passage, index) => {
    const { span, sentences } = passage
    expect(passage).toMatchObject({ ordinal: index + 1, of: passages.length, documentId: document.id })
    expect(passage.id).toBe(`${document.id}#${index + 1}`)
    expect(span.start).toBeGreaterThanOrEqual(end)
    expect(Quote.of(document, span).text).toBe(slice(document.text, span))
    checkSentences(document, passage)
    expect(sentences.at(-1)?.span.end).toBe(span.end)
    for (const heading of headingSpansOf(document)) {
      expect(heading.end <= span.start || span.end <= heading.start).toBe(true)
    }
    end = span.end
  })
  return passages
}

function checkSentences(document: Document, { span, sentences }: Passage): void {
  expect(sentences.length).toBeGreaterThan(0)
  let end = span.start
  for (const sentence of sentences) {
    expect(sentence.span.start).toBeGreaterThanOrEqual(end)
    expect(Quote.of(document, sentence.span).text.trim()).toHaveLength(sentence.span.end - sentence.span.start)
    end = sentence.span.end
  }
}

const holding = (passages: readonly Passage[], offset: number): number =>
  passages.filter(({ span }) => span.start <= offset && offset < span.end).length

describe('the passages of a document', () => {
  test('are numbered in the order of the text and know how many they are', async () => {
    const document = await markdownDocument('# Quay\n\nA.\n\n## Stones\n\nB.\n\n## Ropes\n\nC.')
    expect(passagesOf(document).map(({ id, ordinal, of, headings }) => [id, ordinal, of, headings])).toEqual([
      ['handbook#1', 1, 3, []],
      ['handbook#2', 2, 3, ['Stones']],
      ['handbook#3', 3, 3, ['Ropes']],
    ])
  })

  test('are none in a document that holds headings only', async () => {
    expect(passagesOf(await markdownDocument('# Quay\n\n## Stones\n'))).toEqual([])
  })

  test('are the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(madeMarkdown, async ({ text }) => {
        expect(passagesOf(await markdownDocument(text))).toEqual(passagesOf(await markdownDocument(text)))
      }),
      { numRuns: 20 },
    )
  })

  test('hold each word of a Markdown body once and no word of a heading or of the front matter', async () => {
    await fc.assert(
      fc.asyncProperty(madeMarkdown, async ({ text, body, headings, described }) => {
        const document = await markdownDocument(text)
        const passages = checkPassages(document)
        const wordsHeld = passages.flatMap(({ span }) => slice(text, span).match(/[a-z]+\d+x/g) ?? [])
        expect(wordsHeld.toSorted()).toEqual(body.toSorted())
        expect(document.title).toBe(described.length > 0 ? described.join(' ') : document.title)
        for (const word of new Set(passages.flatMap(passage => passage.headings.flatMap(title => title.split(' '))))) {
          expect(headings).toContain(word)
        }
      }),
    )
  })

  test('never part a sentence: each ends where one ends and none is in two', async () => {
    await fc.assert(
      fc.asyncProperty(madeMarkdown, async ({ text }) => {
        const passages = passagesOf(await markdownDocument(text))
        for (const { span, sentences } of passages) {
          for (const sentence of sentences) {
            expect(span.start <= sentence.span.start && sentence.span.end <= span.end).toBe(true)
            expect(holding(passages, sentence.span.start)).toBe(1)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('hold each letter and digit of plain text once, but for headings and the markers of items', () => {
    fc.assert(
      fc.property(hostileUtf8, text => {
        const document = plainDocument(text)
        const passages = checkPassages(document)
        const headings = headingSpansOf(document)
        for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
          const inHeading = headings.some(({ start, end }) => start <= index && index < end)
          const inMarker = /(?:^|[\r\n\f\u2028\u2029])\s*\(?[a-z\d]{0,2}$/u.test(text.slice(0, index))
          const held = holding(passages, index)
          expect(inHeading || inMarker ? held <= 1 : held === 1).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('are sound in Markdown that was never meant to be any', async () => {
    await fc.assert(
      fc.asyncProperty(hostileUtf8, async text => {
        fc.pre(!text.trimStart().startsWith('---'))
        checkPassages(await markdownDocument(text))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the id of a passage', () => {
  test('is the id of its document and its ordinal', () => {
    expect(passageId(documentId('tide#table'), 12)).toBe('tide#table#12')
  })

  test.each([-1, 1.5, Number.NaN])('is not made of %d', ordinal => {
    expect(() => passageId(documentId('tides'), ordinal)).toThrow(RangeError)
  })
})
