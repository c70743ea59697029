import { afterEach, describe, expect, test } from '@jest/globals'
import { GatewayIntentBits } from 'discord-api-types/v10'
import { startBot } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import { log } from '../../src/log.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord/index.ts'
import { HARBOUR, type RunningBot, startRunningBot, withoutIdentifyPause } from '../support/running-bot.ts'

const cleanUps: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

async function running(): Promise<RunningBot> {
  const bot = await startRunningBot()
  cleanUps.push(bot.stop)
  return bot
}

describe('a bot that starts', () => {
  test('asks for the intents it needs and for nothing privileged', async () => {
    const bot = await running()
    const intents = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages
    expect(bot.discord.lastIdentify?.intents).toBe(intents)
  })

  test('registers its commands, and no more when it starts again', async () => {
    const bot = await running()
    const writes = () =>
      bot.discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'))
    expect(bot.discord.commands.map(({ name }) => name)).toEqual([
      'ask',
      'library',
      'quote',
      'help',
      'privacy',
      'settings',
      'documents',
      'Find in documents',
      'Add to documents',
    ])
    expect(writes()).toHaveLength(1)
    await bot.restart()
    expect(writes()).toHaveLength(1)
  })

  test('registers them again when Discord holds others', async () => {
    const bot = await running()
    const [held] = bot.discord.commands
    if (!held) throw new Error('Nothing was registered.')
    const other = await startRunningBot({ applicationCommands: [{ ...held, description: 'An older description' }] })
    cleanUps.push(other.stop)
    expect(other.discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1)
    expect(other.discord.commands[0]?.description).toBe(held.description)
  })

  test('knows the link that invites it', async () => {
    const bot = await running()
    const url = new URL(bot.connection.inviteUrl ?? '')
    expect(url.host).toBe('discord.com')
    expect(url.searchParams.get('client_id')).toBe(bot.discord.applicationId)
    expect(url.searchParams.get('scope')).toBe('bot applications.commands')
  })
})

describe('a bot that cannot start', () => {
  const start = (discord: Pick<LoopbackDiscord, 'apiUrl' | 'token'>, connectWithin = 5_000) => {
    log.level = 'silent'
    return startBot(
      {
        ...parseConfig({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, CORPUS_DIR: HARBOUR }),
        database: ':memory:',
      },
      { onLost: () => {}, connectWithin, client: withoutIdentifyPause },
    )
  }

  const loopback = async (): Promise<LoopbackDiscord> => {
    const discord = await startLoopbackDiscord()
    cleanUps.push(() => discord.stop())
    return discord
  }

  test('says that the token is wrong', async () => {
    const discord = await loopback()
    discord.refuseToken()
    await expect(start(discord)).rejects.toMatchObject({
      code: 'discord-refused',
      message: expect.stringMatching(/^Discord does not know this token/u),
    })
  })

  test('says that an intent is missing', async () => {
    const discord = await loopback()
    discord.refuseIdentify(4014)
    await expect(start(discord)).rejects.toMatchObject({
      code: 'discord-refused',
      message: expect.stringMatching(/intents/u),
    })
  })

  test('says that Discord cannot be reached', async () => {
    const discord = await startLoopbackDiscord()
    await discord.stop()
    await expect(start(discord)).rejects.toMatchObject({
      code: 'discord-unreachable',
      message: expect.stringMatching(/^Discord cannot be reached at http:\/\/127\.0\.0\.1.*ECONNREFUSED/u),
    })
  })

  test('gives up on a Discord that never answers', async () => {
    const discord = await loopback()
    discord.failNext({ method: 'GET', path: /^\/gateway\/bot$/u, status: 'hang' })
    await expect(start(discord, 500)).rejects.toMatchObject({
      code: 'discord-unreachable',
      message: 'Discord did not accept a connection within 0.5 s: try again later.',
    })
  })

  test('needs a token', async () => {
    await expect(startBot(parseConfig({}), { onLost: () => {} })).rejects.toMatchObject({ code: 'bad-configuration' })
  })
})
