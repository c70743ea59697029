import { describe, expect, test } from '@jest/globals'
import { person } from '../../../src/answer/answer-types/person.ts'
import { foundIn } from '../../support/found.ts'

describe('people', () => {
  test.each<[string, readonly string[]]>([
    ['The market is run by Ida Lind.', ['Ida Lind']],
    ['The mayor, Lind, was there.', ['The mayor', 'Lind']],
    ['Dr. Ole Berg and J. R. Moe agreed.', ['Dr. Ole Berg', 'J. R. Moe']],
    ['The head moderator decides.', ['The head moderator']],
    ['Two volunteers help.', ['Two volunteers']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(person, text)).toEqual(things)
  })

  test.each(['It opens in March on Mondays.', 'It is run well.', 'She runs it.'])('are not found in "%s"', text => {
    expect(foundIn(person, text)).toEqual([])
  })
})
