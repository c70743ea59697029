import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { leansOnHistory } from '../../src/answer/leaning.ts'
import { analyseQuestion } from '../../src/answer/question.ts'
import { englishAnalyzer } from '../../src/text/analyzer.ts'
import { hostileText } from '../support/hostile-text.ts'

const leans = (text: string): boolean => leansOnHistory(text, analyseQuestion(text, englishAnalyzer).terms.length)

describe('a question that goes on from the one before', () => {
  test.each([
    'And the owner of the old lamp?',
    'ok, and when does the old lamp burn',
    'What about the lamp owner?',
    'but not on the south pier in winter?',
    'who else rows the red boat',
    'does the old keeper row a boat too?',
    'Is the fee of the pier paid monthly though?',
  ])('says so: %s', text => {
    expect(leans(text)).toBe(true)
  })

  test.each([
    'Who owns it in the winter months?',
    'who painted them last summer in red',
    'where did she work before the war',
    'which boat did he sell last year',
    'does the tide have anything to do with that?',
    'when was that pier first opened to boats',
    'is this the oldest pier of the coast',
    'how do I get there by boat in winter',
    'who built the second one in the harbour',
    'what do their wives say about the boats',
    'and what do the others pay for a berth',
  ])('points back by a word: %s', text => {
    expect(leans(text)).toBe(true)
  })

  test.each([
    'why?',
    'how many?',
    'for how long?',
    'in which city?',
    'at what time',
    'since when?',
    'Owner?',
    'the price?',
    '',
  ])('says too little by itself: "%s"', text => {
    expect(leans(text)).toBe(true)
  })
})

describe('a question that stands by itself', () => {
  test.each([
    'When does the fish market open?',
    'What is a berth?',
    'who is Ida',
    'what does slack mean?',
    'In which year was the old lighthouse built?',
    'is it possible to moor a boat at night',
    'Is it true that the keeper rows a boat',
    'how long does it take to cross the bay',
    "it's allowed to fish from the pier, is the pier open",
    'what time is it when the tide turns in March',
    'are there any boats on the river',
    'how many boats are there?',
    'there is a bell on the pier, who rings the bell',
    'who wrote the rule that nobody may fish',
    'what are the opening hours of this harbour',
    'When the ferry is late, does it still stop at the pier?',
    'What did the council say about its plans for the pier?',
    'if a boat sinks, who pays for it',
    'one boat or two boats a day',
  ])('is one though it may look otherwise: %s', text => {
    expect(leans(text)).toBe(false)
  })

  test('is one that is long enough to bring along what it is about', () => {
    expect(leansOnHistory(`And then ${'the boat sank and '.repeat(30)} who owns it?`, 0)).toBe(false)
  })
})

test('any text either leans or does not', () => {
  fc.assert(
    fc.property(hostileText, fc.nat({ max: 5 }), (text, count) => [true, false].includes(leansOnHistory(text, count))),
  )
})
