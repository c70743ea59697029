import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type AnswerRecord, recordOf } from '../../src/answer/answer-record.ts'
import { createAnswerer } from '../../src/answer/answerer.ts'
import type { Document } from '../../src/corpus/document.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'
import { hostileUtf8 } from '../support/hostile-text.ts'
import { madeMarkdown } from '../support/random-markdown.ts'

interface Written {
  readonly kind: 'plain' | 'markdown'
  /** What the document was made from: the quotes are compared with this and not with what became of it. */
  readonly text: string
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF+/, '')

const written: fc.Arbitrary<Written> = fc.oneof(
  madeMarkdown.map(({ text }) => ({ kind: 'markdown' as const, text })),
  fc.array(hostileUtf8, { maxLength: 6 }).map(parts => ({ kind: 'plain' as const, text: parts.join('\n') })),
  fc
    .array(hostileUtf8, { maxLength: 6 })
    .map(parts => ({ kind: 'markdown' as const, text: withoutMark(parts.join('\n\n')) }))
    // What stands between two lines of hyphens at the top has to be YAML.
    .filter(({ text }) => !text.startsWith('---')),
)

const documentOf = async (one: Written, id: string): Promise<Document> =>
  one.kind === 'plain' ? plainDocument(one.text, id) : markdownDocument(one.text, id)

/** Words of the document, so that something is found, between words and marks of all kinds. */
const questionAbout = (texts: readonly Written[]): fc.Arbitrary<string> => {
  const words = texts.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? [])
  const word = words.length > 0 ? fc.constantFrom(...words) : fc.constant('bridge')
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: hostileUtf8 }), {
      minLength: 1,
      maxLength: 6,
    })
    .map(parts => parts.join(' '))
}

function checkSlices(record: AnswerRecord, texts: ReadonlyMap<string, string>): number {
  for (const quote of record.quotes) {
    const text = texts.get(quote.document)
    expect(text?.slice(quote.start, quote.end)).toBe(quote.text)
    expect(quote.text).not.toBe('')
    expect(quote.highlights.length).toBeGreaterThan(0)
    for (const highlight of quote.highlights) {
      expect(text?.slice(highlight.start, highlight.end)).toBe(highlight.text)
      expect(quote.start <= highlight.start && highlight.end <= quote.end && highlight.text !== '').toBe(true)
    }
  }
  return record.quotes.length
}

describe('every quote and every highlight of every answer', () => {
  test('is an exact slice of the text that was written', async () => {
    let quotes = 0
    const libraryAndQuestions = fc
      .array(written, { minLength: 1, maxLength: 3 })
      .chain(texts => fc.tuple(fc.constant(texts), fc.array(questionAbout(texts), { minLength: 1, maxLength: 4 })))
    await fc.assert(
      fc.asyncProperty(libraryAndQuestions, async ([texts, questions]) => {
        const named = new Map(texts.map((each, at) => [`d${at}`, each]))
        const documents = await Promise.all(Array.from(named, ([id, each]) => documentOf(each, id)))
        const library = createLibrary(documents)
        const answerer = createAnswerer(library)
        const sources = new Map(Array.from(named, ([id, { text }]) => [id, text]))
        for (const [at, text] of questions.entries()) {
          const answer = await answerer.answer({ text, history: questions.slice(0, at) })
          quotes += checkSlices(recordOf(answer, library), sources)
        }
      }),
      { numRuns: 200 },
    )
    // The property says something only if something was quoted.
    expect(quotes).toBeGreaterThan(100)
  })
})
