import { describe, expect, test } from '@jest/globals'
import { definition } from '../../../src/answer/answer-types/definition.ts'
import { foundIn } from '../../support/found.ts'

describe('what something is', () => {
  test.each<[string, readonly string[]]>([
    ['A bollard is a short post.', ['a short post']],
    ['Ebb means the falling tide.', ['means the falling tide']],
    ['HM stands for harbour master.', ['stands for harbour master']],
    ['The tide is known as a spring tide.', ['is known as a spring tide']],
    ['Bollard: a short post.', ['a short post.']],
    ['She defines ebb as the falling tide.', ['defines ebb as the falling tide']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(definition, text)).toEqual(things)
  })

  test.each(['Moor at the short post.'])('are not found in "%s"', text => {
    expect(foundIn(definition, text)).toEqual([])
  })
})
