import { type APIInteraction, InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10'
import type { Chats } from '../chat/chats.ts'
import { createManners, type Manners } from '../chat/manners.ts'
import type { RateLimiter } from '../chat/rate-limit.ts'
import type { Visitor } from '../chat/visitor.ts'
import { handlePress } from './buttons/presses.ts'
import type { CommandMentions } from './buttons/sharing.ts'
import { handleSubmission } from './buttons/submissions.ts'
import type { AnyCommand } from './commands/command.ts'
import { handleCommand } from './commands/command-calls.ts'
import { commandMention } from './commands/command-mentions.ts'
import { suggest } from './commands/suggestions.ts'
import { slowDown } from './display/slowing.ts'
import { type Handling, type InteractionHandler, settled } from './handling.ts'
import { visitorOf } from './visitors.ts'

/** What is the same for all interactions of one bot. */
export interface HandlerSettings {
  readonly manners?: Manners
  /** How a command is named in a message. */
  readonly mentionOf?: CommandMentions
}

/**
 * Answers interactions, whether they came over the gateway or over HTTP.
 *
 * @param chats may still be to come: what needs no documents, such as whether a command is known, does not wait for it
 */
export function createInteractionHandler(
  commands: readonly AnyCommand[],
  chats: Chats | Promise<Chats>,
  { manners = createManners(), mentionOf = commandMention }: HandlerSettings = {},
): InteractionHandler {
  const named = new Map(commands.map(command => [command.definition.name, command]))
  return interaction => {
    const visitor = visitorOf(interaction)
    const turnedAway = received(interaction, visitor, manners)
    if (turnedAway) return turnedAway
    switch (interaction.type) {
      case InteractionType.Ping:
        return settled({ type: InteractionResponseType.Pong })
      case InteractionType.ApplicationCommand:
        return handleCommand(interaction, visitor, named, chats)
      case InteractionType.ApplicationCommandAutocomplete:
        return { response: suggest(interaction, visitor, named, chats), announcement: null }
      case InteractionType.MessageComponent:
        return handlePress(interaction, visitor, chats, mentionOf)
      case InteractionType.ModalSubmit:
        return handleSubmission(interaction, visitor, chats)
    }
  }
}

/** Notes which language a person reads. Gives what they are told if they ask faster than is good for the others. */
function received(interaction: APIInteraction, visitor: Visitor, { limiter, languages }: Manners): Handling | null {
  if ('locale' in interaction) languages.note(visitor.person, interaction.locale)
  const wait = limiter ? waitOf(interaction, visitor, limiter) : 0
  if (wait === 0) return null
  const { flags, ...message } = slowDown(wait, visitor.wording)
  return settled({
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { ...message, flags: flags | MessageFlags.Ephemeral },
  })
}

/** In ms. What is suggested while somebody types is for free, since Discord asks for that by itself. */
function waitOf({ type }: APIInteraction, visitor: Visitor, limiter: RateLimiter): number {
  switch (type) {
    case InteractionType.ApplicationCommand:
      return limiter.admitQuestion(visitor)
    case InteractionType.MessageComponent:
    case InteractionType.ModalSubmit:
      return limiter.admitPress(visitor)
    case InteractionType.Ping:
    case InteractionType.ApplicationCommandAutocomplete:
      return 0
  }
}
