import { describe, expect, test } from '@jest/globals'
import { visitorOf } from '../../src/discord/visitors.ts'
import { interactionFrom } from '../support/discord-payloads.ts'

describe('the place of an interaction is', () => {
  test.each([
    ['a server that the bot is a member of', {}, 'server'],
    ['a conversation of two', { guild: false }, 'direct'],
    ['elsewhere, if only the person has installed the bot', { userInstalled: true }, 'elsewhere'],
  ] as const)('%s', (_, actor, door) => {
    expect(visitorOf(interactionFrom(actor)).door).toBe(door)
  })
})
