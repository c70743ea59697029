import { describe, expect, test } from '@jest/globals'
import { money } from '../../../src/answer/answer-types/money.ts'
import { foundIn } from '../../support/found.ts'

describe('sums of money', () => {
  test.each<[string, readonly string[]]>([
    ['A day costs €12.', ['€12']],
    ['It was sold for $3.5 million in all.', ['$3.5 million']],
    ['The fee is 40 euros, or 1,200 yen.', ['40 euros', '1,200 yen']],
    ['Rent: USD 900 a month.', ['USD 900']],
    ['It is 15 € each.', ['15 €']],
    ['Two coins buy a tile.', ['Two coins']],
    ['Entry is free of charge.', ['free of charge']],
    ['They raised 2 million last year.', ['2 million']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(money, text)).toEqual(things)
  })

  test.each(['It has 40 rooms.', 'The day is long.'])('are not found in "%s"', text => {
    expect(foundIn(money, text)).toEqual([])
  })

  test('are found in "Entry fees | 640", but are not sure', () => {
    expect(foundIn(money, 'Entry fees | 640', 0.34)).toEqual(['640'])
    expect(foundIn(money, 'Entry fees | 640')).toEqual([])
  })
})
