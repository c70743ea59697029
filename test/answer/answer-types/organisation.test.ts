import { describe, expect, test } from '@jest/globals'
import { organisation } from '../../../src/answer/answer-types/organisation.ts'
import { foundIn } from '../../support/found.ts'

describe('organisations', () => {
  test.each<[string, readonly string[]]>([
    ['It is run by the Harbour Trust.', ['Harbour Trust']],
    ['The company Nordlys pays.', ['Nordlys']],
    ['The University of Bree and Lind Shipping Ltd agreed.', ['University of Bree', 'Lind Shipping Ltd']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(organisation, text)).toEqual(things)
  })

  test.each(['It is run by a club.'])('are not found in "%s"', text => {
    expect(foundIn(organisation, text)).toEqual([])
  })
})
