import { ComponentType, MessageFlags } from 'discord-api-types/v10'
import type { Wording } from '../../wording/wording.ts'
import type { RenderedMessage } from './render.ts'
import { relativeTime } from './timestamp.ts'

/**
 * Asks somebody for patience.
 *
 * @param wait in ms, until they are let through again
 */
export function slowDown(wait: number, wording: Wording): RenderedMessage {
  const when = relativeTime(Math.ceil((Date.now() + wait) / 1_000))
  // Our own words hold no markup, and a timestamp is meant as one: each client shows it in its language and counts down.
  const content = wording.say('message.too-fast', { when })
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, components: [{ type: ComponentType.TextDisplay, content }] }],
    allowed_mentions: { parse: [], replied_user: false },
  }
}
