import { createRequire } from 'node:module'
import path from 'node:path'
import { config as readEnvFile } from 'dotenv'
import * as z from 'zod'
import { AppError } from './errors.ts'
import { LOG_LEVELS, type LogLevel } from './log.ts'

/** What an operator sets. .env.example has a line for each. */
export interface Config {
  /** Without one the bot talks in the terminal. */
  readonly discordToken: string | null
  /** Where Discord's HTTP API is, without the version; the gateway's address comes from there. */
  readonly discordApiUrl: string
  /** Every .md and .txt file in this folder is a document. */
  readonly corpusFolder: string
  readonly logLevel: LogLevel
  /** How many questions are let through; null for all. */
  readonly rateLimit: { readonly person: Rate; readonly community: Rate } | null
}

/** So many questions at once, and so many again in each span of time. */
interface Rate {
  readonly count: number
  readonly seconds: number
}

/** The documents that ship with the bot: the package finds itself, whether compiled or not. */
const SHIPPED_CORPUS = path.join(
  path.dirname(createRequire(import.meta.url).resolve('verbatim/package.json')),
  'corpus',
)

/** An empty line in .env means the same as none. */
const optional = z
  .string()
  .optional()
  .transform(value => value?.trim() || undefined)

/** "5/20s,60/60s", of numbers from 1. */
const RATE_LIMIT = /^([1-9]\d{0,5})\/([1-9]\d{0,4})s,\s*([1-9]\d{0,5})\/([1-9]\d{0,4})s$/

const DEFAULT_RATE_LIMIT = '5/20s,60/60s'

function parseRateLimit(text: string): Config['rateLimit'] {
  const [, count, seconds, communityCount, communitySeconds] = RATE_LIMIT.exec(text) ?? []
  if (count === undefined) return null
  return {
    person: { count: Number(count), seconds: Number(seconds) },
    community: { count: Number(communityCount), seconds: Number(communitySeconds) },
  }
}

const environment = z.object({
  DISCORD_TOKEN: optional.refine(
    token => token === undefined || /^[^\s"']{20,200}$/.test(token),
    'DISCORD_TOKEN is no bot token: copy it again from the Bot page of https://discord.com/developers/applications.',
  ),
  DISCORD_API_URL: optional.refine(
    url => url === undefined || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)),
    'DISCORD_API_URL is no http or https address: remove it to use https://discord.com/api.',
  ),
  CORPUS_DIR: optional,
  LOG_LEVEL: optional.pipe(
    z.enum(LOG_LEVELS, `LOG_LEVEL is not one of ${LOG_LEVELS.join(', ')}: choose one of them.`).default('info'),
  ),
  RATE_LIMIT: optional.refine(
    text => text === undefined || text === 'off' || RATE_LIMIT.test(text),
    `RATE_LIMIT is no pair such as ${DEFAULT_RATE_LIMIT}, the questions of a person and of a server: write it so, or off.`,
  ),
})

/**
 * The settings in some environment variables.
 *
 * @throws AppError bad-configuration with one sentence on the first value that cannot be used
 */
export function parseConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(variables)
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? 'The settings cannot be read.'
    throw new AppError('bad-configuration', message)
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, CORPUS_DIR, LOG_LEVEL, RATE_LIMIT: rateLimit } = parsed.data
  return {
    discordToken: DISCORD_TOKEN ?? null,
    discordApiUrl: (DISCORD_API_URL ?? 'https://discord.com/api').replace(/\/+$/, ''),
    corpusFolder: CORPUS_DIR === undefined ? SHIPPED_CORPUS : path.resolve(CORPUS_DIR),
    logLevel: LOG_LEVEL,
    rateLimit: parseRateLimit(rateLimit ?? DEFAULT_RATE_LIMIT),
  }
}

/** The settings of this process: its environment, then the .env file of the folder it was started in. */
export function readConfig(): Config {
  readEnvFile({ quiet: true })
  return parseConfig(process.env)
}
