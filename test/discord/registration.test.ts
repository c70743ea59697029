import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { statement } from '../../src/chat/reply.ts'
import type { Command, CommandDefinition, OptionDefinition } from '../../src/discord/command.ts'
import {
  type CommandRegistry,
  type RegisteredCommand,
  registerCommands,
  registeredCommand,
} from '../../src/discord/registration.ts'
import { english } from '../../src/wording/wording.ts'

const commandOf = (definition: CommandDefinition): Command => ({
  definition,
  execute: () => Promise.resolve(statement(definition.name)),
})

const find = commandOf({
  name: 'find',
  description: 'command.ask.description',
  options: {
    what: { type: 'text', description: 'command.ask.question.description', isRequired: true, maxLength: 200 },
    where: { type: 'text', description: 'command.ask.document.description', isCompleted: true },
    quietly: { type: 'flag', description: 'command.ask.private.description' },
  },
})
const list = commandOf({ name: 'list', description: 'source.open', options: {} })

type Held = Readonly<Record<string, unknown>>

/** A command as Discord gives it back: with fields of its own, and without those that have their default. */
function asHeld(command: RegisteredCommand): Held {
  const options = (command.options ?? []).map(({ required, ...option }) => ({
    name_localizations: null,
    description_localizations: null,
    ...option,
    ...(required ? { required } : {}),
  }))
  return {
    ...command,
    ...(options.length > 0 ? { options } : { options: undefined }),
    id: '900',
    application_id: '901',
    version: '902',
    dm_permission: true,
    default_member_permissions: null,
    nsfw: false,
    name_localizations: command.name_localizations ?? null,
    description_localizations: command.description_localizations ?? null,
  }
}

/** What Discord holds for an application, in memory. */
function registryHolding(held: unknown): CommandRegistry & { readonly written: (readonly RegisteredCommand[])[] } {
  let now = held
  const written: (readonly RegisteredCommand[])[] = []
  return {
    written,
    held: () => Promise.resolve(now),
    replace: commands => {
      written.push(commands)
      now = commands.map(asHeld)
      return Promise.resolve()
    },
  }
}

const heldFind = asHeld(registeredCommand(find))
const heldList = asHeld(registeredCommand(list))
const UNCHANGED = { added: [], changed: [], removed: [] }

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
})

describe('commands are not written', () => {
  test.each([
    ['Discord holds the same', [heldFind, heldList]],
    ['Discord holds them in another order', [heldList, heldFind]],
    [
      'their contexts come in another order',
      [{ ...heldFind, contexts: [2, 0, 1], integration_types: [1, 0] }, heldList],
    ],
    ['Discord leaves out what has its default', [{ ...heldFind, type: undefined, nsfw: undefined }, heldList]],
    ['Discord names empty localizations', [{ ...heldFind, name_localizations: {} }, heldList]],
  ])('if %s', async (_, held) => {
    const registry = registryHolding(held)
    expect(await registerCommands([find, list], registry)).toEqual(UNCHANGED)
    expect(registry.written).toEqual([])
  })

  test('if there are none on either side', async () => {
    const registry = registryHolding([])
    expect(await registerCommands([], registry)).toEqual(UNCHANGED)
    expect(registry.written).toEqual([])
  })
})

describe('all commands are written at once', () => {
  const optionsOfFind = [heldFind['options']].flat()

  test.each([
    ['Discord holds none', [], { added: ['find', 'list'] }],
    ['one is missing', [heldFind], { added: ['list'] }],
    ['one is left over', [heldFind, heldList, { ...heldList, name: 'old' }], { removed: ['old'] }],
    [
      'one of the same name is of another kind',
      [heldFind, { ...heldList, type: 3, description: '' }],
      { added: ['list'], removed: ['list'] },
    ],
    ['a description was changed', [{ ...heldFind, description: 'Find it' }, heldList], { changed: ['find'] }],
    [
      'the order of the options was changed',
      [{ ...heldFind, options: optionsOfFind.toReversed() }, heldList],
      { changed: ['find'] },
    ],
    ['an option is missing', [{ ...heldFind, options: optionsOfFind.slice(1) }, heldList], { changed: ['find'] }],
    ['an option is new', [heldFind, { ...heldList, options: optionsOfFind.slice(1) }], { changed: ['list'] }],
    ['a name is localized', [{ ...heldFind, name_localizations: { de: 'finde' } }, heldList], { changed: ['find'] }],
    ['it is for servers only', [{ ...heldFind, contexts: [0] }, heldList], { changed: ['find'] }],
    [
      'it is for servers only, as before there were contexts',
      [heldFind, { ...heldList, contexts: null }],
      { changed: ['list'] },
    ],
    [
      'it is for some members only',
      [{ ...heldFind, default_member_permissions: '0' }, heldList],
      { changed: ['find'] },
    ],
    ['it is for adults only', [{ ...heldFind, nsfw: true }, heldList], { changed: ['find'] }],
  ])('if %s', async (_, held, difference) => {
    const registry = registryHolding(held)
    expect(await registerCommands([find, list], registry)).toEqual({ ...UNCHANGED, ...difference })
    expect(registry.written).toEqual([[registeredCommand(find), registeredCommand(list)]])
    expect(await registerCommands([find, list], registry)).toEqual(UNCHANGED)
  })

  test('if anything about an option was changed', async () => {
    const changes = [
      { type: 4 },
      { name: 'thing' },
      { description: 'Which' },
      { required: undefined },
      { autocomplete: true },
      { max_length: 100 },
      { max_length: undefined },
      { min_length: 1 },
      { choices: [{ name: 'a', value: 'a' }] },
      { description_localizations: { de: 'Was' } },
    ]
    for (const change of changes) {
      const options = optionsOfFind.map((option, at) => (at === 0 ? Object.assign({}, option, change) : option))
      const registry = registryHolding([{ ...heldFind, options }, heldList])
      expect({ change, found: await registerCommands([find, list], registry) }).toEqual({
        change,
        found: { ...UNCHANGED, changed: ['find'] },
      })
    }
  })

  test('and a failure of Discord is passed on', async () => {
    const failing: CommandRegistry = {
      held: () => Promise.resolve([]),
      replace: () => Promise.reject(new Error('503')),
    }
    await expect(registerCommands([find], failing)).rejects.toThrow('503')
    await expect(registerCommands([find], registryHolding('nonsense'))).rejects.toThrow()
  })
})

describe('what was written is unchanged', () => {
  const name = fc.stringMatching(/^[a-z0-9_-]{1,32}$/)
  const description = fc.constantFrom('command.ask.description' as const, 'source.open' as const)
  const isRequired = fc.boolean()
  const option: fc.Arbitrary<OptionDefinition> = fc.oneof(
    fc.record(
      {
        type: fc.constant('text' as const),
        description,
        isRequired,
        maxLength: fc.integer({ min: 1, max: 6_000 }),
        isCompleted: fc.boolean(),
      },
      { requiredKeys: ['type', 'description'] },
    ),
    fc.record(
      { type: fc.constant('flag' as const), description, isRequired },
      { requiredKeys: ['type', 'description'] },
    ),
  )
  const commands = fc
    .uniqueArray(fc.record({ name, description, options: fc.dictionary(name, option, { maxKeys: 5 }) }), {
      selector: definition => definition.name,
      maxLength: 5,
    })
    .map(definitions => definitions.map(commandOf))

  test('whatever the commands are and whatever was held before', async () => {
    await fc.assert(
      fc.asyncProperty(commands, commands, async (before, after) => {
        const registry = registryHolding(before.map(registeredCommand).map(asHeld))
        const first = await registerCommands(after, registry)
        const isDifferent = [...first.added, ...first.changed, ...first.removed].length > 0
        expect(registry.written).toHaveLength(isDifferent ? 1 : 0)
        expect(await registerCommands(after, registry)).toEqual(UNCHANGED)
        expect(registry.written).toHaveLength(isDifferent ? 1 : 0)
      }),
    )
  })
})
