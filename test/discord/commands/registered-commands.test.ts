import { describe, expect, jest, test } from '@jest/globals'
import { ask } from '../../../commands/ask.ts'
import { commands } from '../../../commands/index.ts'
import { registeredCommands } from '../../../src/discord/commands/registered-commands.ts'
import { registerCommands } from '../../../src/discord/commands/registration.ts'
import { english } from '../../../src/wording/wording.ts'
import { asHeld, commandOf, find, inGroup, list, onMessage, registeredCommand } from '../../support/registered.ts'

const showDocs = inGroup('show')
const listDocs = inGroup('list')

describe('a command is told to Discord', () => {
  test('with its options in their order, for servers, direct messages and persons', () => {
    expect(registeredCommand(find)).toMatchObject({
      type: 1,
      name: 'find',
      description: english.say('command.ask.description'),
      options: [
        {
          type: 3,
          name: 'what',
          description: english.say('command.ask.question.description'),
          required: true,
          max_length: 200,
        },
        {
          type: 3,
          name: 'where',
          description: english.say('command.ask.document.description'),
          required: false,
          autocomplete: true,
        },
        { type: 5, name: 'quietly', description: english.say('command.ask.private.description'), required: false },
      ],
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    })
  })

  test('of a group as a subcommand of what they have in common', () => {
    const { options, ...rest } = find.definition
    expect(rest.name).toBe('find')
    const subcommand = (name: string) => ({
      type: 1,
      name,
      description: english.say(find.definition.description),
      options: Object.keys(options).map(option => expect.objectContaining({ name: option })),
    })
    expect(registeredCommands([showDocs, list, listDocs])).toEqual([
      expect.objectContaining({
        type: 1,
        name: 'docs',
        description: english.say('source.open'),
        options: [expect.objectContaining(subcommand('show')), expect.objectContaining(subcommand('list'))],
        integration_types: [0, 1],
        contexts: [0, 1, 2],
      }),
      registeredCommand(list),
    ])
  })

  test('in every language, with a name and a description of its own', () => {
    const { name_localizations: names, description_localizations: descriptions } = {
      name_localizations: null,
      description_localizations: null,
      ...registeredCommand(ask),
    }
    expect(Object.keys(names ?? {}).toSorted()).toEqual(['de', 'es-419', 'es-ES', 'fr', 'ja', 'pt-BR', 'zh-CN'])
    expect(Object.keys(descriptions ?? {}).toSorted()).toEqual(Object.keys(names ?? {}).toSorted())
    expect(new Set(Object.values(descriptions ?? {})).size).toBe(6)
  })

  test('of a group only if something describes the group', () => {
    const { group: _, ...definition } = showDocs.definition
    expect(() => registeredCommands([commandOf(definition)])).toThrow(RangeError)
  })

  test('on a message by its name alone', () => {
    const { description, options, ...registered } = {
      description: null,
      options: null,
      ...registeredCommand(onMessage('Find it')),
    }
    expect([description, options]).toEqual([null, null])
    expect(registered).toMatchObject({
      type: 3,
      name: 'Find it',
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    })
  })
})

describe('Discord is told', () => {
  const told = registeredCommands(commands)
  const named = (name: string) => told.find(command => command.name === name)

  test('that moderators alone see their commands, in servers alone', () => {
    for (const name of ['documents', 'Add to documents'])
      expect(named(name)).toMatchObject({ default_member_permissions: '32', contexts: [0], integration_types: [0] })
  })

  test('that everybody has settings, where the bot is a member and in direct messages', () => {
    expect(named('settings')).toMatchObject({ contexts: [0, 1], integration_types: [0] })
    expect(named('settings')).not.toHaveProperty('default_member_permissions')
  })

  test('of files and channels as what they are', () => {
    expect(named('documents')).toMatchObject({
      options: expect.arrayContaining([
        expect.objectContaining({
          name: 'add',
          options: expect.arrayContaining([expect.objectContaining({ type: 11 })]),
        }),
        expect.objectContaining({
          name: 'scope',
          options: expect.arrayContaining([
            expect.objectContaining({ type: 7, required: true, channel_types: [0, 2, 5, 13, 15] }),
          ]),
        }),
      ]),
    })
  })

  test('the same again, and nothing is changed', async () => {
    const held = told.map(command => asHeld(command))
    const replaced = jest.fn<() => Promise<unknown>>()
    const registry = { held: () => Promise.resolve(held), replace: replaced }
    expect(await registerCommands(commands, registry)).toEqual({ added: [], changed: [], removed: [] })
    expect(replaced).not.toHaveBeenCalled()
  })
})
