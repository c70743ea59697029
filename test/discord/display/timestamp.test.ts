import { expect, test } from '@jest/globals'
import { timestamp } from '../../../src/discord/display/timestamp.ts'

test('a day is shown by how long ago it was, and what is no day not at all', () => {
  expect(timestamp('2026-02-01')).toBe('<t:1769904000:R>')
  expect(timestamp('soon')).toBeNull()
  expect(timestamp(undefined)).toBeNull()
})
