import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { AnyCommand, OptionDefinition } from '../../../src/discord/commands/command.ts'
import { commandMention } from '../../../src/discord/commands/command-mentions.ts'
import { type RegisteredCommand, registeredCommands } from '../../../src/discord/commands/registered-commands.ts'
import { type CommandRegistry, registerCommands } from '../../../src/discord/commands/registration.ts'
import {
  asHeld,
  commandOf,
  find,
  group,
  inGroup,
  list,
  onMessage,
  registeredCommand,
} from '../../support/registered.ts'

const showDocs = inGroup('show')
const listDocs = inGroup('list')

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
      return Promise.resolve(now)
    },
  }
}

const heldFind = asHeld(registeredCommand(find))
const heldList = asHeld(registeredCommand(list))
const UNCHANGED = { added: [], changed: [], removed: [] }

describe('how Discord numbers a command is known', () => {
  test.each([
    ['when it was written', []],
    ['when it was held already', [asHeld(registeredCommand(showDocs))]],
  ])('%s', async (_, held) => {
    await registerCommands([showDocs], registryHolding(held))
    expect(commandMention('docs show')).toBe('</docs show:900>')
  })

  test('only for those that are typed', async () => {
    await registerCommands([onMessage('menu')], registryHolding([]))
    expect(commandMention('menu')).toBe('/menu')
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

  test('if groups and commands on messages are the same', async () => {
    const all = [showDocs, onMessage('find'), find, listDocs]
    const registry = registryHolding(registeredCommands(all).map(asHeld))
    expect(await registerCommands(all, registry)).toEqual(UNCHANGED)
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

  test('if a subcommand was changed, is new or is missing', async () => {
    const all = [showDocs, listDocs]
    for (const before of [
      [showDocs],
      [showDocs, listDocs, inGroup('other')],
      [listDocs, showDocs],
      [showDocs, { ...listDocs, definition: { ...listDocs.definition, options: {} } }],
    ]) {
      const registry = registryHolding(registeredCommands(before).map(asHeld))
      expect(await registerCommands(all, registry)).toEqual({ ...UNCHANGED, changed: ['docs'] })
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
  const options = fc.dictionary(name, option, { maxKeys: 5 })
  const single = fc.record({ name, description, options }).map(commandOf)
  const ofGroup = fc
    .record({ first: fc.constantFrom('docs', 'quotes'), last: name, description, options })
    .map(({ first: word, last, ...rest }) => commandOf({ ...rest, name: `${word} ${last}`, group }))
  const commands: fc.Arbitrary<readonly AnyCommand[]> = fc
    .uniqueArray(fc.oneof(single, ofGroup, name.map(onMessage)), {
      selector: ({ definition }) => definition.name,
      maxLength: 6,
    })
    // A group has no command that is called as itself.
    .filter(all => all.every(each => !['docs', 'quotes'].includes(each.definition.name)))

  test('whatever the commands are and whatever was held before', async () => {
    await fc.assert(
      fc.asyncProperty(commands, commands, async (before, after) => {
        const registry = registryHolding(registeredCommands(before).map(asHeld))
        const changes = await registerCommands(after, registry)
        const isDifferent = [...changes.added, ...changes.changed, ...changes.removed].length > 0
        expect(registry.written).toHaveLength(isDifferent ? 1 : 0)
        expect(await registerCommands(after, registry)).toEqual(UNCHANGED)
        expect(registry.written).toHaveLength(isDifferent ? 1 : 0)
      }),
    )
  })
})
