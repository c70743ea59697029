import { describe, expect, test } from '@jest/globals'
import { completed, isFollowUp, type Turn } from '../../src/answer/follow-up.ts'
import { type AnalysedQuestion, analyseQuestion } from '../../src/answer/question.ts'
import { englishAnalyzer } from '../../src/text/analyzer.ts'

const analysed = (text: string): AnalysedQuestion => analyseQuestion(text, englishAnalyzer)

const before: Turn = {
  question: analysed('Which lighthouse stands on the cape?'),
  answer: { passage: 3, place: 1, sentence: 'The lighthouse of Norby was built by Ida Lind.', confidence: 0.6 },
}

const weightsOf = (terms: AnalysedQuestion['terms']): ReadonlyMap<string, number> =>
  new Map(terms.map(({ word, weight }) => [word, weight]))

describe('a question that leans on the turn before', () => {
  test('takes over the terms of that question, which count less than its own', () => {
    const { terms } = completed(analysed('Who owns it?'), before, englishAnalyzer)
    expect(weightsOf(terms)).toEqual(
      new Map([
        ['owns', 1],
        ['lighthouse', 0.5],
        ['stands', 0.5],
        ['cape', 0.5],
      ]),
    )
  })

  test('keeps a term that both have as its own', () => {
    const { terms } = completed(analysed('And the lighthouse keeper?'), before, englishAnalyzer)
    expect(terms.filter(({ word }) => word === 'lighthouse')).toEqual([expect.objectContaining({ weight: 1 })])
  })

  test('keeps asking for what it asks for itself', () => {
    expect(completed(analysed('When was it built?'), before, englishAnalyzer).expected).toBe('date')
  })

  test('gets the answer before as its context, in which names count most', () => {
    const { context } = completed(analysed('Who owns it?'), before, englishAnalyzer)
    expect(context).toMatchObject({ passage: 3, place: 1, confidence: 0.6 })
    expect(weightsOf(context?.terms ?? [])).toEqual(
      new Map([
        ['lighthouse', 0.25],
        ['norby', 1],
        ['built', 0.25],
        ['ida', 1],
        ['lind', 1],
      ]),
    )
  })

  test('has no context if nothing was found for the question before', () => {
    expect(completed(analysed('Who owns it?'), { question: before.question }, englishAnalyzer).context).toBeUndefined()
  })
})

test('only a question that cannot be understood alone is a follow-up', () => {
  expect(isFollowUp(analysed('And who owns it?'))).toBe(true)
  expect(isFollowUp(analysed('Who owns the lighthouse on the cape?'))).toBe(false)
})

test('what is told around a question makes no follow-up of it', () => {
  const told =
    'My uncle has a boat and he likes that a lot, and there are many others who row it. Where is the lamp room of the cape?'
  expect(isFollowUp(analysed(told))).toBe(false)
})
