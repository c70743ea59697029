import { expect, test } from '@jest/globals'
import { soughtBy } from '../../src/answer/sought.ts'

test('what is looked for are the folded words of the question and the noun that it asks for', () => {
  expect(soughtBy('How many Cafés?', 'count')).toEqual({
    expected: 'count',
    words: new Set(['how', 'many', 'cafes']),
    askedNoun: 'cafés',
  })
})

test('a question that names no noun asks for none', () => {
  expect(soughtBy('When?', 'date')).toEqual({ expected: 'date', words: new Set(['when']) })
})
