import { describe, expect, test } from '@jest/globals'
import { frequency } from '../../../src/answer/answer-types/frequency.ts'
import { foundIn } from '../../support/found.ts'

describe('how often something happens', () => {
  test.each<[string, readonly string[]]>([
    ['It runs twice a day.', ['twice a day']],
    ['Meetings are held every second week.', ['every second week']],
    ['It is cleaned weekly.', ['weekly']],
    ['It is shut on Mondays.', ['on Mondays']],
    ['They meet every May.', ['every May']],
    ['Six times per year it floods.', ['Six times per year']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(frequency, text)).toEqual(things)
  })

  test.each(['It runs well.'])('are not found in "%s"', text => {
    expect(foundIn(frequency, text)).toEqual([])
  })

  test('are found in "It never floods.", but are not sure', () => {
    expect(foundIn(frequency, 'It never floods.', 0.34)).toEqual(['never'])
    expect(foundIn(frequency, 'It never floods.')).toEqual([])
  })
})
