import { describe, expect, test } from '@jest/globals'
import { isGroup, isRole } from '../../../src/answer/answer-types/roles.ts'

describe('a word for somebody', () => {
  test.each(['founder', 'founders', 'chemist', 'journalists', 'physician', 'chairwoman', 'spokesperson'])(
    'is "%s"',
    word => {
      expect(isRole(word)).toBe(true)
    },
  )

  test.each(['boat', 'exist', 'list', 'consists', 'number', 'human', 'wrist', ''])('is not "%s"', word => {
    expect(isRole(word)).toBe(false)
  })
})

test('a group that acts as one is told from other words', () => {
  expect(['committee', 'volunteers', 'boat', 'meeting'].map(isGroup)).toEqual([true, true, false, false])
})
