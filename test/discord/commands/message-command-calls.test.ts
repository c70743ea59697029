import { describe, expect, jest, test } from '@jest/globals'
import { MessageFlags } from 'discord-api-types/v10'
import { chatsOf } from '../../../src/chat/chats.ts'
import { statement } from '../../../src/chat/reply.ts'
import type { ChosenMessage, MessageCommand } from '../../../src/discord/commands/command.ts'
import { createInteractionHandler } from '../../../src/discord/interactions.ts'
import { log } from '../../../src/log.ts'
import { english } from '../../../src/wording/wording.ts'
import { chatThat } from '../../support/chats.ts'
import { messageCommand, slashCommand } from '../../support/discord-payloads.ts'

jest.spyOn(log, 'error').mockImplementation(() => {})

const PRIVATE = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral

const commandThat = (executeOn: MessageCommand['executeOn']): MessageCommand => ({
  definition: { name: 'Find in documents', localName: 'command.find-in-documents.name' },
  executeOn,
})

describe('a command on a message', () => {
  test('is given the text of the message, its author, and where it stands', async () => {
    const seen: ChosenMessage[] = []
    const command = commandThat(message => {
      seen.push(message)
      return Promise.resolve(statement('Here.'))
    })
    const interaction = messageCommand('Find in documents')
    const handling = createInteractionHandler([command], chatsOf(chatThat()))(interaction)
    expect(await handling.response).toMatchObject({ type: 4, data: { flags: PRIVATE } })
    expect(handling.announcement).toEqual({ type: 5, data: { flags: MessageFlags.Ephemeral } })
    expect(seen).toEqual([
      {
        text: 'any',
        attachments: 0,
        author: expect.stringMatching(/./u),
        url: expect.stringMatching(/^https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+$/u),
        visitor: expect.objectContaining({ wording: english }),
      },
    ])
  })

  test('apologises if it fails', async () => {
    const command = commandThat(() => Promise.reject(new Error('secret')))
    const { response } = createInteractionHandler([command], chatsOf(chatThat()))(messageCommand('Find in documents'))
    expect(JSON.stringify(await response)).toContain(english.say('problem.failed'))
  })

  test('cannot be typed', async () => {
    const command = commandThat(() => Promise.resolve(statement('Here.')))
    const { response } = createInteractionHandler([command], chatsOf(chatThat()))(slashCommand('Find in documents'))
    expect(JSON.stringify(await response)).toContain(english.say('problem.unknown-command'))
  })
})
