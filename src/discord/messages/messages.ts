import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10'
import type { Chats } from '../../chat/chats.ts'
import type { Manners } from '../../chat/manners.ts'
import { type Reply, statement } from '../../chat/reply.ts'
import type { Visitor } from '../../chat/visitor.ts'
import type { Wording } from '../../wording/wording.ts'
import { apologyFor } from '../display/apology.ts'
import { plainFormOf, present } from '../display/presenting.ts'
import { questionLine, type RenderedMessage } from '../display/render.ts'
import { slowDown } from '../display/slowing.ts'
import { authorOf } from '../visitors.ts'
import { type MessageRequest, requestOf } from './message-requests.ts'
import type { ReceivedMessage } from './received-message.ts'

type Body = RESTPostAPIChannelMessageJSONBody

/** A message to be sent to a channel. */
export interface OutgoingMessage {
  readonly channelId: string
  readonly body: Body
  /** The same for where Discord refuses the layout, or null if there is no such form. */
  readonly plain: () => Body | null
  /** Who is waiting for it. */
  readonly visitor: Visitor
}

/** What messages are answered with. */
export interface MessageContext {
  readonly chats: Chats
  readonly manners: Manners
  /** The id of the bot's user, by which people name it. */
  readonly botId: () => string
  /** The language of a server, as far as that is known. */
  readonly localeOf: (guildId: string) => string | undefined
  /** The channel that a thread belongs to; undefined for what is no thread. May have to ask Discord, which may fail. */
  readonly parentOf: (channelId: string) => Promise<string | undefined>
}

/**
 * Answers messages: those that were written to the bot alone, and those of servers that name it. Gives null for one that
 * asks this bot nothing. Never rejects.
 */
export function createMessageHandler(
  context: MessageContext,
): (message: ReceivedMessage) => Promise<OutgoingMessage | null> {
  const { manners, botId, localeOf } = context
  return async message => {
    const request = requestOf(message, botId())
    if (!request) return null
    const { author, guild_id: guildId } = message
    const locale = guildId === undefined ? undefined : localeOf(guildId)
    const visitor = authorOf(message, manners.languages.of(author.id, locale))
    const wait = manners.limiter?.admitQuestion(visitor) ?? 0
    if (wait === 0) return outgoing(message, await answerTo(request, context, visitor), visitor)
    // Who was told how long to wait and goes on is not answered: that would be as many messages as there were before.
    if (manners.limiter?.isNewsTo(visitor.person, wait) === false) return null
    return outgoing(message, slowDown(wait, visitor.wording), visitor)
  }
}

function outgoing(message: ReceivedMessage, rendered: RenderedMessage, visitor: Visitor): OutgoingMessage {
  const around: Body = {
    message_reference: { message_id: message.id, channel_id: message.channel_id, fail_if_not_exists: false },
    // The same message answered twice, by a retry or after a reconnect, is shown once.
    nonce: message.id,
    enforce_nonce: true,
  }
  return {
    channelId: message.channel_id,
    body: { ...rendered, ...around },
    plain: () => {
      const plain = plainFormOf(rendered)
      return plain && { ...plain, ...around }
    },
    visitor,
  }
}

/** What is shown may be found wrong while it is written, so that belongs to what is apologised for. */
async function answerTo(
  request: MessageRequest,
  { chats, parentOf }: MessageContext,
  author: Visitor,
): Promise<RenderedMessage> {
  const { wording } = author
  if (request.kind === 'hint') return beside(statement(wording.say(request.hint)), wording)
  const { text, isElsewhere } = request
  try {
    const parent = author.community === undefined ? undefined : await parentOf(author.channel)
    const visitor = parent === undefined ? author : { ...author, parent }
    const chat = await chats.of(visitor)
    return beside(await chat.ask({ text }, visitor), wording, isElsewhere ? questionLine(text, wording) : undefined)
  } catch (thrown) {
    return beside(apologyFor(thrown, wording), wording)
  }
}

/** A reply next to its question need not repeat that, and a message cannot be private. */
function beside(reply: Reply, wording: Wording, question?: string): RenderedMessage {
  const { isPrivate: _isPrivate, ...open } = reply
  return present(open, wording, question)
}
