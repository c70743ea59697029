import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10'

/** What an interaction leads to. */
export interface Handling {
  /** Settles with what to answer; never rejects. */
  readonly response: Promise<APIInteractionResponse>
  /** What announces an answer that is late; null where Discord lets nothing be announced. */
  readonly announcement: APIInteractionResponse | null
  /** How long the answer is waited for before it is announced, in ms; 2 s if it is not said. */
  readonly announceAfter?: number
  /** What is done with the message of the button once the response was taken. */
  readonly afterwards?: 'delete-message'
}

/** Answers interactions, whichever way they came. */
export type InteractionHandler = (interaction: APIInteraction) => Handling

/** An answer that is there already. */
export const settled = (response: APIInteractionResponse): Handling => ({
  response: Promise.resolve(response),
  announcement: null,
})
