import { describe, expect, test } from '@jest/globals'
import { permission } from '../../../src/answer/answer-types/permission.ts'
import { foundIn } from '../../support/found.ts'

describe('what may and must be done', () => {
  test.each<[string, readonly string[]]>([
    ['Dogs are not allowed.', ['not allowed']],
    ['No, never.', ['No', 'never']],
    ['Members may bring a guest.', ['may']],
    ['You must not swim here.', ['must not']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(permission, text)).toEqual(things)
  })

  test.each(['Gulls nest here.'])('are not found in "%s"', text => {
    expect(foundIn(permission, text)).toEqual([])
  })
})
