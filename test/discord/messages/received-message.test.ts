import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isByBot, readMessage } from '../../../src/discord/messages/received-message.ts'
import { directMessage } from '../../support/discord-payloads.ts'

describe('a payload', () => {
  test('of a message is read as far as this bot needs it, without the name of who wrote it', () => {
    const message = directMessage('What is open?')
    const read = readMessage(message)
    expect(read).toMatchObject({ id: message.id, content: 'What is open?', author: { id: message.author.id } })
    expect(JSON.stringify(read)).not.toContain(message.author.username)
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'hello'],
    ['a message without an author', { ...directMessage('a'), author: undefined }],
    ['a message with a number for its text', { ...directMessage('a'), content: 7 }],
    ['a message without an id', { ...directMessage('a'), id: null }],
  ])('that is %s is not read', (_, payload) => {
    expect(readMessage(payload)).toBeNull()
  })

  test('of a message says whether a bot wrote it, and nothing else does', () => {
    const message = directMessage('What is open?')
    expect(isByBot({ ...message, author: { ...message.author, bot: true } })).toBe(true)
    for (const other of [message, { ...message, author: null }, null, 'a bot']) expect(isByBot(other)).toBe(false)
  })

  test('may leave out what is not there, or say null instead', () => {
    const { id, channel_id, type, content, author } = directMessage('What is open?')
    const bare = { id, channel_id, type, content, author }
    const nulls = {
      guild_id: null,
      flags: null,
      webhook_id: null,
      mentions: null,
      attachments: null,
      sticker_items: null,
      embeds: null,
      message_snapshots: null,
      referenced_message: null,
    }
    const expected = { content: 'What is open?', mentions: [], attachments: [], embeds: [] }
    expect(readMessage(bare)).toMatchObject(expected)
    expect(readMessage({ ...bare, ...nulls })).toMatchObject(expected)
  })

  test('of whatever shape throws nothing', () => {
    const message = directMessage('What is open?')
    const fields = fc.dictionary(fc.constantFrom(...Object.keys(message), 'guild_id', 'poll'), fc.anything())
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fields.map(replaced => ({ ...message, ...replaced })),
        ),
        payload => {
          const read = readMessage(payload)
          expect(read === null || typeof read.content === 'string').toBe(true)
        },
      ),
    )
  })
})
