import { describe, expect, test } from '@jest/globals'
import { count } from '../../../src/answer/answer-types/count.ts'
import { foundIn } from '../../support/found.ts'

describe('numbers of things', () => {
  test.each<[string, readonly string[]]>([
    ['There are three boats.', ['three']],
    ['It has 1,204 planks.', ['1,204']],
    ['Twenty-two gulls and 7 geese came.', ['Twenty-two', '7']],
    ['It holds two hundred people.', ['two hundred']],
    ['None of the boats float.', ['None']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(count, text)).toEqual(things)
  })

  test.each([
    'It has planks.',
    'It was built in 1904.',
    'Buoy R2 is red.',
    'A day costs €12.',
    'One of the boats is red.',
  ])('are not found in "%s"', text => {
    expect(foundIn(count, text)).toEqual([])
  })
})
