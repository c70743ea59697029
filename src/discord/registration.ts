import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import * as z from 'zod'
import { english, type Key, locales, wordingFor } from '../wording/wording.ts'
import type { Command, OptionDefinition } from './command.ts'

/** A command as Discord is told of it. */
export type RegisteredCommand = RESTPostAPIChatInputApplicationCommandsJSONBody

/** Reads and writes what Discord holds for the application. */
export interface CommandRegistry {
  held(): Promise<unknown>
  replace(commands: readonly RegisteredCommand[]): Promise<void>
}

/** The names of the commands that differ from what Discord holds. */
export type Registration = Readonly<Record<'added' | 'changed' | 'removed', readonly string[]>>

/** Tells Discord of the commands if it holds others. */
export async function registerCommands(commands: readonly Command[], registry: CommandRegistry): Promise<Registration> {
  const wanted = commands.map(registeredCommand)
  const registration = compare(wanted, heldCommands.parse(await registry.held()))
  if (Object.values(registration).some(names => names.length > 0)) await registry.replace(wanted)
  return registration
}

/** A command in Discord's terms: in servers, in direct messages and, where a person installed it, anywhere. */
export function registeredCommand({ definition }: Command): RegisteredCommand {
  return {
    type: ApplicationCommandType.ChatInput,
    name: definition.name,
    description: english.say(definition.description),
    ...localised(definition),
    options: Object.entries(definition.options).map(([name, option]) => registeredOption(name, option)),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  }
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
function localised({ localName, description }: { readonly localName?: Key; readonly description: Key }): Localised {
  const others = locales.filter(locale => locale !== english.locale)
  if (others.length === 0) return {}
  const inAll = (key: Key): Readonly<Record<string, string>> =>
    Object.fromEntries(others.map(locale => [locale, wordingFor(locale).say(key)]))
  return {
    ...(localName === undefined ? {} : { name_localizations: inAll(localName) }),
    description_localizations: inAll(description),
  }
}

const localizations = z
  .record(z.string(), z.string())
  .nullish()
  .transform(names => names ?? {})

/** An option in a form that can be compared; what Discord leaves out has its default. */
const heldOption = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  min_length: z
    .number()
    .nullish()
    .transform(length => length ?? null),
  max_length: z
    .number()
    .nullish()
    .transform(length => length ?? null),
  choices: z.array(z.unknown()).default([]),
  name_localizations: localizations,
  description_localizations: localizations,
})

const numbers = z
  .array(z.number())
  .nullish()
  .transform(list => (list ?? []).toSorted((a, b) => a - b))

const heldCommand = z.object({
  type: z.number().default(ApplicationCommandType.ChatInput),
  name: z.string(),
  description: z.string().default(''),
  options: z.array(heldOption).default([]),
  integration_types: numbers,
  contexts: numbers,
  default_member_permissions: z
    .string()
    .nullish()
    .transform(permissions => permissions ?? null),
  nsfw: z.boolean().default(false),
  name_localizations: localizations,
  description_localizations: localizations,
})

const heldCommands = z.array(heldCommand)

type HeldCommand = z.infer<typeof heldCommand>

/** The order of commands is of no account; that of their options is. */
function compare(wanted: readonly RegisteredCommand[], held: readonly HeldCommand[]): Registration {
  const key = ({ type, name }: HeldCommand): string => `${type} ${name}`
  const wantedByKey = new Map(wanted.map(command => heldCommand.parse(command)).map(each => [key(each), each]))
  const heldByKey = new Map(held.map(each => [key(each), each]))
  const names = (commands: readonly HeldCommand[]): readonly string[] => commands.map(({ name }) => name)
  const known = [...wantedByKey].filter(([id]) => heldByKey.has(id))
  return {
    added: names([...wantedByKey].filter(([id]) => !heldByKey.has(id)).map(([, command]) => command)),
    changed: names(
      known.filter(([id, each]) => JSON.stringify(each) !== JSON.stringify(heldByKey.get(id))).map(([, each]) => each),
    ),
    removed: names([...heldByKey].filter(([id]) => !wantedByKey.has(id)).map(([, command]) => command)),
  }
}
