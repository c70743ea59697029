import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type AnswerType, answerTypeOf, shows } from '../../src/answer/answer-type.ts'
import { hostileText } from '../support/hostile-text.ts'

const EXAMPLES: Readonly<Record<AnswerType, readonly string[]>> = {
  money: [
    'How much does a boat cost?',
    'What is the entry fee?',
    'how expensive is the tour',
    'How much was raised for the pier?',
    'how much is a shower token',
    'What does it cost?',
    'ferry ticket price',
  ],
  percentage: [
    'What percentage of the boats is new?',
    'Which share of the rent is paid?',
    'What percent leaks?',
    'how many percent leak',
    'How much of the rope is new?',
  ],
  count: [
    'How many boats are there?',
    'Which port is used?',
    'How much rope?',
    'What is the number of boats?',
    'number of berths',
  ],
  measure: [
    'How old is the quay?',
    'how far is it to the pier',
    'What is the height of the mast?',
    'At what age may I row?',
  ],
  duration: [
    'How long does the tour take?',
    'How soon can I leave?',
    'how quickly does it sink',
    'how much time is left',
  ],
  frequency: ['how often does the ferry run', 'How frequently is it cleaned?'],
  date: [
    'When does the gate open?',
    "when's low tide",
    'What year was the pier built?',
    'Which day is it closed?',
    'What time is it?',
    'The pier was built when?',
    'how late is it open',
  ],
  person: [
    'Who runs the market?',
    'Whose boat is this?',
    'To whom do I write?',
    'What is the name of the mayor?',
    'Which chemist tested it?',
    'Who is the mayor of the town?',
  ],
  organisation: ['Which team painted it?', 'what company owns the ferry'],
  place: [
    'Where is the lamp room?',
    'Which country does it lie in?',
    'In what town is it?',
    'What is the capital of the island?',
  ],
  reason: [
    'Why is the bridge shut?',
    'What causes the noise?',
    'how come it leaks',
    'What is the purpose of the buoy?',
  ],
  manner: ['How do I moor a boat?', 'how to moor', 'How is it cleaned?'],
  definition: [
    'What is a bollard?',
    'what’s a bollard',
    'Define ebb',
    'What does HM stand for?',
    'What does ebb mean?',
    'who was Ida Lind',
    'ebb definition',
  ],
  permission: ['Can I swim here?', 'may we fish', 'Is it allowed to fish?', 'Do I have to pay?'],
  statement: ['What did the mayor say about it?', 'what do critics claim'],
  name: [
    'What is the name of the ferry?',
    'What is the ferry called?',
    'Which language do they speak?',
    'Name a ferry',
  ],
  any: [
    'Is the bridge open?',
    'stones of the quay',
    'What can be done about the gulls at night?',
    'What kind of company is it?',
    'Does it open when it rains?',
    '',
  ],
}

describe('what a question asks for', () => {
  test.each(Object.entries(EXAMPLES).flatMap(([type, questions]) => questions.map(question => [question, type])))(
    'in "%s" is: %s',
    (question, type) => {
      expect(answerTypeOf(question)).toBe(type)
    },
  )

  test('does not depend on case', () => {
    for (const [type, questions] of Object.entries(EXAMPLES))
      for (const question of questions) expect(answerTypeOf(question.toUpperCase())).toBe(type)
  })
})

describe('a sentence', () => {
  test.each([
    ['money', 'A day costs €12.', 'The day is long.'],
    ['money', 'It was sold for 3 million.', 'It was sold at noon.'],
    ['percentage', 'About 12 % are new.', 'About twelve are new.'],
    ['percentage', 'Half of them are new.', 'Some of them are new.'],
    ['count', 'There are three boats.', 'There are boats.'],
    ['count', 'It has 1,204 planks.', 'It has planks.'],
    ['duration', 'It takes two full hours.', 'It takes long.'],
    ['duration', 'A 90-minute walk.', 'Walk 90 metres.'],
    ['date', 'It was built in 1904.', 'It was built of stone.'],
    ['date', 'It opens at 9 a.m. each day.', 'It opens at the ring of a bell.'],
    ['date', 'It is closed on Mondays in March.', 'It is closed in bad weather.'],
    ['person', 'It is run by the head moderator.', 'It is run by hand.'],
    ['frequency', 'It runs twice a day.', 'It runs well.'],
    ['permission', 'You may swim here.', 'You swim here.'],
    ['person', 'The market is run by Ida Lind.', 'It is run well.'],
    ['place', 'It stands in Norway.', 'It stands there.'],
    ['place', 'Post it in #boats.', 'Post it.'],
    ['reason', 'It is shut because of ice.', 'It is shut.'],
    ['reason', 'It is shut to protect swimmers.', 'It is shut for swimmers.'],
    ['definition', 'A bollard is a short post.', 'Moor at the short post.'],
  ] as const)('shows %s: "%s" does, "%s" does not', (type, with_, without) => {
    expect(shows(with_, type)).toBe(true)
    expect(shows(without, type)).toBe(false)
  })

  test('may hold what is asked for if nothing says what that is', () => {
    fc.assert(fc.property(hostileText, text => shows(text, 'any')))
  })
})
