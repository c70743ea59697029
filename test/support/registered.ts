import type { APIApplicationCommandOption } from 'discord-api-types/v10'
import { statement } from '../../src/chat/reply.ts'
import type { AnyCommand, Command, CommandDefinition, MessageCommand } from '../../src/discord/commands/command.ts'
import { type RegisteredCommand, registeredCommands } from '../../src/discord/commands/registered-commands.ts'
import { first } from './documents.ts'

export const commandOf = (definition: CommandDefinition): Command => ({
  definition,
  execute: () => Promise.resolve(statement(definition.name)),
})

export const find = commandOf({
  name: 'find',
  description: 'command.ask.description',
  options: {
    what: { type: 'text', description: 'command.ask.question.description', isRequired: true, maxLength: 200 },
    where: { type: 'text', description: 'command.ask.document.description', isCompleted: true },
    quietly: { type: 'flag', description: 'command.ask.private.description' },
  },
})
export const list = commandOf({ name: 'list', description: 'source.open', options: {} })

export const group = { localName: 'command.ask.name', description: 'source.open' } as const
export const inGroup = (last: string): Command =>
  commandOf({ ...find.definition, name: `docs ${last}`, localName: 'command.ask.document.name', group })
export const onMessage = (name: string): MessageCommand => ({
  definition: { name, localName: 'command.ask.name' },
  executeOn: () => Promise.resolve(statement(name)),
})

export const registeredCommand = (command: AnyCommand): RegisteredCommand => first(registeredCommands([command]))

type Held = Readonly<Record<string, unknown>>

/** Options as Discord gives them back, those of subcommands too: without what has its default. */
const asHeldOptions = (options: readonly APIApplicationCommandOption[]): readonly Held[] =>
  options.map(option => {
    const { required, options: inner, ...rest } = { options: [], required: false, ...option }
    return {
      name_localizations: null,
      description_localizations: null,
      ...rest,
      ...(required ? { required } : {}),
      ...(inner.length > 0 ? { options: asHeldOptions(inner) } : {}),
    }
  })

/** A command as Discord gives it back: with fields of its own, and without those that have their default. */
export function asHeld(command: RegisteredCommand): Held {
  const options = asHeldOptions('options' in command ? (command.options ?? []) : [])
  return {
    description: '',
    ...command,
    ...(options.length > 0 ? { options } : { options: undefined }),
    id: '900',
    application_id: '901',
    version: '902',
    dm_permission: true,
    default_member_permissions: command.default_member_permissions ?? null,
    nsfw: false,
    name_localizations: command.name_localizations ?? null,
    description_localizations: command.description_localizations ?? null,
  }
}
