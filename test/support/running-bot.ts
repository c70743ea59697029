import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Bot, type BotSettings, startBot } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import { type AppError, messageOf } from '../../src/errors.ts'
import { log } from '../../src/log.ts'
import {
  assertNoProblems,
  type LoopbackDiscord,
  type LoopbackOptions,
  startLoopbackDiscord,
} from './loopback-discord/index.ts'

export const HARBOUR = fileURLToPath(new URL('../fixtures/harbour', import.meta.url))

/** discord.js keeps five seconds between two identifies of one client; tests do not wait for that. */
export const withoutIdentifyPause = {
  ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) },
}

/** The real bot on a loopback Discord. */
export interface RunningBot {
  readonly discord: LoopbackDiscord
  readonly connection: Bot
  /** Why Discord closed the connection for good, each time it did. */
  readonly losses: readonly AppError[]
  /** Stops the bot and starts it again, with other documents if told: nothing but Discord's messages is left of the first. */
  restart(corpusFolder?: string): Promise<void>
  /** Stops all; throws if a request broke Discord's rules. */
  readonly stop: () => Promise<void>
}

export interface RunningBotOptions
  extends LoopbackOptions,
    Pick<BotSettings, 'commands' | 'finishWithin' | 'fetching'> {
  readonly corpusFolder?: string
  /** Where the communities' documents are kept; in memory unless a test says otherwise. */
  readonly database?: string
  /** In ms; how long the bot waits for an answer of Discord's HTTP API. */
  readonly restTimeout?: number
  /** None, unless a test is about it. */
  readonly rateLimit?: string
  /** Settings besides those that lead to the loopback Discord, or in their place. */
  readonly environment?: Readonly<Record<string, string>>
}

/** Starts the bot the way `npm start` does, but in this process. */
export async function startRunningBot({
  corpusFolder = HARBOUR,
  environment = {},
  rateLimit = 'off',
  database = ':memory:',
  commands,
  finishWithin,
  fetching,
  restTimeout,
  ...options
}: RunningBotOptions = {}): Promise<RunningBot> {
  log.level = 'silent'
  const discord = await startLoopbackDiscord(options)
  const losses: AppError[] = []
  const connect = async (folder: string): Promise<Bot> => {
    const config = parseConfig({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      CORPUS_DIR: path.resolve(folder),
      LOG_LEVEL: 'silent',
      RATE_LIMIT: rateLimit,
      ...environment,
    })
    const shownBefore = discord.presences.length
    const bot = await startBot(
      { ...config, database },
      {
        ...(commands ? { commands } : {}),
        ...(finishWithin === undefined ? {} : { finishWithin }),
        ...(fetching ? { fetching } : {}),
        onLost: error => losses.push(error),
        connectWithin: 30_000,
        client: { ...withoutIdentifyPause, ...(restTimeout === undefined ? {} : { rest: { timeout: restTimeout } }) },
      },
    )
    // A test that breaks the connection right away would meet the bot while it still says how many documents it has.
    if (config.isGatewayOn)
      await discord.waitFor('a presence', () => discord.presences.length > shownBefore || undefined)
    return bot
  }
  let connection = await connect(corpusFolder).catch(async (thrown: unknown) => {
    await discord.stop()
    throw thrown instanceof Error ? thrown : new Error(messageOf(thrown))
  })
  return {
    discord,
    get connection() {
      return connection
    },
    losses,
    restart: async (folder = corpusFolder) => {
      await connection.close()
      connection = await connect(folder)
    },
    stop: async () => {
      await connection.close()
      await discord.stop()
      assertNoProblems(discord)
    },
  }
}
