import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10'
import type { ProgressFeed } from './progress.ts'

/** What an interaction leads to. */
export interface Handling {
  /** Settles with what to answer; never rejects. */
  readonly response: Promise<APIInteractionResponse>
  /** What announces an answer that is late; null where Discord lets nothing be announced. */
  readonly announcement: APIInteractionResponse | null
  /** How long the answer is waited for before it is announced, in ms; 2 s if it is not said. */
  readonly announceAfter?: number
  /** True if the answer is announced even if it is there at once: only an announced one can bring a file. */
  readonly isAlwaysAnnounced?: true
  /** How far the answer has come, while it is waited for. */
  readonly progress?: ProgressFeed
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
