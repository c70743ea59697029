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

/** Carries to Discord what follows the first word; good for the 15 minutes of an interaction's token. */
export interface LateTransport {
  /** Replaces an announced answer, or the message whose button was pressed. */
  edit(interaction: InteractionReference, message: APIInteractionResponseCallbackData): Promise<void>
  /** One more message. */
  followUp(interaction: InteractionReference, message: APIInteractionResponseCallbackData): Promise<void>
  /** Takes away the answer, or the message whose button was pressed; one that is gone already is as good. */
  deleteOriginal(interaction: InteractionReference): Promise<void>
}

/** Carries answers to Discord. */
export interface InteractionTransport extends LateTransport {
  /** The first word on an interaction. */
  respond(interaction: InteractionReference, response: APIInteractionResponse): Promise<void>
}

/** What is said first. */
export interface FirstWord {
  readonly response: APIInteractionResponse
  /** True if it announces the answer, which is still to come. */
  readonly isAnnounced: boolean
  /** True if something is left for {@link deliverRest}. */
  readonly hasRest: boolean
}

/**
 * Answers an interaction in one go if the answer is there in time; announces it otherwise, and sends it when it is
 * there.
 */
export async function deliver(
  interaction: InteractionReference,
  handling: Handling,
  transport: InteractionTransport,
): Promise<void> {
  const first = await firstWord(handling)
  await transport.respond(interaction, first.response)
  if (first.hasRest) await deliverRest(interaction, handling, first, transport)
}

/** Settles with the answer, or with its announcement if the answer takes too long and can be announced. */
export async function firstWord(handling: Handling): Promise<FirstWord> {
  const { response, announcement, announceAfter, isAlwaysAnnounced, afterwards } = handling
  if (announcement && isAlwaysAnnounced) return { response: announcement, isAnnounced: true, hasRest: true }
  const inTime = announcement ? await within(announceAfter ?? ANNOUNCE_AFTER, response) : await response
  if (inTime || !announcement)
    return { response: inTime ?? (await response), isAnnounced: false, hasRest: afterwards !== undefined }
  return { response: announcement, isAnnounced: true, hasRest: true }
}

/**
 * Sends what follows the first word, which Discord must have been given before. What comes 15 minutes later is not sent:
 * Discord would refuse it.
 */
export async function deliverRest(
  interaction: InteractionReference,
  handling: Handling,
  { isAnnounced }: FirstWord,
  transport: LateTransport,
): Promise<void> {
  if (isAnnounced) await deliverLate(interaction, handling, transport)
  if (handling.afterwards === 'delete-message') await transport.deleteOriginal(interaction)
}

async function deliverLate(
  interaction: InteractionReference,
  { response, announcement, progress }: Handling,
  transport: LateTransport,
): Promise<void> {
  const begun = performance.now()
  const shown = progress?.showUntil(response, message => transport.edit(interaction, message), TOKEN_LIFETIME)
  const late = await response
  // What is shown on the way must not arrive after the answer.
  await shown
  if (performance.now() - begun >= TOKEN_LIFETIME) return log.warn('An answer came after its interaction had expired.')
  if (late.type === InteractionResponseType.UpdateMessage) return transport.edit(interaction, late.data ?? {})
  if (late.type !== InteractionResponseType.ChannelMessageWithSource) return
  // An announced press would lose its message to a note for one person: that goes beside it.
  if (announcement?.type === InteractionResponseType.DeferredMessageUpdate)
    return transport.followUp(interaction, late.data)
  return transport.edit(interaction, late.data)
}

/** What `response` gives, or null if that takes longer than `limit` ms. */
async function within(
  limit: number,
  response: Promise<APIInteractionResponse>,
): Promise<APIInteractionResponse | null> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), limit)
  })
  try {
    return await Promise.race([response, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
