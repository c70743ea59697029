import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10'
import { chatsOf } from '../../../src/chat/chats.ts'
import { statement } from '../../../src/chat/reply.ts'
import type { Command, Completion } from '../../../src/discord/commands/command.ts'
import type { Handling } from '../../../src/discord/handling.ts'
import { createInteractionHandler } from '../../../src/discord/interactions.ts'
import { log } from '../../../src/log.ts'
import { chatThat } from '../../support/chats.ts'
import { typing, typingInto } from '../../support/discord-payloads.ts'

const logged = jest.spyOn(log, 'error').mockImplementation(() => {})

beforeEach(() => {
  logged.mockClear()
})

const handle = (interaction: APIInteraction, complete?: Command['complete'], chat = chatThat()): Handling => {
  const command: Command = {
    definition: {
      name: 'find',
      description: 'command.ask.description',
      options: { what: { type: 'text', description: 'command.ask.question.description', isCompleted: true } },
    },
    execute: () => Promise.resolve(statement('Here.')),
    ...(complete ? { complete } : {}),
  }
  return createInteractionHandler([command], chatsOf(chat))(interaction)
}
const answerTo = (...given: Parameters<typeof handle>): Promise<APIInteractionResponse> => handle(...given).response

describe('suggestions while somebody types', () => {
  const choicesOf = async (complete?: Command['complete'], option = 'what'): Promise<unknown> => {
    const handling = handle(typing('find', option, 'ke'), complete)
    expect(handling.announcement).toBeNull()
    const response = await handling.response
    expect(response.type).toBe(8)
    return 'data' in response && response.data && 'choices' in response.data ? response.data.choices : undefined
  }
  const suggest = (...found: Completion[]): Command['complete'] => {
    return () => Promise.resolve(found)
  }
  const named = (name: string): Completion => ({ name, value: 'v' })

  test('are what the command gives for the option and what was typed', async () => {
    const complete = jest.fn<NonNullable<Command['complete']>>(() => Promise.resolve([{ name: 'A key', value: 'key' }]))
    const chat = chatThat()
    expect(await answerTo(typing('find', 'what', 'ke'), complete, chat)).toEqual({
      type: 8,
      data: { choices: [{ name: 'A key', value: 'key' }] },
    })
    expect(complete.mock.calls).toEqual([['what', 'ke', chat, {}]])
  })

  test('may depend on what is filled in besides, and belong to one command of a group', async () => {
    const complete = jest.fn<NonNullable<Command['complete']>>(() => Promise.resolve([]))
    const text = { type: 'text', description: 'command.ask.question.description', isCompleted: true } as const
    const command: Command = {
      definition: {
        name: 'docs find',
        description: 'command.ask.description',
        group: { localName: 'command.ask.name', description: 'command.ask.description' },
        options: { what: text, where: text },
      },
      execute: () => Promise.resolve(statement('Here.')),
      complete,
    }
    const chat = chatThat()
    const options = [
      { name: 'what', value: 'ke' },
      { name: 'where', value: 'attic' },
      { name: 'quietly', value: true },
    ]
    await createInteractionHandler([command], chatsOf(chat))(typingInto('docs find', 'what', options)).response
    expect(complete.mock.calls).toEqual([['what', 'ke', chat, { where: 'attic' }]])
  })

  test('are at most 25, the first ones', async () => {
    const found = Array.from({ length: 40 }, (_, index) => ({ name: `${index}`, value: `${index}` }))
    expect(await choicesOf(suggest(...found))).toEqual(found.slice(0, 25))
  })

  test('have names of at most 100 characters, with nothing hidden in them', async () => {
    expect(await choicesOf(suggest(named('a'.repeat(100)), named('b'.repeat(101)), named(' c\n\u202Ed ')))).toEqual([
      named('a'.repeat(100)),
      named(`${'b'.repeat(99)}…`),
      named('c d'),
    ])
  })

  test('leave out what Discord would refuse, and others take its place', async () => {
    const bad = [
      { name: ' \u200B', value: 'blank' },
      { name: 'no value', value: '' },
      { name: 'long value', value: 'x'.repeat(101) },
    ]
    const good = Array.from({ length: 25 }, (_, index) => ({ name: `${index}`, value: 'x'.repeat(100) }))
    expect(await choicesOf(suggest(...bad, ...good))).toEqual(good)
  })

  test('are none when the command has none or does not exist', async () => {
    expect(await choicesOf()).toEqual([])
    expect(await answerTo(typing('lose', 'what', 'ke'))).toEqual({ type: 8, data: { choices: [] } })
  })

  test('are none when finding them fails, and the failure is logged', async () => {
    expect(await choicesOf(() => Promise.reject(new Error('secret')))).toEqual([])
    expect(logged).toHaveBeenCalledTimes(1)
  })
})
