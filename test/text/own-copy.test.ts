import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ownCopyOf } from '../../src/text/own-copy.ts'
import { hostileText } from '../support/hostile-text.ts'

test('a copy of a text is the same text', () => {
  fc.assert(
    fc.property(hostileText, text => {
      expect(ownCopyOf(text)).toBe(text)
    }),
  )
  expect(ownCopyOf('half of a pair: \ud83d')).toBe('half of a pair: \ud83d')
})
