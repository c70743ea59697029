import { describe, expect, test } from '@jest/globals'
import { registeredCommands } from '../../src/discord/registered-commands.ts'
import { english } from '../../src/wording/wording.ts'
import { commandOf, find, inGroup, list, onMessage, registeredCommand } from '../support/registered.ts'

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
      {
        type: 1,
        name: 'docs',
        description: english.say('source.open'),
        options: [expect.objectContaining(subcommand('show')), expect.objectContaining(subcommand('list'))],
        integration_types: [0, 1],
        contexts: [0, 1, 2],
      },
      registeredCommand(list),
    ])
  })

  test('of a group only if something describes the group', () => {
    const { group: _, ...definition } = showDocs.definition
    expect(() => registeredCommands([commandOf(definition)])).toThrow(RangeError)
  })

  test('on a message by its name alone', () => {
    expect(registeredCommand(onMessage('Find it'))).toEqual({
      type: 3,
      name: 'Find it',
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    })
  })
})
