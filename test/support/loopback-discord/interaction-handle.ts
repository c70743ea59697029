import type { APIInteraction, RESTPostAPIInteractionCallbackJSONBody } from 'discord-api-types/v10'
import type { InteractionRecord } from './interaction-record.ts'
import type { LoopbackMessage } from './messages.ts'
import type { Waiting } from './waiting.ts'

/** What a test holds of an interaction that it started. */
export interface InteractionHandle {
  readonly interaction: APIInteraction
  /** The body of the first callback that was accepted. */
  response(timeoutMs?: number): Promise<RESTPostAPIInteractionCallbackJSONBody>
  /** What the person then sees: the reply, the deferred reply once it is edited, or the message whose button was pressed. */
  message(timeoutMs?: number): Promise<LoopbackMessage>
  /** The nth further message of this interaction, the first being 0. */
  followUp(index?: number, timeoutMs?: number): Promise<LoopbackMessage>
  /** Milliseconds from sending the interaction to its callback. */
  respondedAfterMs(): number
}

export function interactionHandle(record: InteractionRecord, waiting: Waiting): InteractionHandle {
  return {
    interaction: record.interaction,
    response: timeoutMs => waiting.until(`a callback to ${record.name}`, () => record.callback, timeoutMs),
    message: timeoutMs =>
      waiting.until(`a message for ${record.name}`, () => (record.shown ? record.original : undefined), timeoutMs),
    followUp: (index = 0, timeoutMs) =>
      waiting.until(`follow-up ${index} of ${record.name}`, () => record.followUps[index], timeoutMs),
    respondedAfterMs: () => {
      if (record.callbackAt === undefined) throw new Error(`no callback to ${record.name} so far`)
      return record.callbackAt - record.sentAt
    },
  }
}
