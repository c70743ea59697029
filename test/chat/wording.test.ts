import { describe, expect, test } from '@jest/globals'
import type { UnansweredReason } from '../../src/answer/answer.ts'
import * as wording from '../../src/chat/wording.ts'

const { noSuchDocument, speaking, withoutQuote } = wording
const greeting: UnansweredReason = { kind: 'chatter', chatter: 'greeting' }

describe('a greeting', () => {
  test.each([
    [[], 'Hello! Ask me something, and I quote what is written, word for word.'],
    [['Fees'], 'Hello! Ask me something about “Fees”, and I quote what is written, word for word.'],
    [['Fees', 'Boats'], 'Hello! Ask me something about “Fees” or “Boats”, and I quote what is written, word for word.'],
  ])('is returned with the titles %j', (titles, line) => {
    expect(withoutQuote(greeting, titles)).toBe(line)
  })

  test.each([
    [3, '“A”, “B” or “C”'],
    [4, '“A”, “B”, “C” or 1 more document'],
    [5, '“A”, “B”, “C” or 2 more documents'],
  ])('names three of %i documents at most and counts the rest', (count, list) => {
    expect(withoutQuote(greeting, ['A', 'B', 'C', 'D', 'E'].slice(0, count))).toContain(`about ${list}, and`)
  })
})

describe('a line that asks nothing', () => {
  test('gets a line of its own for thanks and for chatter', () => {
    const [hello, thanks, other] = (['greeting', 'thanks', 'other'] as const).map(chatter =>
      withoutQuote({ kind: 'chatter', chatter }, ['Fees']),
    )
    expect(thanks).toContain('welcome')
    expect(other).toContain('“Fees”')
    expect(new Set([hello, thanks, other]).size).toBe(3)
  })
})

describe('passages that are shown together', () => {
  test('are counted, those that are not shown too', () => {
    expect(speaking(3, 3)).toBe('3 places speak of this:')
    expect(speaking(5, 3)).toBe('5 places speak of this. The best 3:')
  })
})

describe('what the bot says itself', () => {
  const reasons: readonly UnansweredReason[] = [
    { kind: 'chatter', chatter: 'greeting' },
    { kind: 'chatter', chatter: 'thanks' },
    { kind: 'chatter', chatter: 'other' },
    { kind: 'empty-question' },
    { kind: 'empty-library' },
    { kind: 'no-match' },
    { kind: 'low-confidence' },
  ]
  const constants = Object.values(wording).filter(value => typeof value === 'string')
  const lines = [
    ...constants,
    noSuchDocument('fees'),
    speaking(3, 3),
    speaking(5, 3),
    ...reasons.map(reason => withoutQuote(reason, ['Fees'])),
  ]

  test('ends like a sentence, on one line, and is short', () => {
    expect(lines.length).toBeGreaterThan(10)
    for (const line of lines) {
      expect(line).toMatch(/^[A-Z\d][^\n]+[.:]$/u)
      expect(line.length).toBeLessThanOrEqual(160)
    }
  })

  test('differs from reason to reason', () => {
    expect(new Set(reasons.map(reason => withoutQuote(reason, []))).size).toBe(reasons.length)
  })

  test('names the document that there is none of', () => {
    expect(noSuchDocument('fees')).toContain('"fees"')
  })
})
