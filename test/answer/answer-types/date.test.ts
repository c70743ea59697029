import { describe, expect, test } from '@jest/globals'
import { date } from '../../../src/answer/answer-types/date.ts'
import { foundIn } from '../../support/found.ts'

describe('days, years and times', () => {
  test.each<[string, readonly string[]]>([
    ['It was built in 1904.', ['in 1904']],
    ['It opened on 3 May 1904.', ['3 May 1904']],
    ['On May 3rd it rained.', ['May 3rd']],
    ['It opens at 9 a.m. each day.', ['9 a.m.', 'each day']],
    ['Come at 18:30 or at noon.', ['18:30', 'noon']],
    ['It opens at seven in the morning and closes at half past nine.', ['seven in the morning', 'half past nine']],
    ["It rings at eight o'clock.", ["eight o'clock"]],
    ['It was seen at two schools, by three.', []],
    ['It is closed on Mondays in March.', ['Mondays', 'in March']],
    ['It sank two years ago.', ['two years ago']],
    ['Strikes expire after 90 days.', ['after 90 days']],
    ['In the 12th century it burned.', ['12th century']],
    ['It stood in 44 BC.', ['44 BC']],
    ['It opens at the end of winter.', ['at the end of winter']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(date, text)).toEqual(things)
  })

  test.each(['It may rain.', 'They march on.', 'It has 1500 members.', 'It costs $1999.'])(
    'are not found in "%s"',
    text => {
      expect(foundIn(date, text)).toEqual([])
    },
  )

  test('are found in "It is rung when a boat is late.", but are not sure', () => {
    expect(foundIn(date, 'It is rung when a boat is late.', 0.24)).toEqual(['when a boat is late'])
    expect(foundIn(date, 'It is rung when a boat is late.')).toEqual([])
  })
})
