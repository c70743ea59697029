import { type APIInteraction, InteractionResponseType, InteractionType } from 'discord-api-types/v10'
import type { Chat } from '../chat/chat.ts'
import type { Command } from './command.ts'
import { handleCommand } from './command-calls.ts'
import type { Handling } from './handling.ts'
import { handlePress } from './presses.ts'
import type { CommandMentions } from './sharing.ts'
import { handleSubmission } from './submissions.ts'
import { suggest } from './suggestions.ts'

/**
 * Answers interactions, whether they came over the gateway or over HTTP.
 *
 * @param mentionOf how a command is named in a message: `</ask:id>` where its id is known
 */
export function createInteractionHandler(
  commands: readonly Command[],
  chat: Chat,
  mentionOf?: CommandMentions,
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
        return handlePress(interaction, chat, mentionOf)
      case InteractionType.ModalSubmit:
        return handleSubmission(interaction, chat)
    }
  }
}
