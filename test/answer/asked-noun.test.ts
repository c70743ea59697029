import { describe, expect, test } from '@jest/globals'
import { askedNounOf, nounsOf } from '../../src/answer/asked-noun.ts'
import { askingOf } from '../../src/answer/question-word.ts'

describe('the noun that is asked for', () => {
  test.each([
    ['How many boats are there?', 'boats'],
    ['how much free rope do I need', 'rope'],
    ['Which programming language is it written in?', 'language'],
    ['What river runs alongside it?', 'river'],
    ["what's the minimum age here", 'age'],
    ['What is the population of the island?', 'population'],
    ['What are all the actions?', 'actions'],
    ['What kind of a boat is it?', 'boat'],
    ['what is the name of the ferry', 'ferry'],
    ['In what game show debuted in May did she sing?', 'show'],
    ['Whose boat is it?', 'boat'],
    ['To which other harbour does it go?', 'harbour'],
    ["Which ferry's captain is ill?", "ferry's captain"],
  ])('in "%s" is "%s"', (question, noun) => {
    expect(askedNounOf(question)).toBe(noun.split(' ').at(-1))
  })

  test.each([
    'Who runs it?',
    'When is it?',
    'How is it done?',
    'What did she say?',
    'What is it?',
    'opening hours',
    '',
  ])('is none in "%s"', question => {
    expect(askedNounOf(question)).toBeUndefined()
  })

  test('stands behind those that only contain it', () => {
    expect(nounsOf(askingOf('What is the name of the owner of it?'))).toEqual(['name', 'owner'])
    expect(nounsOf(askingOf('What is the number of boats?'))).toEqual(['number', 'boats'])
  })
})
