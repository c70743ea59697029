import { describe, expect, test } from '@jest/globals'
import { manner } from '../../../src/answer/answer-types/manner.ts'
import { foundIn } from '../../support/found.ts'

describe('ways of doing something', () => {
  test.each<[string, readonly string[]]>([
    ['You moor by tying two ropes.', ['by tying two ropes']],
    ['Press the bell twice, then wait.', ['Press the bell twice, then wait']],
    ['- Open the lid first.', ['Open the lid first']],
    ['To moor, tie two ropes.', ['tie two ropes']],
    ['Send it via the office.', ['Send it via the office']],
    ['Members can ask at the desk.', ['Members can ask at the desk']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(manner, text)).toEqual(things)
  })

  test.each(['Gulls nest here.'])('are not found in "%s"', text => {
    expect(foundIn(manner, text)).toEqual([])
  })
})
