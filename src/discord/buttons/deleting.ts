import { type APIMessageComponentInteraction, InteractionResponseType } from 'discord-api-types/v10'
import type { DeleteAction } from '../../chat/reply.ts'
import type { Visitor } from '../../chat/visitor.ts'
import { note } from '../display/responses.ts'
import { type Handling, settled } from '../handling.ts'

/** Takes the message of a button away for whoever asked, may moderate, or talks with the bot alone. */
export function deleteMessage(
  { guild_id: guild }: APIMessageComponentInteraction,
  action: DeleteAction,
  { person, mayModerate, wording }: Visitor,
): Handling {
  const mayDelete = guild === undefined || mayModerate || person === action.person
  return mayDelete
    ? { ...settled({ type: InteractionResponseType.DeferredMessageUpdate }), afterwards: 'delete-message' }
    : settled(note(wording.say('problem.cannot-delete'), wording))
}
