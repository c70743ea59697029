import { describe, expect, test } from '@jest/globals'
import { answers } from '../../eval/judgment.ts'
import { goldQuestion } from '../support/exchanges.ts'

const marked = (text: string, document = 'island', start = 0) => ({ document, start, end: start + text.length, text })

describe('a highlight answers', () => {
  const gold = goldQuestion({ answers: ['at “noon”'], sentence: 'The small ferry leaves from the pier at noon.' })

  test('if it holds a gold answer, whatever its case, markup and quotation marks', () => {
    expect(answers(gold, marked('It goes **AT "Noon"**, they say.'))).toBe(true)
  })

  test('if it holds four fifths of the words of the gold sentence', () => {
    expect(answers(gold, marked('The small ferry leaves the pier.'))).toBe(false)
    expect(answers(gold, marked('The small ferry leaves from the pier at dusk.'))).toBe(true)
  })

  test('if it is another sentence that also counts', () => {
    const lenient = goldQuestion({ answers: ['at noon'], alsoOk: ['It sails when the bell rings.'] })
    expect(answers(lenient, marked('It sails when the bell rings.'))).toBe(true)
  })
})

describe('a highlight does not answer', () => {
  const gold = goldQuestion({ answers: ['at noon'] })

  test('what has no answer', () => {
    expect(answers({ ...gold, answerable: false }, marked('at noon'))).toBe(false)
  })

  test('from another document', () => {
    expect(answers(gold, marked('at noon', 'bakery'))).toBe(false)
  })

  test('if it is longer than 600 code units', () => {
    expect(answers(gold, marked(`at noon${'.'.repeat(593)}`))).toBe(true)
    expect(answers(gold, marked(`at noon${'.'.repeat(594)}`))).toBe(false)
  })
})

describe('where the place of the answer is known, a highlight answers', () => {
  test('if it holds the whole place, whatever it says', () => {
    const gold = goldQuestion({ spans: [[10, 14]], answers: ['noon'] })
    expect(answers(gold, marked('xxxxxxx', 'island', 8))).toBe(true)
    expect(answers(gold, marked('at noon', 'island', 11))).toBe(false)
  })

  test('if it shares six tenths of a place as long as a sentence', () => {
    const gold = goldQuestion({ spans: [[0, 100]] })
    expect(answers(gold, marked('x'.repeat(100), 'island', 40))).toBe(true)
    expect(answers(gold, marked('x'.repeat(100), 'island', 41))).toBe(false)
  })

  test('only in the document that the place is in', () => {
    const { document: _, ...anywhere } = goldQuestion({ spans: [[0, 4, 'bakery']] })
    expect(answers(anywhere, marked('noon', 'bakery'))).toBe(true)
    expect(answers(anywhere, marked('noon', 'island'))).toBe(false)
  })
})
