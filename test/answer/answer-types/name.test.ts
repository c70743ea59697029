import { describe, expect, test } from '@jest/globals'
import { name } from '../../../src/answer/answer-types/name.ts'
import { foundIn } from '../../support/found.ts'

describe('names', () => {
  test.each<[string, readonly string[]]>([
    ['The ferry Morning Star is red.', ['Morning Star']],
    ['It is called the Old Gate.', ['called the Old Gate']],
    ['The book “Low Water” is old.', ['“Low Water”']],
    ['Type `moor` twice.', ['`moor`']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(name, text)).toEqual(things)
  })

  test.each(['The ferry is red.'])('are not found in "%s"', text => {
    expect(foundIn(name, text)).toEqual([])
  })
})
