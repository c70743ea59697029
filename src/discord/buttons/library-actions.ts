import { type APIMessageComponentInteraction, ComponentType, InteractionResponseType } from 'discord-api-types/v10'
import type { Chats } from '../../chat/chats.ts'
import type { LibraryAction } from '../../chat/library-action.ts'
import type { Visitor } from '../../chat/visitor.ts'
import { chatFor } from '../chat-for.ts'
import { present } from '../display/presenting.ts'
import { newMessage, orApology } from '../display/responses.ts'
import type { Handling } from '../handling.ts'
import { decodeLibraryAction } from './library-ids.ts'

/** What a button or a menu does in the library, or null if it is another one's. */
export const libraryActionOf = ({ data }: APIMessageComponentInteraction): LibraryAction | null =>
  decodeLibraryAction(data.custom_id, data.component_type === ComponentType.StringSelect ? data.values[0] : undefined)

/** The same message with what the action leads to, or a note to the person alone if that is nothing. */
export function handleLibraryAction(action: LibraryAction, chats: Chats | Promise<Chats>, visitor: Visitor): Handling {
  const { wording } = visitor
  return {
    response: orApology(async () => {
      const chat = await chatFor(visitor, chats)
      const reply = chat.follow(action, wording)
      if (reply.isPrivate) return newMessage(reply, wording)
      return { type: InteractionResponseType.UpdateMessage as const, data: present(reply, wording) }
    }, wording),
    announcement: { type: InteractionResponseType.DeferredMessageUpdate },
  }
}
