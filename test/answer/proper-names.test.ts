import { describe, expect, test } from '@jest/globals'
import { namesIn } from '../../src/answer/proper-names.ts'

describe('the names in a sentence', () => {
  test.each([
    ['The lamp was lit by Ida Lind of Norby.', ['ida', 'lind', 'norby']],
    ['Ida Lind lit the lamp.', ['ida', 'lind']],
    ['Keepers lit the lamp R1 with NASA.', ['r1', 'nasa']],
    ['B52 flew.', ['b52']],
    ['When The Lamp burns, It burns.', ['lamp']],
    ['the lamp burns', []],
    ['', []],
  ])('are the words with a capital that every sentence does not begin with: %s', (sentence, names) => {
    expect([...namesIn(sentence)]).toEqual(names)
  })
})
