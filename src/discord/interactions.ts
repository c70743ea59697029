import { type APIInteraction, InteractionResponseType, InteractionType } from 'discord-api-types/v10'
import type { Chat } from '../chat/chat.ts'
import type { AnyCommand } from './command.ts'
import { handleCommand } from './command-calls.ts'
import type { Handling } from './handling.ts'
import { handlePress } from './presses.ts'
import { note } from './responses.ts'
import { suggest } from './suggestions.ts'
import { visitorOf } from './visitors.ts'

/** Answers interactions, whether they came over the gateway or over HTTP. */
export function createInteractionHandler(
  commands: readonly AnyCommand[],
  chat: Chat,
): (interaction: APIInteraction) => Handling {
  const named = new Map(commands.map(command => [command.definition.name, command]))
  return interaction => {
    switch (interaction.type) {
      case InteractionType.Ping:
        return { response: Promise.resolve({ type: InteractionResponseType.Pong }), announcement: null }
      case InteractionType.ApplicationCommand:
        return handleCommand(interaction, named, chat)
      case InteractionType.ApplicationCommandAutocomplete:
        return { response: suggest(interaction, named, chat), announcement: null }
      case InteractionType.MessageComponent:
        return handlePress(interaction, chat)
      case InteractionType.ModalSubmit: {
        const { wording } = visitorOf(interaction)
        const response = note(wording.say('problem.button-not-understood'), wording)
        return { response: Promise.resolve(response), announcement: null }
      }
    }
  }
}
