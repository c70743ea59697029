import { expect, test } from '@jest/globals'
import { typeOfNoun } from '../../src/answer/noun-types.ts'

test.each([
  ['price', 'money'],
  ['fees', 'money'],
  ['percentage', 'percentage'],
  ['population', 'count'],
  ['numbers', undefined],
  ['height', 'measure'],
  ['year', 'date'],
  ['countries', 'place'],
  ['companies', 'organisation'],
  ['founder', 'person'],
  ['chemist', 'person'],
  ['purpose', 'reason'],
  ['language', 'name'],
  ['boat', undefined],
  ['', undefined],
] as const)('who asks for "%s" asks for: %s', (noun, type) => {
  expect(typeOfNoun(noun)).toBe(type)
})
