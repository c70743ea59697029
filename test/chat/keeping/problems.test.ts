import { describe, expect, test } from '@jest/globals'
import {
  clip,
  leftOutSentence,
  problemOfDocument,
  problemOfPage,
  refusalSentence,
} from '../../../src/chat/keeping/problems.ts'
import { english, locales, wordingFor } from '../../../src/wording/wording.ts'
import { DOCUMENT_PROBLEMS, FETCH_PROBLEMS, REFUSALS } from '../../support/keeping-problems.ts'

describe.each(locales)('in %s', locale => {
  const wording = wordingFor(locale)

  test('every reason has a sentence of its own', () => {
    const sentences = [
      ...DOCUMENT_PROBLEMS.map(problem => problemOfDocument(problem, wording)),
      ...FETCH_PROBLEMS.map(problem => problemOfPage(problem, wording)),
      ...REFUSALS.map(refusal => refusalSentence(refusal, 'Handbook', wording)),
    ]
    expect(new Set(sentences).size).toBe(sentences.length)
    for (const sentence of sentences) expect(sentence).toMatch(/\p{L}{2}/u)
  })
})

describe('a sentence on what went wrong', () => {
  test('names the limit, and what to do', () => {
    expect(problemOfDocument({ kind: 'too-many-pages', pages: 2_400, most: 2_000 }, english)).toBe(
      'The file has 2,400 pages, and 2,000 is the most. Split it into smaller ones.',
    )
    expect(problemOfPage({ kind: 'too-many-redirects', most: 5 }, english)).toContain('more than 5 times')
    expect(refusalSentence({ kind: 'full', most: 1_000, of: 'documents' }, '', english)).toContain('1,000 documents')
  })

  test('is that of the file or of the address where one of them is at fault', () => {
    const problem = { kind: 'encrypted', format: 'PDF' } as const
    expect(refusalSentence({ kind: 'document', problem }, '', english)).toBe(problemOfDocument(problem, english))
    const fetched = { kind: 'wrong-type', type: 'video/mp4' } as const
    expect(refusalSentence({ kind: 'page', problem: fetched }, '', english)).toBe(problemOfPage(fetched, english))
  })

  test('says what of a file was left out', () => {
    expect(leftOutSentence({ kind: 'pages-without-text', count: 1 }, english)).toBe(
      '1 page has no text, and was left out',
    )
    expect(leftOutSentence({ kind: 'turned-text', count: 2 }, english)).toBe(
      '2 pages have text across their other lines, which was left out',
    )
    expect(leftOutSentence({ kind: 'pictures', count: 3 }, english)).toBe('3 pictures were left out')
    expect(leftOutSentence({ kind: 'lines', count: 2, first: 7 }, english)).toContain('the first is line 7')
    const problem = { kind: 'empty' } as const
    expect(leftOutSentence({ kind: 'file', name: 'a.txt', problem }, english)).toBe(problemOfDocument(problem, english))
  })

  test('keeps what comes from outside to one short line', () => {
    const detail = `a\nb ${'c'.repeat(5_000)}`
    const sentence = problemOfDocument({ kind: 'bad-front-matter', detail }, english)
    expect(sentence).toContain('wrong: a b cc')
    expect(sentence.length).toBeLessThan(250)
    expect(refusalSentence({ kind: 'no-such-document' }, detail, english).length).toBeLessThan(300)
    expect(clip('abcdef', 4)).toBe('abc…')
  })
})
