import { describe, expect, test } from '@jest/globals'
import type { Answer } from '../../src/answer/answer.ts'
import { recordOf } from '../../src/answer/answer-record.ts'
import { createAnswerer } from '../../src/answer/answerer.ts'
import { AppError } from '../../src/errors.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { plainDocument } from '../support/documents.ts'

const text = 'Harbour Notes\nThe swing bridge opens at noon for tall boats. It is closed in winter.'
const library = createLibrary([plainDocument(text)])
const answer = await createAnswerer(library).answer({ text: 'When does the swing bridge open for tall boats?' })

function codeOf(action: () => unknown): string {
  try {
    action()
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code
    throw thrown
  }
  return 'nothing was thrown'
}

describe('the record of an answer', () => {
  test('says where each quote and each highlight stands', () => {
    const [sentence, passage] = [
      'The swing bridge opens at noon for tall boats.',
      text.slice(text.indexOf('The swing')),
    ]
    expect(recordOf(answer, library)).toMatchObject({
      answered: true,
      places: 1,
      quotes: [
        {
          document: 'notes',
          title: 'Harbour Notes',
          headings: [],
          start: 14,
          end: text.length,
          text: passage,
          highlights: [
            {
              start: 14,
              end: 14 + sentence.length,
              text: sentence,
              answer: { start: text.indexOf('noon'), end: text.indexOf('noon') + 4, text: 'noon' },
            },
          ],
        },
      ],
    })
  })

  test('is plain data: it is the same after it was written as JSON', () => {
    const record = recordOf(answer, library)
    expect(JSON.parse(JSON.stringify(record))).toEqual(record)
  })

  test('gives numbers of at most four digits behind the point', () => {
    const precise: Answer = {
      kind: 'unanswered',
      reason: { kind: 'no-match', lookedFor: [] },
      nearest: [],
      confidence: 0.123456,
    }
    expect(recordOf(precise, library).confidence).toBe(0.1235)
  })

  test('of a question that is not answered holds the closest passages', () => {
    if (answer.kind !== 'quoted') throw new Error('The question was not answered.')
    const unsure: Answer = {
      kind: 'unanswered',
      reason: { kind: 'low-confidence', lookedFor: [] },
      nearest: answer.quotes,
      confidence: 0.1,
    }
    expect(recordOf(unsure, library)).toEqual({
      answered: false,
      confidence: 0.1,
      places: 0,
      quotes: recordOf(answer, library).quotes,
    })
  })

  test('of chatter holds no quotes', () => {
    const chatter: Answer = {
      kind: 'unanswered',
      reason: { kind: 'chatter', chatter: 'greeting' },
      nearest: [],
      confidence: 0,
    }
    expect(recordOf(chatter, library)).toEqual({ answered: false, confidence: 0, places: 0, quotes: [] })
  })
})

describe('no record is made', () => {
  test('of a quote that stands in another version of the document', () => {
    const edited = createLibrary([plainDocument(text.replace('noon', 'dawn'))])
    expect(codeOf(() => recordOf(answer, edited))).toBe('not-verbatim')
    const longer = createLibrary([plainDocument(`${text} It creaks.`)])
    expect(codeOf(() => recordOf(answer, longer))).toBe('not-verbatim')
  })

  test('of a quote whose highlight was cut from another document', async () => {
    const other = createLibrary([plainDocument(text, 'copy')])
    const copied = await createAnswerer(other).answer({ text: 'When does the swing bridge open for tall boats?' })
    if (answer.kind !== 'quoted' || copied.kind !== 'quoted') throw new Error('The question was not answered.')
    const mixed: Answer = { ...answer, quotes: [{ ...answer.quotes[0], highlights: copied.quotes[0].highlights }] }
    expect(codeOf(() => recordOf(mixed, library))).toBe('not-verbatim')
  })

  test('of a highlight whose answer was cut from another document', async () => {
    const other = createLibrary([plainDocument(text, 'copy')])
    const copied = await createAnswerer(other).answer({ text: 'When does the swing bridge open for tall boats?' })
    if (answer.kind !== 'quoted' || copied.kind !== 'quoted') throw new Error('The question was not answered.')
    const [{ sentence }] = answer.quotes[0].highlights
    const words = copied.quotes[0].highlights[0].answer
    if (!words) throw new Error('Nothing is marked.')
    const mixed: Answer = { ...answer, quotes: [{ ...answer.quotes[0], highlights: [{ sentence, answer: words }] }] }
    expect(codeOf(() => recordOf(mixed, library))).toBe('not-verbatim')
  })

  test('of a quote from a document that is gone', () => {
    expect(codeOf(() => recordOf(answer, createLibrary([])))).toBe('no-such-document')
  })
})
