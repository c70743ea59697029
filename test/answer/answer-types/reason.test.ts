import { describe, expect, test } from '@jest/globals'
import { reason } from '../../../src/answer/answer-types/reason.ts'
import { foundIn } from '../../support/found.ts'

describe('reasons', () => {
  test.each<[string, readonly string[]]>([
    ['It is shut because of ice.', ['because of ice']],
    ['Due to a storm, it is shut.', ['Due to a storm']],
    ['It is shut to protect swimmers.', ['to protect swimmers']],
    ['The storm led to a flood.', ['led to']],
    ['It is shut since the ice is thin.', ['since the ice is thin']],
    ['For safety reasons it is shut.', ['For safety reasons']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(reason, text)).toEqual(things)
  })

  test.each(['It has been shut since 1904.', 'It is shut.', 'It is shut for swimmers.'])(
    'are not found in "%s"',
    text => {
      expect(foundIn(reason, text)).toEqual([])
    },
  )
})
