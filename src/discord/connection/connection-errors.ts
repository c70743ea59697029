import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js'
import { AppError, messageOf } from '../../errors.ts'

const PORTAL = 'https://discord.com/developers/applications'

const WRONG_TOKEN = `Discord does not know this token: copy it again from the Bot page of ${PORTAL} into DISCORD_TOKEN.`
const WRONG_INTENTS = `Discord does not allow this application the intents it asks for: check the Bot page of ${PORTAL}.`

/** Close codes of the gateway after which no connection is tried again (discord-api-docs, gateway close event codes). */
const FINAL_CLOSE_CODES: Readonly<Record<number, string>> = {
  4004: WRONG_TOKEN,
  4010: 'Discord does not accept this shard: check how many shards are started.',
  4011: 'The bot is in too many servers for one connection: start it with more shards.',
  4012: 'Discord no longer offers the version of its gateway that this bot speaks: update the bot.',
  4013: WRONG_INTENTS,
  4014: WRONG_INTENTS,
}

/** One sentence on why there is no connection to Discord and what to do. */
export function connectionError(thrown: unknown, apiUrl: string): AppError {
  if (thrown instanceof AppError) return thrown
  const refused = (message: string): AppError => new AppError('discord-refused', message, { cause: thrown })
  if (thrown instanceof DiscordjsError && thrown.code === DiscordjsErrorCodes.TokenInvalid) return refused(WRONG_TOKEN)
  if (thrown instanceof DiscordAPIError)
    return refused(thrown.status === 401 ? WRONG_TOKEN : `Discord refused the connection: ${thrown.message}.`)
  const message = messageOf(thrown)
  if (/disallowed intents|invalid intents/i.test(message)) return refused(WRONG_INTENTS)
  if (/authentication failed/i.test(message)) return refused(WRONG_TOKEN)
  const why = thrown instanceof HTTPError ? `it answered with status ${thrown.status}` : reasonOf(thrown)
  return new AppError(
    'discord-unreachable',
    `Discord cannot be reached at ${apiUrl} (${why}): check the network, and https://discordstatus.com.`,
    { cause: thrown },
  )
}

/** Why a connection that stood was closed for good, or null if discord.js connects again. */
export function finalCloseError(code: number): AppError | null {
  const message = FINAL_CLOSE_CODES[code]
  return message === undefined ? null : new AppError('discord-refused', message)
}

/** The innermost reason: fetch wraps it. Of several addresses that were tried in vain the first says why. */
function reasonOf(thrown: unknown): string {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return reasonOf(thrown.errors[0])
  return thrown instanceof Error && thrown.cause !== undefined ? reasonOf(thrown.cause) : messageOf(thrown)
}
