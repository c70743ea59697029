import {
  type APIInteraction,
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord-api-types/v10'
import { log } from '../log.ts'
import type { Handling } from './handling.ts'

/** Discord takes the first word on an interaction within 3 s; a late answer is announced after this many ms. */
export const ANNOUNCE_AFTER = 2_000

/** The token of an interaction is good for this many ms: after that nothing can be sent on it. */
export const TOKEN_LIFETIME = 15 * 60_000

/** Which interaction is answered. */
export type InteractionReference = Pick<APIInteraction, 'id' | 'token' | 'application_id'>

/** Carries answers to Discord. */
export interface InteractionTransport {
  /** The first word on an interaction. */
  respond(interaction: InteractionReference, response: APIInteractionResponse): Promise<void>
  /** Replaces an announced answer, or the message whose button was pressed. */
  edit(interaction: InteractionReference, message: APIInteractionResponseCallbackData): Promise<void>
  /** One more message. */
  followUp(interaction: InteractionReference, message: APIInteractionResponseCallbackData): Promise<void>
}

/**
 * Answers an interaction in one go if the answer is there within 2 s; announces it otherwise, and sends it when it is
 * there. What comes after 15 minutes is not sent: Discord would refuse it.
 */
export async function deliver(
  interaction: InteractionReference,
  { response, announcement }: Handling,
  transport: InteractionTransport,
): Promise<void> {
  const begun = performance.now()
  const first = announcement ? await withinTime(response) : await response
  if (first) return transport.respond(interaction, first)
  if (announcement) await transport.respond(interaction, announcement)
  const late = await response
  if (performance.now() - begun >= TOKEN_LIFETIME) return log.warn('An answer came after its interaction had expired.')
  if (late.type === InteractionResponseType.UpdateMessage) return transport.edit(interaction, late.data ?? {})
  if (late.type !== InteractionResponseType.ChannelMessageWithSource) return
  // An announced press would lose its message to a note for one person: that goes beside it.
  if (announcement?.type === InteractionResponseType.DeferredMessageUpdate)
    return transport.followUp(interaction, late.data)
  return transport.edit(interaction, late.data)
}

/** What `response` gives, or null if that takes too long. */
async function withinTime(response: Promise<APIInteractionResponse>): Promise<APIInteractionResponse | null> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), ANNOUNCE_AFTER)
  })
  try {
    return await Promise.race([response, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
