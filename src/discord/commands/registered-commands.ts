import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import { english, type Key, locales, wordingFor } from '../../wording/wording.ts'
import type {
  AnyCommand,
  CommandGroup,
  KeepingMessageCommand,
  MessageCommand,
  NamedCommand,
  OptionDefinition,
} from './command.ts'
import { isNamed } from './command-kinds.ts'

/** A command as Discord is told of it. */
export type RegisteredCommand =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody

/** Commands in Discord's terms, those of a group as one, each for the places where it can be used. */
export function registeredCommands(commands: readonly AnyCommand[]): readonly RegisteredCommand[] {
  const slash = commands.filter(isNamed)
  const names = new Set(slash.map(command => firstWord(command.definition.name)))
  return [
    ...Array.from(names, name => registeredByName(name, slash)),
    ...commands.flatMap(command => (isNamed(command) ? [] : [registeredMessageCommand(command)])),
  ]
}

const firstWord = (name: string): string => name.split(' ')[0] ?? name
const lastWord = (name: string): string => name.split(' ').at(-1) ?? name

type Places = Pick<RegisteredCommand, 'integration_types' | 'contexts' | 'default_member_permissions'>

/** Servers, direct messages and, where a person installed it for themselves, anywhere. */
const EVERYWHERE: Places = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}

/** Where the bot is a member, and in direct messages. */
const WHERE_MEMBER: Places = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
}

/** Discord shows it to those who may manage the server, unless the server decides otherwise. */
const FOR_KEEPERS: Places = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
}

/** Discord lets nothing be said of a subcommand alone. */
function placesOf(commands: readonly NamedCommand[]): Places {
  if (commands.some(command => 'execute' in command)) return EVERYWHERE
  return commands.every(command => 'keep' in command) ? FOR_KEEPERS : WHERE_MEMBER
}

/** The command of a name of one word, or all commands whose names begin with it. */
function registeredByName(name: string, all: readonly NamedCommand[]): RegisteredCommand {
  const named = all.filter(({ definition }) => firstWord(definition.name) === name)
  const single = named.find(({ definition }) => definition.name === name)
  const group = named.flatMap(({ definition }) => definition.group ?? [])[0]
  if (single) return { type: ApplicationCommandType.ChatInput, ...described(name, single), ...placesOf([single]) }
  if (!group) throw new RangeError(`Nothing describes what the commands of "${name}" have in common.`)
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description: english.say(group.description),
    ...localised(group),
    options: named.map(command => registeredSubcommand(command)),
    ...placesOf(named),
  }
}

function registeredSubcommand(command: NamedCommand): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, ...described(lastWord(command.definition.name), command) }
}

const described = (name: string, { definition }: NamedCommand) => ({
  name,
  description: english.say(definition.description),
  ...localised(definition),
  options: Object.entries(definition.options).map(([option, its]) => registeredOption(option, its)),
})

function registeredMessageCommand(command: MessageCommand | KeepingMessageCommand): RegisteredCommand {
  const { name, localName } = command.definition
  const places = 'executeOn' in command ? EVERYWHERE : FOR_KEEPERS
  return { type: ApplicationCommandType.Message, name, name_localizations: inAll(localName), ...places }
}

/** What people write in or begin threads in, as far as Discord's API description lets it be asked for. */
const CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
] as const

function registeredOption(name: string, option: OptionDefinition): APIApplicationCommandBasicOption {
  const common = {
    name,
    description: english.say(option.description),
    ...localised(option),
    required: option.isRequired === true,
  }
  if (option.type === 'flag') return { ...common, type: ApplicationCommandOptionType.Boolean }
  if (option.type === 'attachment') return { ...common, type: ApplicationCommandOptionType.Attachment }
  if (option.type === 'channel')
    return { ...common, type: ApplicationCommandOptionType.Channel, channel_types: [...CHANNELS] }
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
