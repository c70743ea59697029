import { type APIMessage, type APIUser, MessageFlags, MessageType } from 'discord-api-types/v10'
import { apiErrors, invalidForm } from './api-error.ts'
import { storedComponents } from './components.ts'
import { mentionsOf, textOf } from './mentions.ts'
import { type MessageBody, storedAttachments } from './message-body.ts'
import type { World } from './world.ts'

/** A message as people see it now: the object is kept current when the message is edited or deleted. */
export interface LoopbackMessage extends APIMessage {
  deleted?: boolean
}

export interface NewMessage {
  readonly channelId: string
  readonly author: APIUser
  readonly body: MessageBody
  readonly type?: MessageType
  readonly flags?: number
  /** Whom the text notifies when the request does not say: everybody in a plain message, users in an interaction's. */
  readonly defaultParse: readonly string[]
  readonly extra?: Partial<APIMessage>
  readonly publish?: PublishOptions
}

export interface PublishOptions {
  /** The documented `channel_type` is optional, and bots must do without it. */
  readonly withoutChannelType?: boolean
}

export type MessageEvent = 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE'

export type Publish = (event: MessageEvent, message: LoopbackMessage, options?: PublishOptions) => void

/** Flags that a sender may set; the others are Discord's own. */
const settable =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2 |
  MessageFlags.IsVoiceMessage

export const isEphemeral = (message: APIMessage) => ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
export const isLoading = (message: APIMessage) => ((message.flags ?? 0) & MessageFlags.Loading) !== 0

export class Messages {
  readonly #world: World
  readonly #messages = new Map<string, LoopbackMessage>()
  readonly #nonces = new Map<string, LoopbackMessage>()
  readonly #publish: Publish

  constructor(world: World, publish: Publish) {
    this.#world = world
    this.#publish = publish
  }

  /** All messages that are there, oldest first, private ones too. */
  all(): LoopbackMessage[] {
    return [...this.#messages.values()].filter(message => message.deleted !== true)
  }

  /** As if there had been none. */
  forget(): void {
    this.#messages.clear()
    this.#nonces.clear()
  }

  find(id: string): LoopbackMessage | undefined {
    const message = this.#messages.get(id)
    return message?.deleted === true ? undefined : message
  }

  inChannel(channelId: string, id: string): LoopbackMessage {
    const message = this.find(id)
    if (message === undefined || message.channel_id !== channelId || isEphemeral(message)) {
      throw apiErrors.unknownMessage()
    }
    return message
  }

  create(input: NewMessage): LoopbackMessage {
    const { body, channelId, author } = input
    const nonceKey = `${channelId}/${author.id}/${body.nonce}`
    const twin = body.enforceNonce && body.nonce !== undefined ? this.#nonces.get(nonceKey) : undefined
    if (twin !== undefined) return twin
    const repliedTo = this.#repliedTo(body, channelId)
    const message: LoopbackMessage = {
      id: this.#world.ids.next(),
      channel_id: channelId,
      author,
      type: repliedTo === undefined ? (input.type ?? MessageType.Default) : MessageType.Reply,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      pinned: false,
      content: '',
      embeds: [],
      attachments: [],
      components: [],
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
      flags: input.flags ?? 0,
      ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
      ...input.extra,
    }
    if (repliedTo !== undefined) {
      const guild = this.#world.isInGuild(channelId) ? { guild_id: this.#world.guildId } : {}
      message.message_reference = { type: 0, channel_id: channelId, message_id: repliedTo.id, ...guild }
      message.referenced_message = repliedTo
    }
    this.#apply(message, body, input.defaultParse, repliedTo?.author)
    this.#messages.set(message.id, message)
    if (body.nonce !== undefined) this.#nonces.set(nonceKey, message)
    this.#publish('MESSAGE_CREATE', message, input.publish)
    return message
  }

  /** Also turns a "thinking…" message into what it was waiting for. */
  edit(message: LoopbackMessage, body: MessageBody, defaultParse: readonly string[]): LoopbackMessage {
    const wasLoading = isLoading(message)
    this.#apply(message, body, defaultParse, message.referenced_message?.author)
    message.flags = (message.flags ?? 0) & ~MessageFlags.Loading
    if (!wasLoading) message.edited_timestamp = new Date().toISOString()
    this.#publish('MESSAGE_UPDATE', message)
    return message
  }

  delete(message: LoopbackMessage): void {
    message.deleted = true
    this.#publish('MESSAGE_DELETE', message)
  }

  #repliedTo(body: MessageBody, channelId: string): LoopbackMessage | undefined {
    if (body.replyTo === undefined) return undefined
    const found = this.find(body.replyTo.messageId)
    if (found !== undefined && found.channel_id === channelId) return found
    if (!body.replyTo.mustExist) return undefined
    throw invalidForm([{ rule: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', at: '/message_reference', msg: 'Unknown message' }])
  }

  #apply(message: LoopbackMessage, body: MessageBody, defaultParse: readonly string[], repliedTo?: APIUser): void {
    // The flag of Components V2 can be set by an edit, but not taken back.
    const kept = (message.flags ?? 0) & (MessageFlags.IsComponentsV2 | ~settable)
    const flags = body.flags === undefined ? (message.flags ?? 0) : kept | (body.flags & settable)
    const content = body.content ?? message.content
    const embeds = body.embeds ?? message.embeds
    if ((flags & MessageFlags.IsComponentsV2) !== 0 && (content !== '' || embeds.length > 0)) {
      const msg = 'The `content` and `embeds` fields cannot be used with MessageFlags.IS_COMPONENTS_V2'
      throw invalidForm([{ rule: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', at: '/content', msg }])
    }
    const staying = body.attachments?.map(attachment => String(attachment['id']))
    const stay = message.attachments.filter(attachment => staying?.includes(attachment.id) ?? true)
    const attachments = [...stay, ...storedAttachments(body, file => this.#world.uploads.add(file))]
    const components =
      body.components === undefined ? (message.components ?? []) : storedComponents(body.components, attachments)
    const text = textOf(content, components)
    const mentions = mentionsOf(text, body.allowedMentions, defaultParse, this.#world.users, repliedTo)
    Object.assign(message, { flags, content, embeds, attachments, components })
    message.mentions = mentions.users
    message.mention_roles = mentions.roles
    message.mention_everyone = mentions.everyone
  }
}
