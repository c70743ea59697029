import {
  type APIApplicationCommand,
  type APIApplicationCommandInteractionDataOption,
  ApplicationCommandOptionType,
  type InteractionType,
} from 'discord-api-types/v10'
import { isRecord, type JsonRecord, listAt, numberAt } from './json.ts'

export interface OptionInput {
  readonly name: string
  /** Of a channel its id. */
  readonly value: string | number | boolean
  /** Where the command is not registered, so that it cannot be looked up; else guessed from the value. */
  readonly type?: ApplicationCommandOptionType
  /** In place of the value, for an attachment. */
  readonly file?: FileInput
}

/** A file that somebody sends along with a command. */
export interface FileInput {
  readonly filename: string
  readonly bytes: Uint8Array
  readonly contentType?: string
  /** What Discord says of its size, in bytes, if that is not the size of the bytes. */
  readonly size?: number
}

/** What was typed, as Discord sends it: options with their types, inside their subcommand when the name has one. */
export function commandOptions<Type extends InteractionType>(
  path: readonly string[],
  options: readonly OptionInput[],
  command: APIApplicationCommand | undefined,
  focused?: string,
): APIApplicationCommandInteractionDataOption<Type>[] {
  let defined: readonly unknown[] = command?.options ?? []
  const parents: { name: string; type: number }[] = []
  path.forEach((name, index) => {
    const inner = named(defined, name)
    // Of two names the first is a group, of one it is the subcommand itself.
    const guess =
      index < path.length - 1 ? ApplicationCommandOptionType.SubcommandGroup : ApplicationCommandOptionType.Subcommand
    parents.push({ name, type: (inner && numberAt(inner, 'type')) ?? guess })
    defined = inner === undefined ? [] : listAt(inner, 'options')
  })
  const all =
    focused === undefined || options.some(option => option.name === focused)
      ? options
      : [...options, { name: focused, value: '' }]
  const leaves: unknown[] = all.map(({ name, value, type: told }) => {
    const definition = named(defined, name)
    const type = (definition && numberAt(definition, 'type')) ?? told ?? typeOf(value)
    return name === focused ? { name, type, value, focused: true } : { name, type, value }
  })
  const nested = parents.reduceRight<unknown[]>((inside, parent) => [{ ...parent, options: inside }], leaves)
  return isOptionList<Type>(nested) ? nested : []
}

function named(list: readonly unknown[], name: string): JsonRecord | undefined {
  return list.filter(isRecord).find(item => item['name'] === name)
}

function typeOf(value: string | number | boolean): ApplicationCommandOptionType {
  if (typeof value === 'boolean') return ApplicationCommandOptionType.Boolean
  if (typeof value === 'string') return ApplicationCommandOptionType.String
  return Number.isInteger(value) ? ApplicationCommandOptionType.Integer : ApplicationCommandOptionType.Number
}

function isOptionList<Type extends InteractionType>(
  value: unknown[],
): value is APIApplicationCommandInteractionDataOption<Type>[] {
  return value.every(item => isRecord(item) && typeof item['name'] === 'string')
}
