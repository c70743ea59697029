import type { APIInteractionResponse } from 'discord-api-types/v10'

/** What an interaction leads to. */
export interface Handling {
  /** Settles with what to answer; never rejects. */
  readonly response: Promise<APIInteractionResponse>
  /** What announces an answer that is late; null where Discord lets nothing be announced. */
  readonly announcement: APIInteractionResponse | null
  /** What is done with the message of the button once the response was taken. */
  readonly afterwards?: 'delete-message'
}

/** An answer that is there already. */
export const settled = (response: APIInteractionResponse): Handling => ({
  response: Promise.resolve(response),
  announcement: null,
})
