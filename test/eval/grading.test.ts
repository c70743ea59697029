import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { byType, figuresOf, grade } from '../../eval/grading.ts'
import { exchange, givenAnswer, goldQuestion } from '../support/exchanges.ts'

const WRONG = 'The ferry is blue.'
const RIGHT = 'The ferry leaves at noon.'
const gold = goldQuestion({ answers: ['at noon'] })

describe('a question with an answer', () => {
  test('is handled if it is answered and the first highlight is right', () => {
    expect(grade(exchange(true, true)).isHandled).toBe(true)
    expect(grade(exchange(true, false)).isHandled).toBe(false)
    expect(grade(exchange(true, true, { answered: false })).isHandled).toBe(false)
  })

  test('is hit by the first highlight of each of the first three quotes, and by no other', () => {
    expect(grade({ gold, given: givenAnswer([WRONG, RIGHT, WRONG, RIGHT]) }).hits).toEqual([false, true, false])
    const [quote] = givenAnswer([WRONG]).quotes
    const [right] = givenAnswer([RIGHT]).quotes
    const highlights = [...(quote?.highlights ?? []), ...(right?.highlights ?? [])]
    const given = givenAnswer([], { quotes: [{ start: 0, end: 1, text: 'x', document: 'island', highlights }] })
    expect(grade({ gold, given }).hits).toEqual([false])
  })
})

test('a question without an answer is handled if it is not answered', () => {
  expect(grade(exchange(false, false)).isHandled).toBe(false)
  expect(grade(exchange(false, false, { answered: false })).isHandled).toBe(true)
})

describe('the figures', () => {
  test('count hits over the questions that have an answer, and the handled over all', () => {
    const hitSecond = { gold, given: givenAnswer([WRONG, RIGHT]) }
    const graded = [exchange(true, true), exchange(true, false), hitSecond, exchange(false, false)].map(grade)
    expect(figuresOf(graded, new Map())).toMatchObject({ questions: 4, handled: 0.25, hit1: 1 / 3, hit3: 2 / 3 })
  })

  test('are missing where there is nothing to share', () => {
    const figures = figuresOf([grade(exchange(false, false))], new Map())
    expect(figures).toMatchObject({ verbatim: null, hit1: null, hit3: null, auc: null })
  })

  test('give the median and the 95th percentile of the times', () => {
    const graded = Array.from({ length: 100 }, (_, ms) => grade(exchange(true, true, { ms })))
    expect(figuresOf(graded.toReversed(), new Map())).toMatchObject({ medianMs: 50, p95Ms: 95 })
  })

  test('share the quotes and highlights that are exact slices of the known documents', () => {
    const graded = [grade({ gold, given: givenAnswer([RIGHT, WRONG]) })]
    expect(figuresOf(graded, new Map([['island', `${RIGHT} ${WRONG}`]])).verbatim).toBe(0.5)
    expect(figuresOf(graded, new Map([['elsewhere', RIGHT]])).verbatim).toBeNull()
  })
})

test('the auc is the share of pairs in which the answerable question has more confidence, ties counting half', () => {
  const asked = fc.record({ isAnswerable: fc.boolean(), confidence: fc.constantFrom(0, 0.25, 0.5, 1) })
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 12 }), questions => {
      const graded = questions.map(({ isAnswerable, confidence }) =>
        grade(exchange(isAnswerable, true, { confidence })),
      )
      const pairs = questions
        .filter(({ isAnswerable }) => isAnswerable)
        .flatMap(a => questions.filter(b => !b.isAnswerable).map(b => Math.sign(a.confidence - b.confidence) / 2 + 0.5))
      const { auc } = figuresOf(graded, new Map())
      if (pairs.length === 0) expect(auc).toBeNull()
      else expect(auc).toBeCloseTo(pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length)
    }),
  )
})

test('questions are parted by their type, types in the order of the questions', () => {
  const graded = ['b', 'a', 'b'].map(type => grade(exchange(true, true, {}, { type })))
  expect(Array.from(byType(graded), ([type, { length }]) => [type, length])).toEqual([
    ['b', 2],
    ['a', 1],
  ])
})
