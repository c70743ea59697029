import { type APIApplicationCommandInteractionDataOption, ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { Wording } from '../../wording/wording.ts'
import type { CommandDefinition, OptionDefinition, OptionValues } from './command.ts'

/** Option values by name, or one sentence on what is wrong with them. */
export type ReadOptions =
  | { readonly kind: 'read'; readonly values: OptionValues<CommandDefinition['options']> }
  | { readonly kind: 'refused'; readonly why: string }

/**
 * The options of a command as Discord sent them, checked against its definition: Discord checks them too, but may still
 * hold an older definition.
 */
export function readOptions(
  definition: CommandDefinition,
  sent: readonly APIApplicationCommandInteractionDataOption[],
  wording: Wording,
): ReadOptions {
  const values: Record<string, string | boolean | undefined> = {}
  for (const [name, option] of Object.entries(definition.options)) {
    const value = valueOf(
      option,
      sent.find(each => each.name === name),
    )
    if (value === undefined && option.isRequired)
      return refused(wording.say('problem.option-missing', { option: name }))
    const most = option.type === 'text' ? (option.maxLength ?? Infinity) : Infinity
    if (typeof value === 'string' && value.length > most)
      return refused(wording.say('problem.option-too-long', { option: name, most }))
    values[name] = value
  }
  return { kind: 'read', values }
}

const refused = (why: string): ReadOptions => ({ kind: 'refused', why })

function valueOf(
  definition: OptionDefinition,
  sent: APIApplicationCommandInteractionDataOption | undefined,
): string | boolean | undefined {
  if (definition.type === 'flag') return sent?.type === ApplicationCommandOptionType.Boolean ? sent.value : undefined
  return sent?.type === ApplicationCommandOptionType.String ? sent.value : undefined
}
