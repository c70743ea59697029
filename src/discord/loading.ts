import {
  type APIApplicationCommandAutocompleteResponse,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10'
import type { Chats } from '../chat/chats.ts'
import type { AnyCommand } from './commands/command.ts'
import { type InteractionHandler, settled } from './handling.ts'
import { createInteractionHandler, type HandlerSettings } from './interactions.ts'

const NO_SUGGESTIONS: APIApplicationCommandAutocompleteResponse = {
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: [] },
}

/**
 * Answers interactions from documents that may still be loaded. What comes before that is announced at once and answered
 * when they are there; while somebody types nothing is suggested, since suggestions cannot be announced.
 */
export function handlerWhileLoading(
  commands: readonly AnyCommand[],
  loading: Promise<Chats>,
  settings: HandlerSettings = {},
): InteractionHandler {
  const handle = createInteractionHandler(commands, loading, settings)
  let isLoaded = false
  const load = async (): Promise<void> => {
    await loading
    isLoaded = true
  }
  // Whoever started the loading hears of its failure.
  load().catch(() => {})
  return interaction => {
    if (isLoaded) return handle(interaction)
    return interaction.type === InteractionType.ApplicationCommandAutocomplete
      ? settled(NO_SUGGESTIONS)
      : { ...handle(interaction), announceAfter: 0 }
  }
}
