import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  ApplicationCommandOptionType,
  type InteractionType,
} from 'discord-api-types/v10'

type Called = InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete

/** A command's name as its definition has it, and the options that were sent with it. */
export interface CalledCommand<Type extends Called> {
  readonly name: string
  readonly options: readonly APIApplicationCommandInteractionDataBasicOption<Type>[]
}

/** Looks into the subcommand if there is one: Discord sends it as the only option of its group. */
export function calledCommand<Type extends Called>(
  name: string,
  options: readonly APIApplicationCommandInteractionDataOption<Type>[] = [],
): CalledCommand<Type> {
  const inner = options.find(option => option.type === ApplicationCommandOptionType.Subcommand)
  if (inner) return { name: `${name} ${inner.name}`, options: inner.options ?? [] }
  return { name, options: options.flatMap(option => (isBasic(option) ? [option] : [])) }
}

const isBasic = <Type extends Called>(
  option: APIApplicationCommandInteractionDataOption<Type>,
): option is APIApplicationCommandInteractionDataBasicOption<Type> =>
  option.type !== ApplicationCommandOptionType.Subcommand &&
  option.type !== ApplicationCommandOptionType.SubcommandGroup
