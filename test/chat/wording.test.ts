import { describe, expect, test } from '@jest/globals'
import type { Chatter, UnansweredReason } from '../../src/answer/answer.ts'
import { closestTo, speaking, withoutQuote } from '../../src/chat/wording.ts'
import { english } from '../../src/wording/wording.ts'

const CHATTER: readonly Chatter[] = ['greeting', 'farewell', 'thanks', 'praise', 'abuse', 'about-bot', 'other']
const greeting: UnansweredReason = { kind: 'chatter', chatter: 'greeting' }

describe('a greeting', () => {
  test.each([
    [[], 'Hello! Ask me something, and I quote what is written, word for word.'],
    [['Fees'], 'Hello! Ask me something about “Fees”, and I quote what is written, word for word.'],
    [['Fees', 'Boats'], 'Hello! Ask me something about “Fees” or “Boats”, and I quote what is written, word for word.'],
  ])('is returned with the titles %j', (titles, line) => {
    expect(withoutQuote(english, greeting, titles)).toBe(line)
  })

  test.each([
    [3, '“A”, “B” or “C”'],
    [4, '“A”, “B”, “C” or 1 more document'],
    [5, '“A”, “B”, “C” or 2 more documents'],
  ])('names three of %i documents at most and counts the rest', (count, list) => {
    expect(withoutQuote(english, greeting, ['A', 'B', 'C', 'D', 'E'].slice(0, count))).toContain(`about ${list}, and`)
  })
})

describe('a line that asks nothing', () => {
  const lineFor = (chatter: Chatter): string => withoutQuote(english, { kind: 'chatter', chatter }, ['Fees'])

  test('gets a line of its own for each kind of chatter', () => {
    expect(lineFor('thanks')).toContain('welcome')
    expect(lineFor('farewell')).toContain('Goodbye')
    expect(lineFor('abuse')).toContain('Sorry')
    expect(lineFor('about-bot')).toContain('I am a bot')
    expect(new Set(CHATTER.map(lineFor)).size).toBe(CHATTER.length)
  })

  test('is told what can be asked about where that helps', () => {
    expect(CHATTER.filter(chatter => lineFor(chatter).includes('“Fees”'))).toEqual(['greeting', 'about-bot', 'other'])
  })
})

describe('a question without an answer', () => {
  test('is told what was looked for before the closest passage', () => {
    expect(closestTo(english, { kind: 'low-confidence', lookedFor: ['boats', 'R1'] })).toBe(
      'I looked for “boats” and “R1” and found no sentence that answers. The closest passage is:',
    )
    expect(closestTo(english, { kind: 'low-confidence', lookedFor: ['a', 'b', 'c'] })).toContain(
      '“a”, “b” and “c” and found',
    )
    expect(closestTo(english, { kind: 'low-confidence', lookedFor: [] })).toBe(english.say('answer.closest'))
    expect(closestTo(english, { kind: 'empty-library' })).toBe(english.say('answer.closest'))
  })

  test('is told which words no passage holds', () => {
    expect(withoutQuote(english, { kind: 'no-match', lookedFor: ['eels'] }, [])).toContain('no passage holds “eels”.')
    expect(withoutQuote(english, { kind: 'no-match', lookedFor: ['eels', 'R1'] }, [])).toContain(
      'no passage holds “eels” or “R1”.',
    )
    expect(withoutQuote(english, { kind: 'no-match', lookedFor: [] }, [])).toContain('no passage shares a word')
  })
})

describe('passages that are shown together', () => {
  test('are counted, those that are not shown too', () => {
    expect(speaking(english, 3, 3)).toBe('3 places speak of this:')
    expect(speaking(english, 5, 3)).toBe('5 places speak of this. The best 3:')
  })
})

describe('what the bot says itself', () => {
  const reasons: readonly UnansweredReason[] = [
    ...CHATTER.map(chatter => ({ kind: 'chatter', chatter }) as const),
    { kind: 'empty-question' },
    { kind: 'empty-library' },
    { kind: 'no-match', lookedFor: ['boats', 'R1'] },
    { kind: 'low-confidence', lookedFor: ['boats', 'R1'] },
  ]
  const lines = [
    english.say('problem.no-such-document', { name: 'fees' }),
    ...reasons.flatMap(reason => [withoutQuote(english, reason, ['Fees']), closestTo(english, reason)]),
    speaking(english, 3, 3),
    speaking(english, 5, 3),
  ]

  test('ends like a sentence, on one line, and is short', () => {
    expect(lines.length).toBeGreaterThan(10)
    for (const line of lines) {
      expect(line).toMatch(/^[A-Z\d][^\n]+[.:]$/u)
      expect(line.length).toBeLessThanOrEqual(160)
    }
  })

  test('differs from reason to reason', () => {
    expect(new Set(reasons.map(reason => withoutQuote(english, reason, []))).size).toBe(reasons.length)
  })

  test('names the document that there is none of', () => {
    expect(english.say('problem.no-such-document', { name: 'fees' })).toContain('"fees"')
  })
})
