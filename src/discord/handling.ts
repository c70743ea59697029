import type { APIInteractionResponse } from 'discord-api-types/v10'

/** What an interaction leads to. */
export interface Handling {
  /** Settles with what to answer; never rejects. */
  readonly response: Promise<APIInteractionResponse>
  /** What announces an answer that is late; null where Discord lets nothing be announced. */
  readonly announcement: APIInteractionResponse | null
}
