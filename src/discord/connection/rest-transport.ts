import { DiscordAPIError, HTTPError, type REST, type RequestData, Routes } from 'discord.js'
import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import * as z from 'zod'
import { log } from '../../log.ts'
import type { CommandRegistry } from '../commands/registration.ts'
import type { InteractionReference, InteractionTransport } from '../delivery.ts'
import { plainFormOf } from '../display/presenting.ts'
import { fileOf, sendAlong } from '../display/sent-file.ts'
import { jsonOf } from '../display/sent-json.ts'
import type { MessageTransport } from '../messages/message-sending.ts'
import { sendErrorOf } from './send-errors.ts'
import { TroubleLog } from './trouble-log.ts'

/** The token of an interaction is known to Discord for 15 minutes (discord-api-docs, opcodes and status codes). */
const UNKNOWN_WEBHOOK = 10_015
const UNKNOWN_MESSAGE = 10_008

/** A broken connection is tried again after these many ms; discord.js itself tries again for 500s alone, at once. */
const PAUSES = [100, 400, 1_000]

/** Answers interactions through Discord's HTTP API. */
export function interactionTransport(rest: REST, troubles = new TroubleLog()): InteractionTransport {
  const webhook = ({ application_id: application, token }: InteractionReference): `/${string}` =>
    Routes.webhook(application, token)
  return {
    respond: async ({ id, token }, response) => {
      const route = Routes.interactionCallback(id, token)
      const post = (body: APIInteractionResponse): Promise<void> => {
        const request: RequestData = {
          body: responseJson(body),
          passThroughBody: true,
          headers: JSON_BODY,
          auth: false,
        }
        return persistently(() => rest.post(route, request))
      }
      await unlessTooLate(() => orElse(post, response, plainResponse, troubles), troubles)
    },
    edit: async (interaction, message) => {
      const route: `/${string}` = `${webhook(interaction)}/messages/@original`
      const patch = (body: object): Promise<void> =>
        persistently(() => rest.patch(route, { body, auth: false, ...filesOf(body) }))
      await unlessTooLate(() => orElse(patch, message, plainEdit, troubles), troubles)
    },
    followUp: async (interaction, message) => {
      const post = (body: object): Promise<void> =>
        persistently(() => rest.post(webhook(interaction), { body, auth: false }))
      await unlessTooLate(() => orElse(post, message, plainFormOf, troubles), troubles)
    },
    deleteOriginal: async interaction => {
      try {
        await persistently(() => rest.delete(`${webhook(interaction)}/messages/@original`, { auth: false }))
      } catch (thrown) {
        if (!(thrown instanceof DiscordAPIError && thrown.code === UNKNOWN_MESSAGE)) throw thrown
      }
    },
  }
}

/** discord.js says so itself only of what it writes as JSON. */
const JSON_BODY = { 'content-type': 'application/json' }

/** A response as it is sent: the message in it may be there as JSON already. */
function responseJson(response: APIInteractionResponse): string {
  const { type } = response
  const isMessage =
    type === InteractionResponseType.ChannelMessageWithSource || type === InteractionResponseType.UpdateMessage
  return isMessage && response.data ? `{"type":${type},"data":${jsonOf(response.data)}}` : JSON.stringify(response)
}

/** Sends `body`, or if Discord refuses its layout, what `plainly` makes of it. */
async function orElse<Body extends object, Sent extends Body>(
  send: (body: Body) => Promise<void>,
  body: Sent,
  plainly: (body: Sent) => Body | null,
  troubles: TroubleLog,
): Promise<void> {
  try {
    await send(body)
  } catch (thrown) {
    const plain = sendErrorOf(thrown) === 'refused-layout' ? plainly(body) : null
    if (!plain) throw thrown
    troubles.note('refused-layout', '')
    await send(plain)
  }
}

/** A message with components stays one, so that what would replace it stands beside it, for the person alone. */
function plainResponse(response: APIInteractionResponse): APIInteractionResponse | null {
  const { type } = response
  if (type !== InteractionResponseType.ChannelMessageWithSource && type !== InteractionResponseType.UpdateMessage)
    return null
  const plain = response.data ? plainFormOf(response.data) : null
  if (!plain) return null
  const isBeside = type === InteractionResponseType.UpdateMessage
  const flags = plain.flags | (isBeside ? MessageFlags.Ephemeral : 0)
  return { type: InteractionResponseType.ChannelMessageWithSource, data: { ...plain, flags } }
}

/** Who sees a message was decided when it was announced. */
function plainEdit(message: object): object | null {
  const plain = plainFormOf(message)
  if (!plain) return null
  const edit = { ...plain, flags: MessageFlags.SuppressEmbeds }
  sendAlong(edit, fileOf(plain))
  return edit
}

/** The file of a message, for a request of several parts. */
function filesOf(message: object): Pick<RequestData, 'files'> {
  const file = fileOf(message)
  return file ? { files: [{ name: file.name, data: Buffer.from(file.bytes) }] } : {}
}

/** Sends messages; their nonces keep them from being shown twice. */
export function messageTransport(rest: REST): MessageTransport {
  return {
    post: (channelId, body) => persistently(() => rest.post(Routes.channelMessages(channelId), { body })),
    openDirectChannel: async person => {
      const channel = await rest.post(Routes.userChannels(), { body: { recipient_id: person } })
      return z.object({ id: z.string() }).parse(channel).id
    },
  }
}

/** What Discord holds for an application. */
export function commandRegistry(rest: REST, applicationId: string): CommandRegistry {
  const route = Routes.applicationCommands(applicationId)
  return {
    held: () => rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }),
    replace: commands => rest.put(route, { body: commands }),
  }
}

/** An answer that came twice has been seen; for one that came too late, or to what was deleted, nobody waits any more. */
async function unlessTooLate(send: () => Promise<void>, troubles: TroubleLog): Promise<void> {
  try {
    await send()
  } catch (thrown) {
    const error = sendErrorOf(thrown)
    // One that came twice is what trying again after a lost answer leads to: nothing to be told of.
    if (error === 'already-answered') return
    if (error !== 'too-late' && error !== 'unknown-message' && error !== 'unknown-channel') throw thrown
    troubles.note('too-late', '')
  }
}

/** Tries again where the connection or Discord broke; what is sent twice is recognised by Discord. */
async function persistently(send: () => Promise<unknown>): Promise<void> {
  for (const pause of [...PAUSES, null]) {
    try {
      await send()
      return
    } catch (thrown) {
      if (pause === null || !isPassing(thrown)) throw thrown
      log.debug({ err: thrown }, 'Discord did not take an answer; it is sent again.')
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
}

/**
 * Server errors pass, and so does whatever is no word of Discord's: a broken connection, a timeout. An announcement in an
 * HTTP response may still be on its way when what it announces is there.
 */
const isPassing = (thrown: unknown): boolean =>
  thrown instanceof HTTPError ||
  (thrown instanceof DiscordAPIError ? thrown.code === UNKNOWN_WEBHOOK : !(thrown instanceof TypeError))
