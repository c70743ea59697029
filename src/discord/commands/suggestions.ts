import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandAutocompleteResponse,
  ApplicationCommandOptionType,
  InteractionResponseType,
} from 'discord-api-types/v10'
import type { Chats } from '../../chat/chats.ts'
import type { Visitor } from '../../chat/visitor.ts'
import { log } from '../../log.ts'
import { chatFor } from '../chat-for.ts'
import { truncate, visible } from '../display/markdown.ts'
import { keepingFor } from '../keeping.ts'
import { calledCommand } from './called-command.ts'
import type { AnyCommand, Completion } from './command.ts'

/** Discord shows at most this many suggestions, each of at most 100 characters. */
const MOST_CHOICES = 25
const LONGEST_CHOICE = 100

/** What is suggested while somebody types. A failure is logged; they can type on without suggestions. */
export async function suggest(
  interaction: APIApplicationCommandAutocompleteInteraction,
  visitor: Visitor,
  commands: ReadonlyMap<string, AnyCommand>,
  chats: Chats | Promise<Chats>,
): Promise<APIApplicationCommandAutocompleteResponse> {
  try {
    return shown(await completions(interaction, visitor, commands, chats))
  } catch (thrown) {
    log.error({ err: thrown }, 'Nothing could be suggested.')
    return shown([])
  }
}

async function completions(
  interaction: APIApplicationCommandAutocompleteInteraction,
  visitor: Visitor,
  commands: ReadonlyMap<string, AnyCommand>,
  chats: Chats | Promise<Chats>,
): Promise<readonly Completion[]> {
  const { data } = interaction
  const { name, options } = calledCommand(data.name, data.options)
  const focused = options.find(option => 'focused' in option && option.focused)
  const command = commands.get(name)
  if (!focused || !command || !('complete' in command)) return []
  const texts = options.flatMap(option =>
    option.type === ApplicationCommandOptionType.String ? [[option.name, option.value] as const] : [],
  )
  const { [focused.name]: typed = '', ...others } = Object.fromEntries(texts)
  if ('execute' in command)
    return (await command.complete?.(focused.name, typed, await chatFor(visitor, chats), others)) ?? []
  const keeping = await keepingFor({ interaction, visitor, chats })
  return (keeping && (await command.complete?.(focused.name, typed, keeping))) ?? []
}

const shown = (found: readonly Completion[]): APIApplicationCommandAutocompleteResponse => ({
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: {
    choices: found
      .filter(({ name, value }) => visible(name) !== '' && value !== '' && value.length <= LONGEST_CHOICE)
      .slice(0, MOST_CHOICES)
      .map(({ name, value }) => ({ name: truncate(visible(name), LONGEST_CHOICE), value })),
  },
})
