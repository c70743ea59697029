import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandAutocompleteResponse,
  ApplicationCommandOptionType,
  InteractionResponseType,
} from 'discord-api-types/v10'
import type { Chat } from '../chat/chat.ts'
import { log } from '../log.ts'
import type { Command, Completion } from './command.ts'
import { truncate, visible } from './markdown.ts'

/** Discord shows at most this many suggestions, each of at most 100 characters. */
const MOST_CHOICES = 25
const LONGEST_CHOICE = 100

/** What is suggested while somebody types. A failure is logged; they can type on without suggestions. */
export async function suggest(
  interaction: APIApplicationCommandAutocompleteInteraction,
  commands: ReadonlyMap<string, Command>,
  chat: Chat | Promise<Chat>,
): Promise<APIApplicationCommandAutocompleteResponse> {
  try {
    return shown(await completions(interaction, commands, chat))
  } catch (thrown) {
    log.error({ err: thrown }, 'Nothing could be suggested.')
    return shown([])
  }
}

async function completions(
  { data }: APIApplicationCommandAutocompleteInteraction,
  commands: ReadonlyMap<string, Command>,
  chat: Chat | Promise<Chat>,
): Promise<readonly Completion[]> {
  const focused = data.options.find(option => 'focused' in option && option.focused)
  const command = commands.get(data.name)
  const typed = focused?.type === ApplicationCommandOptionType.String ? focused.value : ''
  return focused ? await (command?.complete?.(focused.name, typed, await chat) ?? []) : []
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
