import { DiscordAPIError, HTTPError, type REST, Routes } from 'discord.js'
import { log } from '../log.ts'
import type { InteractionReference, InteractionTransport } from './delivery.ts'
import type { OutgoingMessage } from './messages.ts'
import type { CommandRegistry } from './registration.ts'

/** Discord's error codes that mean something here (discord-api-docs, opcodes and status codes). */
const UNKNOWN_INTERACTION = 10_062
const ALREADY_ACKNOWLEDGED = 40_060

/** A broken connection is tried again after these many ms; discord.js itself tries again for 500s alone, at once. */
const PAUSES = [100, 400, 1_000]

/** Answers interactions through Discord's HTTP API. */
export function interactionTransport(rest: REST): InteractionTransport {
  const webhook = ({ application_id: application, token }: InteractionReference): `/${string}` =>
    Routes.webhook(application, token)
  return {
    respond: async ({ id, token }, body) => {
      try {
        await persistently(() => rest.post(Routes.interactionCallback(id, token), { body, auth: false }))
      } catch (thrown) {
        if (!isTooLate(thrown)) throw thrown
      }
    },
    edit: async (interaction, body) => {
      await persistently(() => rest.patch(`${webhook(interaction)}/messages/@original`, { body, auth: false }))
    },
    followUp: async (interaction, body) => {
      await persistently(() => rest.post(webhook(interaction), { body, auth: false }))
    },
  }
}

/** Sends a message; its nonce keeps it from being shown twice. */
export async function sendMessage(rest: REST, { channelId, body }: OutgoingMessage): Promise<void> {
  await persistently(() => rest.post(Routes.channelMessages(channelId), { body }))
}

/** What Discord holds for an application. */
export function commandRegistry(rest: REST, applicationId: string): CommandRegistry {
  const route = Routes.applicationCommands(applicationId)
  return {
    held: () => rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }),
    replace: commands => rest.put(route, { body: commands }),
  }
}

/** An answer that came twice has been seen; for one that came too late nobody waits any more. */
function isTooLate(thrown: unknown): boolean {
  if (!(thrown instanceof DiscordAPIError)) return false
  if (thrown.code === UNKNOWN_INTERACTION) log.warn('An answer came after Discord had given up on it.')
  return thrown.code === UNKNOWN_INTERACTION || thrown.code === ALREADY_ACKNOWLEDGED
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

/** Server errors pass, and so does whatever is no word of Discord's: a broken connection, a timeout. */
const isPassing = (thrown: unknown): boolean =>
  thrown instanceof HTTPError || !(thrown instanceof DiscordAPIError || thrown instanceof TypeError)
