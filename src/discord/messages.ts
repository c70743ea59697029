import { type APIMessage, MessageType, type RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10'
import type { Chat } from '../chat/chat.ts'
import { type Reply, statement } from '../chat/reply.ts'
import { english, type Wording } from '../wording/wording.ts'
import { apologyFor } from './apology.ts'
import { type RenderedMessage, render } from './render.ts'
import { authorOf } from './visitors.ts'

/** A message as the gateway reports it. */
export type ReceivedMessage = APIMessage & { readonly guild_id?: string }

/** A message to be sent to a channel. */
export interface OutgoingMessage {
  readonly channelId: string
  readonly body: RESTPostAPIChannelMessageJSONBody
}

/**
 * The answer to a direct message, or null for a message that asks this bot nothing: of a server, of a bot, of Discord
 * itself. Never rejects.
 */
export async function answerMessage(message: ReceivedMessage, chat: Chat): Promise<OutgoingMessage | null> {
  if (!isDirectMessage(message)) return null
  return {
    channelId: message.channel_id,
    body: {
      ...(await answerTo(message, chat)),
      message_reference: { message_id: message.id, channel_id: message.channel_id, fail_if_not_exists: false },
      // The same message answered twice, by a retry or after a reconnect, is shown once.
      nonce: message.id,
      enforce_nonce: true,
    },
  }
}

const isDirectMessage = ({ guild_id: guildId, author, type, webhook_id: webhookId }: ReceivedMessage): boolean =>
  guildId === undefined &&
  author.bot !== true &&
  webhookId === undefined &&
  (type === MessageType.Default || type === MessageType.Reply)

/** What is shown may be found wrong while it is written, so that belongs to what is apologised for. */
async function answerTo(message: ReceivedMessage, chat: Chat): Promise<RenderedMessage> {
  const { content } = message
  const wording = english
  if (content.trim() === '') return beside(statement(wording.say('problem.only-text')), wording)
  try {
    return beside(await chat.ask({ text: content }, authorOf(message, wording)), wording)
  } catch (thrown) {
    return beside(apologyFor(thrown, wording), wording)
  }
}

/** A reply next to its question, where nobody else reads: it need not repeat the one nor be private. */
const beside = ({ blocks, choices }: Reply, wording: Wording): RenderedMessage => render({ blocks, choices }, wording)
