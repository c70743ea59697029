import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import { english, type Key, locales, wordingFor } from '../../wording/wording.ts'
import type { AnyCommand, Command, CommandGroup, MessageCommand, OptionDefinition } from './command.ts'

/** A command as Discord is told of it. */
export type RegisteredCommand =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody

/** Commands in Discord's terms, those of a group as one: for servers, direct messages and, where a person installed them, anywhere. */
export function registeredCommands(commands: readonly AnyCommand[]): readonly RegisteredCommand[] {
  const slash = commands.filter((command): command is Command => 'execute' in command)
  const names = new Set(slash.map(command => firstWord(command.definition.name)))
  return [
    ...Array.from(names, name => registeredByName(name, slash)),
    ...commands.flatMap(command => ('executeOn' in command ? [registeredMessageCommand(command)] : [])),
  ]
}

const firstWord = (name: string): string => name.split(' ')[0] ?? name
const lastWord = (name: string): string => name.split(' ').at(-1) ?? name

const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}

/** The command of a name of one word, or all commands whose names begin with it. */
function registeredByName(name: string, all: readonly Command[]): RegisteredCommand {
  const named = all.filter(({ definition }) => firstWord(definition.name) === name)
  const single = named.find(({ definition }) => definition.name === name)
  const group = named.flatMap(({ definition }) => definition.group ?? [])[0]
  if (single) return { type: ApplicationCommandType.ChatInput, ...described(name, single), ...EVERYWHERE }
  if (!group) throw new RangeError(`Nothing describes what the commands of "${name}" have in common.`)
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description: english.say(group.description),
    ...localised(group),
    options: named.map(command => registeredSubcommand(command)),
    ...EVERYWHERE,
  }
}

function registeredSubcommand(command: Command): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, ...described(lastWord(command.definition.name), command) }
}

const described = (name: string, { definition }: Command) => ({
  name,
  description: english.say(definition.description),
  ...localised(definition),
  options: Object.entries(definition.options).map(([option, its]) => registeredOption(option, its)),
})

function registeredMessageCommand({ definition: { name, localName } }: MessageCommand): RegisteredCommand {
  return { type: ApplicationCommandType.Message, name, name_localizations: inAll(localName), ...EVERYWHERE }
}

function registeredOption(name: string, option: OptionDefinition): APIApplicationCommandBasicOption {
  const common = {
    name,
    description: english.say(option.description),
    ...localised(option),
    required: option.isRequired === true,
  }
  if (option.type === 'flag') return { ...common, type: ApplicationCommandOptionType.Boolean }
  const length = option.maxLength === undefined ? {} : { max_length: option.maxLength }
  return option.isCompleted
    ? { ...common, ...length, type: ApplicationCommandOptionType.String, autocomplete: true }
    : { ...common, ...length, type: ApplicationCommandOptionType.String }
}

interface Localised {
  readonly name_localizations?: Readonly<Record<string, string>>
  readonly description_localizations?: Readonly<Record<string, string>>
}

/** Names and descriptions in the other languages; Discord shows the English ones to everybody else. */
const localised = ({ localName, description }: Partial<CommandGroup> & { readonly description: Key }): Localised => ({
  ...(localName === undefined ? {} : { name_localizations: inAll(localName) }),
  description_localizations: inAll(description),
})

/** Discord has a locale of its own for Spanish in Latin America, and falls back to English otherwise. */
const others = [...locales.filter(locale => locale !== english.locale), 'es-419']

const inAll = (key: Key): Readonly<Record<string, string>> =>
  Object.fromEntries(others.map(locale => [locale, wordingFor(locale).say(key)]))
