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
  /** Whether the bot connects to Discord's gateway, for which it needs a token. */
  readonly isGatewayOn: boolean
  /** Where Discord's interactions are received over HTTP; null if they are not. */
  readonly interactions: InteractionsAddress | null
  /** Every .md and .txt file in this folder is a document. */
  readonly corpusFolder: string
  /** Where servers' documents are kept: a postgres:// address, with its password, or the path of a file of SQLite's. */
  readonly database: string
  readonly logLevel: LogLevel
  /** How many questions are let through; null for all. */
  readonly rateLimit: { readonly person: Rate; readonly community: Rate } | null
}

/** So many questions at once, and so many again in each span of time. */
interface Rate {
  readonly count: number
  readonly seconds: number
}

/** Where interactions are received over HTTP. */
export interface InteractionsAddress {
  /** 0 lets the system choose one. */
  readonly port: number
  readonly host: string
  /** What Discord's signatures are verified with: 64 hexadecimal digits. */
  readonly publicKey: string
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

/** A server on the same machine may be named without a host, as in postgres://user@/name. */
const isPostgresUrl = (url: string): boolean =>
  /^postgres(?:ql)?:\/\/\S+$/i.test(url) && URL.canParse(url.replace('@/', '@localhost/'))

const environment = z.object({
  DISCORD_TOKEN: optional.refine(
    token => token === undefined || /^[^\s"']{20,200}$/.test(token),
    'DISCORD_TOKEN is no bot token: copy it again from the Bot page of https://discord.com/developers/applications.',
  ),
  DISCORD_API_URL: optional.refine(
    url => url === undefined || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)),
    'DISCORD_API_URL is no http or https address: remove it to use https://discord.com/api.',
  ),
  DISCORD_GATEWAY: optional.pipe(
    z.enum(['on', 'off'], 'DISCORD_GATEWAY is neither on nor off: choose one of them.').default('on'),
  ),
  DISCORD_PUBLIC_KEY: optional.refine(
    key => key === undefined || /^[0-9a-f]{64}$/i.test(key),
    'DISCORD_PUBLIC_KEY is no public key: copy it again from the General Information page of https://discord.com/developers/applications.',
  ),
  INTERACTIONS_PORT: optional.refine(
    port => port === undefined || (/^\d{1,5}$/.test(port) && Number(port) <= 65_535),
    'INTERACTIONS_PORT is no port: choose a number from 1 to 65535, or 0 for any that is free.',
  ),
  INTERACTIONS_HOST: optional.refine(
    host => host === undefined || /^[\w.:-]{1,253}$/.test(host),
    'INTERACTIONS_HOST is no address or name of this machine: use 127.0.0.1 behind a proxy on the same machine, or 0.0.0.0 for all addresses.',
  ),
  CORPUS_DIR: optional,
  DATABASE_URL: optional.refine(
    url => url === undefined || isPostgresUrl(url),
    'DATABASE_URL is no address of a PostgreSQL database: write it as postgres://user:password@host/name, or remove it to keep documents in DATA_DIR.',
  ),
  DATA_DIR: optional,
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
  const {
    DISCORD_TOKEN,
    DISCORD_API_URL,
    DISCORD_GATEWAY,
    CORPUS_DIR,
    DATABASE_URL,
    DATA_DIR,
    LOG_LEVEL,
    RATE_LIMIT: rateLimit,
  } = parsed.data
  const interactions = interactionsAddress(parsed.data)
  if (DISCORD_GATEWAY === 'off' && interactions === null)
    throw new AppError(
      'bad-configuration',
      'DISCORD_GATEWAY is off and INTERACTIONS_PORT is missing: set INTERACTIONS_PORT to receive interactions over HTTP, or remove DISCORD_GATEWAY.',
    )
  return {
    discordToken: DISCORD_TOKEN ?? null,
    discordApiUrl: (DISCORD_API_URL ?? 'https://discord.com/api').replace(/\/+$/, ''),
    isGatewayOn: DISCORD_GATEWAY === 'on',
    interactions,
    corpusFolder: CORPUS_DIR === undefined ? SHIPPED_CORPUS : path.resolve(CORPUS_DIR),
    database: DATABASE_URL ?? path.resolve(DATA_DIR ?? 'data', 'verbatim.db'),
    logLevel: LOG_LEVEL,
    rateLimit: parseRateLimit(rateLimit ?? DEFAULT_RATE_LIMIT),
  }
}

/** A proxy on the same machine stands in front, since Discord wants TLS: nobody else is to reach the port. */
const LOOPBACK = '127.0.0.1'

function interactionsAddress(values: z.output<typeof environment>): InteractionsAddress | null {
  const { INTERACTIONS_PORT, INTERACTIONS_HOST, DISCORD_PUBLIC_KEY } = values
  if (INTERACTIONS_PORT === undefined) return null
  if (DISCORD_PUBLIC_KEY === undefined)
    throw new AppError(
      'bad-configuration',
      'DISCORD_PUBLIC_KEY is missing, and INTERACTIONS_PORT needs it: copy it from the General Information page of https://discord.com/developers/applications.',
    )
  return { port: Number(INTERACTIONS_PORT), host: INTERACTIONS_HOST ?? LOOPBACK, publicKey: DISCORD_PUBLIC_KEY }
}

/** The settings of this process: its environment, then the .env file of the folder it was started in. */
export function readConfig(): Config {
  readEnvFile({ quiet: true })
  return parseConfig(process.env)
}
