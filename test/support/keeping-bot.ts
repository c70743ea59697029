import { commands } from '../../commands/index.ts'
import type { Chat } from '../../src/chat/chat.ts'
import type { Visitor } from '../../src/chat/visitor.ts'
import { parseConfig } from '../../src/config.ts'
import { openDoors } from '../../src/doors.ts'
import { log } from '../../src/log.ts'
import { chatThat } from './chats.ts'
import { createFakeKeeper, type FakeKeeper } from './fake-keeper.ts'
import {
  assertNoProblems,
  type LoopbackDiscord,
  type LoopbackOptions,
  startLoopbackDiscord,
} from './loopback-discord/index.ts'
import { withoutIdentifyPause } from './running-bot.ts'
import { createSigner } from './signer.ts'

/** The doors of the bot on a loopback Discord, with documents that are kept in memory behind them. */
export interface KeepingBot {
  readonly discord: LoopbackDiscord
  readonly keeper: FakeKeeper
  /** Who asked for documents, oldest first. */
  readonly visitors: readonly Visitor[]
  /** Stops all; throws if a request broke Discord's rules. */
  stop(): Promise<void>
}

export interface KeepingBotOptions extends LoopbackOptions {
  readonly keeper?: FakeKeeper
  readonly chat?: Chat
  /** Interactions come over HTTP, and there is no gateway. */
  readonly overHttp?: boolean
}

export async function startKeepingBot({
  keeper = createFakeKeeper(),
  chat = chatThat(),
  overHttp = false,
  ...options
}: KeepingBotOptions = {}): Promise<KeepingBot> {
  log.level = 'silent'
  const discord = await startLoopbackDiscord(options)
  const signer = createSigner()
  const visitors: Visitor[] = []
  const config = parseConfig({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    LOG_LEVEL: 'silent',
    RATE_LIMIT: 'off',
    ...(overHttp ? { INTERACTIONS_PORT: '0', DISCORD_PUBLIC_KEY: signer.publicKey, DISCORD_GATEWAY: 'off' } : {}),
  })
  const chats = {
    of: (visitor: Visitor) => {
      visitors.push(visitor)
      return Promise.resolve(chat)
    },
    keeper,
  }
  const doors = await openDoors(
    config,
    { commands, onLost: () => {}, connectWithin: 30_000, client: withoutIdentifyPause },
    { loading: Promise.resolve(chats), documentCount: () => 0 },
  )
  await doors.connected
  if (overHttp) discord.sendInteractionsTo({ url: `http://127.0.0.1:${doors.port}/interactions`, sign: signer.sign })
  return {
    discord,
    keeper,
    visitors,
    stop: async () => {
      await doors.close(5_000)
      await discord.stop()
      assertNoProblems(discord)
      const wrong = discord.endpointAnswers.flatMap(({ problems }) => problems)
      if (wrong.length > 0) throw new Error(`What was answered over HTTP is wrong: ${JSON.stringify(wrong)}`)
    },
  }
}
