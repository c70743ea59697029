import {
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  ComponentType,
  InteractionResponseType,
} from 'discord-api-types/v10'
import type { Chat } from '../chat/chat.ts'
import type { Visitor } from '../chat/visitor.ts'
import { decodeAction } from './custom-id.ts'
import type { Handling } from './handling.ts'
import { handleLibraryAction, libraryActionOf } from './library-actions.ts'
import { QUESTION_COMPONENT, render } from './render.ts'
import { newMessage, note, orApology } from './responses.ts'
import { visitorOf } from './visitors.ts'

/** Does what a button says. */
export function handlePress(interaction: APIMessageComponentInteraction, chat: Chat | Promise<Chat>): Handling {
  const visitor = visitorOf(interaction)
  const libraryAction = libraryActionOf(interaction)
  if (libraryAction) return handleLibraryAction(libraryAction, chat, visitor)
  return {
    response: orApology(async () => pressed(interaction, await chat, visitor), visitor.wording),
    announcement: { type: InteractionResponseType.DeferredMessageUpdate },
  }
}

/** The same message with what the button leads to, or a note to the person alone if that is nothing. */
function pressed(
  interaction: APIMessageComponentInteraction,
  chat: Chat,
  { wording }: Visitor,
): APIInteractionResponse {
  const action = decodeAction(interaction.data.custom_id)
  if (!action) return note(wording.say('problem.button-not-understood'), wording)
  const reply = chat.show(action.view, wording)
  if (reply.isPrivate) return newMessage(reply, wording)
  return { type: InteractionResponseType.UpdateMessage, data: render(reply, wording, carriedQuestion(interaction)) }
}

/** The line of the message that repeats the question: our own Markdown, as it was sent. */
function carriedQuestion({ message }: APIMessageComponentInteraction): string | undefined {
  const parts = (message.components ?? []).flatMap(component =>
    component.type === ComponentType.Container ? component.components : [],
  )
  const line = parts.find(part => part.type === ComponentType.TextDisplay && part.id === QUESTION_COMPONENT)
  return line?.type === ComponentType.TextDisplay ? line.content : undefined
}
