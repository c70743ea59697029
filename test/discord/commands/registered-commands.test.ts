import { describe, expect, test } from '@jest/globals'
import { ask } from '../../../commands/ask.ts'
import { registeredCommands } from '../../../src/discord/commands/registered-commands.ts'
import { english } from '../../../src/wording/wording.ts'
import { commandOf, find, inGroup, list, onMessage, registeredCommand } from '../../support/registered.ts'

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
