import { performance } from 'node:perf_hooks'
import {
  InteractionResponseType,
  MessageFlags,
  type RESTPostAPIInteractionCallbackJSONBody,
  type RESTPostAPIInteractionCallbackWithResponseResult,
} from 'discord-api-types/v10'
import { apiErrors, invalidForm } from './api-error.ts'
import { ephemeralOf, type InteractionRecord } from './interaction-record.ts'
import { asRecord, isRecord, type JsonRecord } from './json.ts'
import { type MessageBody, readMessageBody, type UploadedFile } from './message-body.ts'
import { isEphemeral, isLoading, type LoopbackMessage, type Messages } from './messages.ts'
import type { World } from './world.ts'

export interface InteractionLimits {
  /** How long the first answer may take. */
  readonly answerWithinMs: number
  /** How long the token is good for edits and follow-ups. */
  readonly tokenLifetimeMs: number
}

/** Without allowed_mentions an interaction's messages notify only users. */
const defaultParse = ['users']

/** Where the app is installed for a person alone, an interaction takes no more further messages. */
const mostFollowUps = 5

/** Follows the bot's answers to interactions: callbacks, edits of the original, follow-ups. */
export class Interactions {
  readonly #world: World
  readonly #messages: Messages
  readonly #limits: InteractionLimits
  readonly #byId = new Map<string, InteractionRecord>()
  readonly #byToken = new Map<string, InteractionRecord>()

  constructor(world: World, messages: Messages, limits: InteractionLimits) {
    this.#world = world
    this.#messages = messages
    this.#limits = limits
  }

  add(record: InteractionRecord): void {
    this.#byId.set(record.interaction.id, record)
    this.#byToken.set(record.interaction.token, record)
  }

  /** As if there had been none. */
  forget(): void {
    this.#byId.clear()
    this.#byToken.clear()
  }

  find(id: string): InteractionRecord | undefined {
    return this.#byId.get(id)
  }

  /** POST /interactions/:id/:token/callback; what it gives is what Discord says of it if it is asked to. */
  answer(id: string, token: string, body: JsonRecord, files: readonly UploadedFile[]) {
    const record = this.#byId.get(id)
    const now = performance.now()
    if (record === undefined || record.interaction.token !== token) throw apiErrors.unknownInteraction()
    if (record.callback !== undefined) throw apiErrors.alreadyAcknowledged()
    if (now - record.sentAt > this.#limits.answerWithinMs) throw apiErrors.unknownInteraction()
    if (!isCallback(body)) throw invalidForm([{ rule: 'BASE_TYPE_REQUIRED', at: '/type', msg: 'not a callback type' }])
    this.#takeEffect(record, body.type, readMessageBody(asRecord(body['data']), files))
    record.callback = body
    record.callbackAt = now
    return () => this.#callbackResult(record, body.type)
  }

  original(token: string): LoopbackMessage {
    const { original } = this.#answered(token)
    if (original === undefined || original.deleted === true) throw apiErrors.unknownMessage()
    return original
  }

  /** A message of this interaction: its original or one of its follow-ups. */
  message(token: string, id: string): LoopbackMessage {
    if (id === '@original') return this.original(token)
    const { original, followUps } = this.#answered(token)
    const found = [original, ...followUps].find(message => message?.id === id)
    if (found === undefined || found.deleted === true) throw apiErrors.unknownMessage()
    return found
  }

  edit(token: string, id: string, body: MessageBody): LoopbackMessage {
    const record = this.#answered(token)
    const message = this.#messages.edit(this.message(token, id), body, defaultParse)
    if (message === record.original) record.shown = true
    return message
  }

  delete(token: string, id: string): void {
    this.#messages.delete(this.message(token, id))
  }

  followUp(token: string, body: MessageBody): LoopbackMessage {
    const record = this.#answered(token)
    const { original } = record
    // The first follow-up to "thinking…" takes its place; whether it is private was settled by the deferring.
    if (original !== undefined && original.deleted !== true && isLoading(original)) {
      record.shown = true
      return this.#messages.edit(original, body, defaultParse)
    }
    if (record.isUserInstalled && record.followUps.length >= mostFollowUps) throw apiErrors.tooManyFollowUps()
    const message = this.#messages.create({
      channelId: record.channelId,
      author: this.#world.botUser,
      body,
      flags: ephemeralOf(body.flags) | record.forcedFlags,
      defaultParse,
      extra: record.messageExtra(true),
    })
    record.followUps.push(message)
    return message
  }

  #answered(token: string): InteractionRecord {
    const record = this.#byToken.get(token)
    if (record?.callback === undefined) throw apiErrors.unknownWebhook()
    if (performance.now() - record.sentAt > this.#limits.tokenLifetimeMs) throw apiErrors.invalidWebhookToken()
    return record
  }

  #takeEffect(record: InteractionRecord, type: InteractionResponseType, body: MessageBody): void {
    switch (type) {
      case InteractionResponseType.ChannelMessageWithSource:
        return this.#reply(record, body, 0)
      case InteractionResponseType.DeferredChannelMessageWithSource:
        return this.#reply(record, body, MessageFlags.Loading)
      case InteractionResponseType.UpdateMessage:
        return this.#update(record, body)
      case InteractionResponseType.DeferredMessageUpdate:
        return this.#update(record, null)
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
      case InteractionResponseType.Modal:
        return
      case InteractionResponseType.Pong:
      case InteractionResponseType.PremiumRequired:
      case InteractionResponseType.LaunchActivity:
        throw invalidForm([
          { rule: 'INTERACTION_TYPE_INVALID', at: '/type', msg: `callback type ${type} is not served` },
        ])
    }
  }

  #reply(record: InteractionRecord, body: MessageBody, loading: 0 | MessageFlags.Loading): void {
    record.original = this.#messages.create({
      channelId: record.channelId,
      author: this.#world.botUser,
      body: loading === 0 ? body : readMessageBody({}),
      type: record.messageType(),
      flags: ephemeralOf(body.flags) | loading | record.forcedFlags,
      defaultParse,
      extra: record.messageExtra(false),
    })
    record.shown = loading === 0
  }

  /** Without a body the update is still to come. */
  #update(record: InteractionRecord, body: MessageBody | null): void {
    if (record.source === undefined || record.source.deleted === true) throw apiErrors.unknownMessage()
    record.original = record.source
    if (body === null) return
    this.#messages.edit(record.source, body, defaultParse)
    record.shown = true
  }

  #callbackResult(
    { interaction, original }: InteractionRecord,
    type: InteractionResponseType,
  ): RESTPostAPIInteractionCallbackWithResponseResult {
    const about = { id: interaction.id, type: interaction.type }
    if (original === undefined) return { interaction: about }
    // Only a message that is there is promised; what Discord may send beside it bots must not count on.
    const isShown =
      type === InteractionResponseType.ChannelMessageWithSource || type === InteractionResponseType.UpdateMessage
    return {
      interaction: {
        ...about,
        response_message_id: original.id,
        response_message_loading: isLoading(original),
        response_message_ephemeral: isEphemeral(original),
      },
      ...(isShown ? { resource: { type, message: original } } : {}),
    }
  }
}

type Callback = RESTPostAPIInteractionCallbackJSONBody & JsonRecord

function isCallback(value: unknown): value is Callback {
  return isRecord(value) && typeof value['type'] === 'number' && value['type'] in InteractionResponseType
}
