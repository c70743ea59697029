import { type APIModalSubmitInteraction, InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import type { Chats } from '../../chat/chats.ts'
import { type Opinion, REASONS } from '../../chat/feedback.ts'
import type { View } from '../../chat/reply.ts'
import type { Visitor } from '../../chat/visitor.ts'
import { chatFor } from '../chat-for.ts'
import { newMessage, note, orApology } from '../display/responses.ts'
import { type Handling, settled } from '../handling.ts'
import { keepingHandling, whyNotKeep } from '../keeping.ts'
import { carriedBy } from './carried.ts'
import { decodeAction } from './custom-id.ts'
import { decodeDocumentForm, TEXT_INPUT, TITLE_INPUT } from './document-forms.ts'
import { filledIn, QUESTION_INPUT, REASON_INPUT, REMARK_INPUT } from './forms.ts'

/** Does what a form was opened for. */
export function handleSubmission(
  interaction: APIModalSubmitInteraction,
  visitor: Visitor,
  chats: Chats | Promise<Chats>,
): Handling {
  const { wording } = visitor
  const action = decodeAction(interaction.data.custom_id)
  if (action?.kind === 'follow-up') return followUp(interaction, chats, visitor)
  const form = decodeDocumentForm(interaction.data.custom_id)
  if (form) return documentSent(interaction, form, chats, visitor)
  if (action?.kind === 'not-helpful') return notHelpful(interaction, action.view, chats, visitor)
  return settled(note(wording.say('problem.button-not-understood'), wording))
}

/** Adds or replaces a document; who sends the form in may no longer be allowed to, since it was opened. */
function documentSent(
  interaction: APIModalSubmitInteraction,
  { key, language }: NonNullable<ReturnType<typeof decodeDocumentForm>>,
  chats: Chats | Promise<Chats>,
  visitor: Visitor,
): Handling {
  const { wording } = visitor
  const why = whyNotKeep(visitor)
  if (why) return settled(note(wording.say(why), wording))
  const text = filledIn(interaction, TEXT_INPUT)
  if (text === undefined) return settled(note(wording.say('problem.form-incomplete'), wording))
  const brought = { text, title: filledIn(interaction, TITLE_INPUT), language }
  return keepingHandling({ interaction, visitor, chats }, keeping =>
    key === undefined ? keeping.add(brought) : keeping.replace(key, brought),
  )
}

/** Answers in a message of its own, which is as private as the one whose button was pressed. */
function followUp(interaction: APIModalSubmitInteraction, chats: Chats | Promise<Chats>, visitor: Visitor): Handling {
  const { wording } = visitor
  const text = filledIn(interaction, QUESTION_INPUT)
  if (text === undefined) return settled(note(wording.say('problem.form-incomplete'), wording))
  const { asked, isPrivate } = interaction.message ? carriedBy(interaction.message) : { isPrivate: true }
  return {
    response: orApology(async () => {
      const chat = await chatFor(visitor, chats)
      const reply = await chat.ask({ text, ...(asked === undefined ? {} : { history: [asked] }) }, visitor)
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
  chats: Chats | Promise<Chats>,
  visitor: Visitor,
): Handling {
  const { wording } = visitor
  const reason = REASONS.find(each => each === filledIn(interaction, REASON_INPUT))
  if (reason === undefined) return settled(note(wording.say('problem.form-incomplete'), wording))
  const remark = filledIn(interaction, REMARK_INPUT)
  const opinion: Opinion = { verdict: 'not-helpful', reason, ...(remark === undefined ? {} : { remark }) }
  return {
    response: orApology(
      async () => newMessage((await chatFor(visitor, chats)).rate(view, opinion, wording), wording),
      wording,
    ),
    announcement: null,
  }
}
