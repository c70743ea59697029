import { type APIMessage, type APIUser, StickerFormatType } from 'discord-api-types/v10'
import { readMessageBody, type UploadedFile } from './message-body.ts'
import type { LoopbackMessage, Messages } from './messages.ts'
import type { Waiting } from './waiting.ts'
import type { World } from './world.ts'

export interface SentMessage {
  readonly message: LoopbackMessage
  /** The bot's first message after it that answers it: a reply to it, or one that is a reply to nothing. */
  reply(timeoutMs?: number): Promise<LoopbackMessage>
}

export interface DirectMessageInput {
  readonly user?: APIUser
  /** The documented `channel_type` is optional, and bots must do without it. */
  readonly withoutChannelType?: boolean
  /** Names of files that are sent with it. */
  readonly attachments?: readonly string[]
  /** Names of stickers that are sent with it. */
  readonly stickers?: readonly string[]
  readonly replyTo?: LoopbackMessage
}

export interface ChannelMessageInput {
  readonly user?: APIUser
  /** Puts a mention of the bot before the text. */
  readonly mentionsBot?: boolean
  readonly replyTo?: LoopbackMessage
  /** False: the author of the message that is replied to is not notified, and not among its mentions. */
  readonly pings?: boolean
  /** An @everyone in the text counts. */
  readonly mayMentionEveryone?: boolean
  /** Another channel or a thread. */
  readonly channelId?: string
  readonly attachments?: readonly string[]
  readonly stickers?: readonly string[]
}

interface Written extends ChannelMessageInput {
  readonly channelId: string
  readonly content: string
  readonly withoutChannelType?: boolean
}

/** What people write. */
export class Writing {
  readonly #world: World
  readonly #messages: Messages
  readonly #waiting: Waiting

  constructor(world: World, messages: Messages, waiting: Waiting) {
    this.#world = world
    this.#messages = messages
    this.#waiting = waiting
  }

  directMessage(content: string, input: DirectMessageInput = {}): SentMessage {
    const channelId = this.#world.directChannel(this.#world.known(input.user)).id
    return this.#write({ ...input, channelId, content })
  }

  channelMessage(content: string, input: ChannelMessageInput = {}): SentMessage {
    const text = input.mentionsBot === true ? `<@${this.#world.botUser.id}> ${content}` : content
    return this.#write({ channelId: this.#world.channelId, ...input, content: text })
  }

  /** A person changes what they wrote. */
  edit(message: LoopbackMessage, content: string): void {
    this.#messages.edit(message, readMessageBody({ content }), ['users', 'roles'])
  }

  /** The author, or somebody who may manage messages, takes it away. */
  delete(message: LoopbackMessage): void {
    this.#messages.delete(message)
  }

  #write(written: Written): SentMessage {
    const { content, replyTo, pings, mayMentionEveryone, withoutChannelType = false } = written
    // People are not asked for allowed_mentions; an ordinary member just may not notify everyone.
    const parse = ['users', 'roles', ...(mayMentionEveryone === true ? ['everyone'] : [])]
    const body = readMessageBody(
      {
        content,
        ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo.id } }),
        ...(pings === false ? { allowed_mentions: { parse, replied_user: false } } : {}),
      },
      (written.attachments ?? []).map(uploaded),
    )
    const message = this.#messages.create({
      channelId: written.channelId,
      author: this.#world.known(written.user),
      body,
      defaultParse: parse,
      extra: this.#stickers(written.stickers ?? []),
      publish: { withoutChannelType },
    })
    return {
      message,
      reply: timeoutMs => this.#waiting.until(`a reply to "${content}"`, () => this.#replyTo(message), timeoutMs),
    }
  }

  #stickers(names: readonly string[]): Partial<APIMessage> {
    if (names.length === 0) return {}
    const one = (name: string) => ({ id: this.#world.ids.next(), name, format_type: StickerFormatType.PNG })
    return { sticker_items: names.map(one) }
  }

  #replyTo(message: LoopbackMessage): LoopbackMessage | undefined {
    return this.#messages.all().find(candidate => {
      const target = candidate.message_reference?.message_id
      const later = BigInt(candidate.id) > BigInt(message.id) && candidate.channel_id === message.channel_id
      const byBot = candidate.author.id === this.#world.botUser.id && candidate.webhook_id === undefined
      return later && byBot && (target === undefined || target === message.id)
    })
  }
}

const uploaded = (name: string, index: number): UploadedFile => ({
  index,
  name,
  size: 1_024,
  contentType: 'application/octet-stream',
  bytes: new Uint8Array(1_024),
})
