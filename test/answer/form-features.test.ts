import { describe, expect, test } from '@jest/globals'
import { formFeatures } from '../../src/answer/form-features.ts'
import { criteriaOf, judgementsOf } from '../support/criteria.ts'
import { library, sentence } from '../support/handbook.ts'

const value = (name: string, beginning: string): number =>
  judgementsOf(formFeatures, sentence(beginning), criteriaOf('', library), { library })[name] ?? Number.NaN

describe('what a sentence is by itself', () => {
  test.each([
    ['first-in-passage', 'The bridge', 'Small boats'],
    ['short', 'a rope', 'The bridge'],
    ['asks', 'Is the mast', 'The bridge'],
    ['introduces', 'Bring these', 'The bridge'],
    ['code', 'moor north', 'a rope'],
    ['row', 'North', 'moor north'],
  ])('%s tells "%s" from "%s"', (name, one, other) => {
    expect([value(name, one), value(name, other)]).toEqual([1, 0])
  })

  test('its length grows with its terms', () => {
    expect(value('length', 'The bridge')).toBeCloseTo(Math.log(6), 10)
    expect(value('length', 'a rope')).toBeCloseTo(Math.log(2), 10)
  })
})
