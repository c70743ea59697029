import { describe, expect, test } from '@jest/globals'
import { percentage } from '../../../src/answer/answer-types/percentage.ts'
import { foundIn } from '../../support/found.ts'

describe('shares', () => {
  test.each<[string, readonly string[]]>([
    ['About 12 % are new.', ['12 %']],
    ['It rose by 7.5 percent.', ['7.5 percent']],
    ['Between 5–10% leak.', ['5–10%']],
    ['Two thirds of them float.', ['Two thirds']],
    ['Nearly half were sold.', ['Nearly half']],
    ['Only 3 of its 40 boats are out.', ['3 of its 40']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(percentage, text)).toEqual(things)
  })

  test.each(['About twelve are new.'])('are not found in "%s"', text => {
    expect(foundIn(percentage, text)).toEqual([])
  })
})
