import { describe, expect, test } from '@jest/globals'
import { privateStatement, statement } from '../../src/chat/reply.ts'

describe('a reply of one statement', () => {
  test('holds it as plain text and offers nothing', () => {
    expect(statement('All **plain**.')).toEqual({
      blocks: [{ kind: 'statement', text: 'All **plain**.' }],
      choices: [],
    })
  })

  test('is for the person alone only if that is said', () => {
    expect(statement('For all.').isPrivate).toBeUndefined()
    expect(privateStatement('For one.')).toEqual({ ...statement('For one.'), isPrivate: true })
  })
})
