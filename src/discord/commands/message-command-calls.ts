import {
  type APIMessageApplicationCommandInteraction,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10'
import type { Chats } from '../../chat/chats.ts'
import type { Visitor } from '../../chat/visitor.ts'
import { chatFor } from '../chat-for.ts'
import { newMessage, orApology } from '../display/responses.ts'
import type { Handling } from '../handling.ts'
import type { ChosenMessage, MessageCommand } from './command.ts'

/** The longest text that is looked at, in UTF-16 code units: that of an option. Discord's messages are shorter today. */
const LONGEST_TEXT = 6_000

/** Calls a command on the message that was chosen. It may be somebody else's, so the reply is for the person alone. */
export function callOnMessage(
  interaction: APIMessageApplicationCommandInteraction,
  command: MessageCommand,
  chats: Chats | Promise<Chats>,
  visitor: Visitor,
): Handling {
  return {
    response: orApology(async () => {
      const reply = await command.executeOn(chosenMessage(interaction, visitor), await chatFor(visitor, chats))
      return newMessage({ ...reply, isPrivate: true }, visitor.wording)
    }, visitor.wording),
    announcement: {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: { flags: MessageFlags.Ephemeral },
    },
  }
}

/** The message that was chosen, as far as a command looks at it. */
export function chosenMessage(
  { data, guild_id: guild, channel }: APIMessageApplicationCommandInteraction,
  visitor: Visitor,
): ChosenMessage {
  const place = `https://discord.com/channels/${guild ?? '@me'}`
  const message = data.resolved.messages[data.target_id]
  if (!message)
    return { text: '', attachments: 0, author: '', url: `${place}/${channel.id}/${data.target_id}`, visitor }
  return {
    text: message.content.slice(0, LONGEST_TEXT),
    attachments: message.attachments.length + (message.sticker_items ?? []).length,
    author: message.author.global_name ?? message.author.username,
    url: `${place}/${message.channel_id}/${message.id}`,
    visitor,
  }
}
