import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { answerTypeOf } from '../../src/answer/answer-type.ts'
import { answersIn } from '../../src/answer/answers-in.ts'
import { soughtBy } from '../../src/answer/sought.ts'
import { slice } from '../../src/text/span.ts'
import { hostileText } from '../support/hostile-text.ts'

const answersTo = (question: string, sentence: string): ReadonlyMap<string, number> =>
  new Map(
    answersIn(sentence, soughtBy(question, answerTypeOf(question))).map(found => [
      slice(sentence, found),
      found.strength,
    ]),
  )

const strengthOf = (question: string, sentence: string, answer: string): number =>
  answersTo(question, sentence).get(answer) ?? 0

describe('what could answer a question in a sentence', () => {
  test('is of the kind that is asked for', () => {
    expect([...answersTo('When was it built?', 'Ida Lind built it in 1904 for €12.').keys()]).toEqual(['in 1904'])
    expect([...answersTo('Who built it?', 'Then Ida Lind built it in 1904.').keys()]).toEqual(['Ida Lind'])
  })

  test('is nothing that only repeats the question', () => {
    expect([...answersTo('Who met Ida Lind?', 'There Ida Lind’s boat met Ole Berg.').keys()]).toEqual(['Ole Berg'])
    expect([...answersTo('What happened to Lind in which year, 1904?', 'In 1904 Lind sank.').keys()]).toEqual([])
  })

  test('is surer beside the noun that is asked for', () => {
    const question = 'How many boats are there?'
    const sentence = 'In all, 12 people own 40 boats.'
    expect(strengthOf(question, sentence, '40')).toBeGreaterThan(strengthOf(question, sentence, '12'))
    expect(strengthOf('How many tiles are there?', 'Tiles | 36', '36')).toBeGreaterThan(0.8)
  })

  test('is less sure if it is a number where that noun is not named', () => {
    const question = 'How many boats are there?'
    expect(strengthOf(question, 'There are 40 ships.', '40')).toBeLessThan(
      strengthOf(question, 'There are 40 boats.', '40'),
    )
  })

  test('can be a phrase with the noun where no name is needed', () => {
    expect([...answersTo('What kind of boat is it?', 'It is a small rowing boat.').keys()]).toEqual([
      'small rowing boat',
    ])
    expect([...answersTo('Which group owns it?', 'It is owned by a rowing group.').keys()]).toEqual(['rowing group'])
  })

  test('is a surer definition where the thing that is asked for stands before it', () => {
    const definition = 'a short post'
    const right = strengthOf('What is a bollard?', 'A bollard is a short post.', definition)
    expect(right).toBeGreaterThan(strengthOf('What is a cleat?', 'A bollard is a short post.', definition))
  })

  test('is in order, apart and inside the sentence, whatever is asked of whatever', () => {
    const questions = fc.constantFrom(
      'How many boats?',
      'Who is Ida Lind?',
      'Which group owns it?',
      'What is a bollard?',
      'What kind of bridge?',
      'Why?',
    )
    fc.assert(
      fc.property(hostileText, questions, (sentence, question) => {
        let last = 0
        for (const { start, end, strength } of answersIn(sentence, soughtBy(question, answerTypeOf(question)))) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(sentence.length)
          expect(strength).toBeGreaterThan(0)
          expect(strength).toBeLessThanOrEqual(1)
          last = end
        }
      }),
      { numRuns: 400 },
    )
  })
})
