import { describe, expect, test } from '@jest/globals'
import { duration } from '../../../src/answer/answer-types/duration.ts'
import { foundIn } from '../../support/found.ts'

describe('lengths of time', () => {
  test.each<[string, readonly string[]]>([
    ['It takes two full hours.', ['takes two full hours']],
    ['A 90-minute walk.', ['90-minute']],
    ['It lasted for several weeks.', ['for several weeks']],
    ['It is open from May 1904 to June 1910.', ['from May 1904 to June 1910']],
    ['Stay until the bell rings.', ['until the bell rings']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(duration, text)).toEqual(things)
  })

  test.each(['Walk 90 metres.', 'It sank three years ago.'])('are not found in "%s"', text => {
    expect(foundIn(duration, text)).toEqual([])
  })
})
