import { type APIModalSubmitInteraction, InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import type { Chat } from '../../chat/chat.ts'
import { type Opinion, REASONS } from '../../chat/feedback.ts'
import type { View } from '../../chat/reply.ts'
import type { Visitor } from '../../chat/visitor.ts'
import { newMessage, note, orApology } from '../display/responses.ts'
import { type Handling, settled } from '../handling.ts'
import { visitorOf } from '../visitors.ts'
import { carriedBy } from './carried.ts'
import { decodeAction } from './custom-id.ts'
import { filledIn, QUESTION_INPUT, REASON_INPUT, REMARK_INPUT } from './forms.ts'

/** Does what a form was opened for. */
export function handleSubmission(interaction: APIModalSubmitInteraction, chat: Chat | Promise<Chat>): Handling {
  const visitor = visitorOf(interaction)
  const { wording } = visitor
  const action = decodeAction(interaction.data.custom_id)
  if (action?.kind === 'follow-up') return followUp(interaction, chat, visitor)
  if (action?.kind === 'not-helpful') return notHelpful(interaction, action.view, chat, visitor)
  return settled(note(wording.say('problem.button-not-understood'), wording))
}

/** Answers in a message of its own, which is as private as the one whose button was pressed. */
function followUp(interaction: APIModalSubmitInteraction, chat: Chat | Promise<Chat>, visitor: Visitor): Handling {
  const { wording } = visitor
  const text = filledIn(interaction, QUESTION_INPUT)
  if (text === undefined) return settled(note(wording.say('problem.form-incomplete'), wording))
  const { asked, isPrivate } = interaction.message ? carriedBy(interaction.message) : { isPrivate: true }
  return {
    response: orApology(async () => {
      const reply = await (await chat).ask({ text, ...(asked === undefined ? {} : { history: [asked] }) }, visitor)
      return newMessage(isPrivate ? { ...reply, isPrivate } : reply, wording)
    }, wording),
    announcement: {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: isPrivate ? { flags: MessageFlags.Ephemeral } : {},
    },
  }
}

function notHelpful(
  interaction: APIModalSubmitInteraction,
  view: View,
  chat: Chat | Promise<Chat>,
  { wording }: Visitor,
): Handling {
  const reason = REASONS.find(each => each === filledIn(interaction, REASON_INPUT))
  if (reason === undefined) return settled(note(wording.say('problem.form-incomplete'), wording))
  const remark = filledIn(interaction, REMARK_INPUT)
  const opinion: Opinion = { verdict: 'not-helpful', reason, ...(remark === undefined ? {} : { remark }) }
  return {
    response: orApology(async () => newMessage((await chat).rate(view, opinion, wording), wording), wording),
    announcement: null,
  }
}
