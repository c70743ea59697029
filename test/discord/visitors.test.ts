import { describe, expect, test } from '@jest/globals'
import { visitorOf } from '../../src/discord/visitors.ts'
import { interactionFrom, thread } from '../support/discord-payloads.ts'

describe('the place of an interaction is', () => {
  test.each([
    ['a server that the bot is a member of', {}, 'server'],
    ['a conversation of two', { guild: false }, 'direct'],
    ['elsewhere, if only the person has installed the bot', { userInstalled: true }, 'elsewhere'],
  ] as const)('%s', (_, actor, door) => {
    expect(visitorOf(interactionFrom(actor)).door).toBe(door)
  })
})

describe('the documents of a server may be kept by', () => {
  test.each([
    ['whoever may manage the server', '32', true],
    ['whoever may do anything', '8', true],
    ['nobody who may only manage messages', '8192', false],
    ['nobody without any permission', '0', false],
    ['nobody whose permissions are no number', '-1', false],
  ])('%s', (_, permissions, mayKeep) => {
    expect(visitorOf(interactionFrom({ permissions })).mayKeep).toBe(mayKeep)
  })

  test('nobody in a conversation of two', () => {
    expect(visitorOf(interactionFrom({ guild: false, permissions: '32' })).mayKeep).toBe(false)
  })
})

describe('the parent of a channel', () => {
  test('is the channel that a thread was begun in', () => {
    const { id, parentId } = thread()
    expect(visitorOf(interactionFrom({ channelId: id }))).toMatchObject({ channel: id, parent: parentId })
  })

  test('is missing where the channel is no thread, though it may lie in a category', () => {
    const interaction = interactionFrom({})
    const inCategory = { ...interaction, channel: { ...interaction.channel, id: '5', type: 0, parent_id: '4' } }
    expect(visitorOf(interaction)).not.toHaveProperty('parent')
    expect(visitorOf(inCategory)).not.toHaveProperty('parent')
  })
})
