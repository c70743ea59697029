import {
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  InteractionResponseType,
} from 'discord-api-types/v10'
import type { Chat } from '../../chat/chat.ts'
import type { Chats } from '../../chat/chats.ts'
import type { Action, AskAction, Choice, Reply, ViewAction } from '../../chat/reply.ts'
import type { Visitor } from '../../chat/visitor.ts'
import type { Wording } from '../../wording/wording.ts'
import { chatFor } from '../chat-for.ts'
import { commandMention } from '../commands/command-mentions.ts'
import { present } from '../display/presenting.ts'
import { questionLine } from '../display/render.ts'
import { newMessage, note, orApology } from '../display/responses.ts'
import { type Handling, settled } from '../handling.ts'
import { carriedBy } from './carried.ts'
import { decodeAction } from './custom-id.ts'
import { deleteMessage } from './deleting.ts'
import { feedbackForm, followUpForm } from './forms.ts'
import { handleLibraryAction, libraryActionOf } from './library-actions.ts'
import { type CommandMentions, share } from './sharing.ts'

/** A button that was pressed, by whom, and what there is to answer with. */
interface Press {
  readonly interaction: APIMessageComponentInteraction
  readonly chats: Chats | Promise<Chats>
  readonly visitor: Visitor
  readonly mentionOf: CommandMentions
}

/** Does what a button says. */
export function handlePress(
  interaction: APIMessageComponentInteraction,
  visitor: Visitor,
  chats: Chats | Promise<Chats>,
  mentionOf: CommandMentions = commandMention,
): Handling {
  const libraryAction = libraryActionOf(interaction)
  if (libraryAction) return handleLibraryAction(libraryAction, chats, visitor)
  const action = decodeAction(interaction.data.custom_id)
  return action
    ? pressed(action, { interaction, chats, visitor, mentionOf })
    : settled(note(visitor.wording.say('problem.button-not-understood'), visitor.wording))
}

function pressed(action: Action, press: Press): Handling {
  const { interaction, visitor, mentionOf } = press
  const { wording } = visitor
  switch (action.kind) {
    case 'more-context':
    case 'next-passage':
    case 'open-passage':
    case 'read-on':
      return updated(chat => chat.show(action.view, wording, carriedBy(interaction.message).asker), press)
    case 'ask':
      return updated(chat => ask(action, chat, press), press, true)
    case 'follow-up':
      return atOnce(() => followUpForm(action, wording), press)
    case 'share':
      return atOnce(chat => share(interaction, action.view, chat, visitor, mentionOf), press)
    case 'helpful':
      return atOnce(chat => newMessage(chat.rate(action.view, { verdict: 'helpful' }, wording), wording), press)
    case 'not-helpful':
      return atOnce(chat => judging(action, chat, wording), press)
    case 'delete':
      return deleteMessage(interaction, action, visitor)
  }
}

/** An answer of which nothing can be announced: a form, or a message of which it is not known yet who sees it. */
const atOnce = (respond: (chat: Chat) => APIInteractionResponse, { chats, visitor }: Press): Handling => ({
  response: orApology(async () => respond(await chatFor(visitor, chats)), visitor.wording),
  announcement: null,
})

/**
 * The same message with another reply, or a note to the person alone if there is none.
 *
 * @param asksAnew true if the reply answers another question than the one in the message
 */
const updated = (
  respond: (chat: Chat) => Reply | Promise<Reply>,
  { interaction, chats, visitor }: Press,
  asksAnew = false,
): Handling => ({
  response: orApology(async (): Promise<APIInteractionResponse> => {
    const { wording } = visitor
    const reply = await respond(await chatFor(visitor, chats))
    if (reply.isPrivate) return newMessage(reply, wording)
    const { isPrivate, shared, question: before } = carriedBy(interaction.message)
    const question = asksAnew && reply.question !== undefined ? questionLine(reply.question, wording) : before
    const shown: Reply = isPrivate ? { ...reply, isPrivate } : reply
    return { type: InteractionResponseType.UpdateMessage, data: present(shown, wording, question, shared) }
  }, visitor.wording),
  announcement: { type: InteractionResponseType.DeferredMessageUpdate },
})

/** Whoever asked first may still take the message away, also when somebody else pressed. */
async function ask({ question, document }: AskAction, chat: Chat, { interaction, visitor }: Press): Promise<Reply> {
  const { asker: person = visitor.person } = carriedBy(interaction.message)
  const reply = await chat.ask({ text: question, ...(document === undefined ? {} : { document }) }, visitor)
  const choices = reply.choices.map(
    (choice): Choice => (choice.action.kind === 'delete' ? { ...choice, action: { kind: 'delete', person } } : choice),
  )
  return { ...reply, choices }
}

/** What is wrong with an answer is only asked where the answer still stands. */
function judging(action: ViewAction, chat: Chat, wording: Wording): APIInteractionResponse {
  const reply = chat.show(action.view, wording)
  return reply.isPrivate ? newMessage(reply, wording) : feedbackForm(action, wording)
}
