import { afterEach, describe, expect, test } from '@jest/globals'
import type { LoopbackOptions } from '../support/loopback-discord/index.ts'
import { type RunningBot, startRunningBot } from '../support/running-bot.ts'
import { buttonId, shown } from '../support/shown-message.ts'

const cleanUps: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
})

async function running(options?: LoopbackOptions): Promise<RunningBot> {
  const bot = await startRunningBot(options)
  cleanUps.push(bot.stop)
  return bot
}

/** The first start of a file reads what the others find read. */
const QUESTION = 'Who keeps the key of the fuel dock?'
const ANSWER = ['The harbour master, Ines Calder, keeps the key of the fuel dock.']

const ask = ({ discord }: RunningBot) =>
  discord.slashCommand({ name: 'ask', options: [{ name: 'question', value: QUESTION }] })
const resumed = ({ discord }: RunningBot, times = 1) =>
  discord.waitFor('a resumed session', () => discord.resumes === times || undefined)
const callbacks = ({ discord }: RunningBot) => discord.requests.filter(({ path }) => path.endsWith('/callback'))
const losses = async (bot: RunningBot): Promise<readonly string[]> => {
  for (let tries = 0; bot.losses.length === 0 && tries < 100; tries++)
    await new Promise(resolve => setTimeout(resolve, 20))
  return bot.losses.map(({ message }) => message)
}

describe('a bot whose connection', () => {
  test('broke answers what was asked meanwhile as soon as its session is resumed', async () => {
    const bot = await running({ answerWithinMs: 15_000 })
    bot.discord.closeGateway(1006)
    const command = ask(bot)
    const sent = bot.discord.directMessage(QUESTION)
    await resumed(bot)
    expect(shown(await command.message()).bold).toEqual(ANSWER)
    expect(shown(await sent.reply()).bold).toEqual(ANSWER)
    expect(callbacks(bot)).toHaveLength(1)
  })

  test('is a zombie, with heartbeats that nobody acknowledges, resumes its session', async () => {
    const bot = await running({ heartbeatIntervalMs: 100 })
    bot.discord.ignoreHeartbeats(true)
    await resumed(bot)
    bot.discord.ignoreHeartbeats(false)
    expect(shown(await ask(bot).message()).bold).toEqual(ANSWER)
    expect(bot.losses).toEqual([])
  })

  test.each([
    [4000, 'unknown error'],
    [4009, 'session timed out'],
  ])(
    'is closed with %i (%s) comes back and answers',
    async code => {
      const bot = await running()
      bot.discord.closeGateway(code)
      await bot.discord.waitFor(
        'a connection',
        () => bot.discord.resumes + bot.discord.identifies === 2 || undefined,
        10_000,
      )
      await bot.discord.ready()
      expect(shown(await ask(bot).message()).bold).toEqual(ANSWER)
      expect(bot.losses).toEqual([])
    },
    15_000,
  )

  test.each([
    [4004, 'Discord does not know this token'],
    [4014, 'intents'],
  ])(
    'is closed with %i for good tells the operator why',
    async (code, why) => {
      const bot = await running()
      bot.discord.closeGateway(code)
      expect(await losses(bot)).toEqual([expect.stringContaining(why)])
      expect(bot.discord.identifies).toBe(1)
    },
    15_000,
  )

  test('is refused while Discord is away comes back when it is there again', async () => {
    const bot = await running()
    bot.discord.refuseConnections(true)
    bot.discord.closeGateway(1006)
    await new Promise(resolve => setTimeout(resolve, 100))
    bot.discord.refuseConnections(false)
    await bot.discord.waitFor(
      'a connection',
      () => bot.discord.resumes + bot.discord.identifies >= 2 || undefined,
      15_000,
    )
    await bot.discord.ready()
    expect(shown(await ask(bot).message()).bold).toEqual(ANSWER)
  })
})

describe('events', () => {
  test('that come twice are answered once', async () => {
    const bot = await running()
    const command = ask(bot)
    bot.discord.dispatch('INTERACTION_CREATE', command.interaction)
    const message = await command.message()
    const press = bot.discord.pressButton(message, buttonId(message, 'More context'))
    bot.discord.dispatch('INTERACTION_CREATE', press.interaction)
    await press.message()
    await bot.discord.directMessage(QUESTION).reply()
    expect(callbacks(bot).map(({ status }) => status)).toEqual([204, 204])
  })

  test('that come again after the session was resumed are answered once', async () => {
    const bot = await running()
    const command = ask(bot)
    await command.message()
    bot.discord.reconnect()
    await resumed(bot)
    bot.discord.dispatch('INTERACTION_CREATE', command.interaction)
    await ask(bot).message()
    expect(callbacks(bot)).toHaveLength(2)
  })

  test('with numbers out of turn are answered, and the session can still be resumed', async () => {
    const bot = await running()
    const first = bot.discord.slashCommand({ name: 'ask', options: [{ name: 'question', value: QUESTION }] })
    await first.message()
    const later = { ...first.interaction, id: '200000000000000001' }
    bot.discord.dispatch('INTERACTION_CREATE', later, 1)
    const late = await bot.discord.waitForRequest(({ path }) => path.startsWith('/interactions/200000000000000001/'))
    expect(JSON.stringify(late.body)).toContain('Ines Calder')
    bot.discord.reconnect()
    await resumed(bot)
    expect(shown(await ask(bot).message()).bold).toEqual(ANSWER)
  })

  test('of what was never heard of, or already went, do no harm', async () => {
    const bot = await running()
    const { discord } = bot
    const gone = { id: '200000000000000002', channel_id: '200000000000000003', guild_id: '200000000000000004' }
    discord.dispatch('MESSAGE_DELETE', gone)
    discord.dispatch('MESSAGE_UPDATE', { ...gone, content: 'never created' })
    discord.dispatch('CHANNEL_DELETE', { id: gone.channel_id, guild_id: gone.guild_id, type: 0 })
    discord.dispatch('GUILD_DELETE', { id: gone.guild_id, unavailable: true })
    discord.dispatch('GUILD_DELETE', { id: discord.guildId, unavailable: true })
    discord.dispatch('AN_EVENT_OF_TOMORROW', { new: true })
    // The guild went out of sight, its interactions are answered all the same.
    expect(shown(await ask(bot).message()).bold).toEqual(ANSWER)
  })
})
