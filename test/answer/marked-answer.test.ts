import { describe, expect, test } from '@jest/globals'
import { answerTypeOf } from '../../src/answer/answer-type.ts'
import { markedAnswer } from '../../src/answer/marked-answer.ts'
import { soughtBy } from '../../src/answer/sought.ts'
import { slice } from '../../src/text/span.ts'

function markedIn(sentence: string, question: string): string | undefined {
  const marked = markedAnswer(sentence, soughtBy(question, answerTypeOf(question)))
  return marked && slice(sentence, marked)
}

describe('the words that answer', () => {
  test.each([
    ['When was the pier built?', 'The pier was built in May 1904.', 'May 1904'],
    ['How much does a day cost?', 'A day on the pier costs €12.', '€12'],
    ['Who built the pier?', 'The pier was built by Ida Lind.', 'Ida Lind'],
    ['How many boats are there?', 'There are 40 boats, for 12 people each.', '40'],
    ['Why is it shut?', 'It is shut because of ice.', 'because of ice'],
  ])('to "%s" in "%s" are "%s"', (question, sentence, answer) => {
    expect(markedIn(sentence, question)).toBe(answer)
  })

  test.each([
    ['several could be meant', 'When was the pier built?', 'It was built in 1904 and repaired in 1950.'],
    ['none is sure', 'Who built the pier?', 'Nordlys built it.'],
    ['there are none', 'When was the pier built?', 'The pier was built of stone.'],
    ['the question does not say what it asks for', 'Is the pier open?', 'The pier is open in May 1904.'],
    ['they only repeat the question', 'Who is the captain, Ida Lind?', 'The captain is Ida Lind.'],
  ])('are not marked where %s', (_, question, sentence) => {
    expect(markedIn(sentence, question)).toBeUndefined()
  })
})
