import { afterEach, describe, expect, test } from '@jest/globals'
import { ask } from '../../commands/ask.ts'
import { statement } from '../../src/chat/reply.ts'
import type { Command } from '../../src/discord/commands/command.ts'
import { type RunningBot, type RunningBotOptions, startRunningBot } from '../support/running-bot.ts'
import { shown } from '../support/shown-message.ts'
import { createSigner } from '../support/signer.ts'

const cleanUps: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

const signer = createSigner()

const HTTP = { INTERACTIONS_PORT: '0', DISCORD_PUBLIC_KEY: signer.publicKey }
const HTTP_ALONE = { ...HTTP, DISCORD_GATEWAY: 'off' }

const addressOf = (bot: RunningBot): string => `http://127.0.0.1:${bot.connection.port}`

/** A bot that gets its interactions over HTTP. */
async function overHttp(options: RunningBotOptions = {}): Promise<RunningBot> {
  const bot = await startRunningBot({ environment: HTTP_ALONE, ...options })
  cleanUps.push(async () => {
    await bot.stop()
    expect(bot.discord.endpointAnswers.flatMap(({ problems }) => problems)).toEqual([])
  })
  bot.discord.sendInteractionsTo({ url: `${addressOf(bot)}/interactions`, sign: signer.sign })
  return bot
}

const question = (value: string) => ({ name: 'ask', options: [{ name: 'question', value }] })
const QUESTION = question('How much does a mooring cost per night?')

/** A command `ask` that takes this many ms. */
const slowAsk = (ms: number): Command => ({
  ...ask,
  execute: async () => {
    await new Promise(resolve => setTimeout(resolve, ms))
    return statement('Worth the wait.')
  },
})

const health = async (bot: RunningBot) => {
  const response = await fetch(`${addressOf(bot)}/health`)
  const body: unknown = await response.json()
  return { status: response.status, body }
}

describe('a bot that gets its interactions over HTTP alone', () => {
  test('answers /ask with the message that it sends over the gateway', async () => {
    const gateway = await startRunningBot()
    cleanUps.push(gateway.stop)
    const bot = await overHttp()
    const answered = async ({ discord }: RunningBot): Promise<string> =>
      JSON.stringify(await discord.slashCommand(QUESTION).response()).replaceAll(discord.user.id, 'asker')
    const http = await answered(bot)
    expect(http).toBe(await answered(gateway))
    expect(http).toContain('**A mooring costs 14 euros a night.**')
    expect(bot.discord.requests.filter(({ path }) => /callback|webhooks/u.test(path))).toEqual([])
    expect(bot.discord.identifies).toBe(0)
  })

  test('registers its commands, and no more when it starts again', async () => {
    const bot = await overHttp()
    expect(bot.discord.commands.map(({ name }) => name)).toContain('ask')
    await bot.restart()
    expect(bot.discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1)
    expect(new URL(bot.connection.inviteUrl ?? '').searchParams.get('client_id')).toBe(bot.discord.applicationId)
  })

  test('answers presses of its buttons, and suggests documents', async () => {
    const bot = await overHttp()
    const message = await bot.discord.slashCommand(QUESTION).message()
    const { buttons, quoted } = shown(message)
    const more = buttons.find(({ label }) => label === 'More context')
    const pressed = await bot.discord.pressButton(message, more?.customId ?? '').message()
    expect(pressed.id).toBe(message.id)
    expect(shown(pressed).quoted.length).toBeGreaterThan(quoted.length)
    const suggestions = await bot.discord
      .autocomplete({ name: 'ask', focused: 'document', options: [{ name: 'document', value: 'kno' }] })
      .response()
    expect(suggestions).toMatchObject({ type: 8, data: { choices: [{ value: 'knots' }] } })
  })

  test('announces a late answer in the response, and sends it through the webhook', async () => {
    const bot = await overHttp({ commands: [slowAsk(2_300)] })
    const handle = bot.discord.slashCommand(QUESTION)
    expect(await handle.response()).toMatchObject({ type: 5 })
    expect(shown(await handle.message()).texts).toEqual(['Worth the wait.'])
    expect(bot.discord.requests.filter(({ path }) => path.includes('/webhooks/')).map(({ method }) => method)).toEqual([
      'PATCH',
    ])
  })

  test('sends a late answer again if Discord has not read its announcement yet', async () => {
    const bot = await overHttp({ commands: [slowAsk(2_100)] })
    bot.discord.failNext({
      method: 'PATCH',
      path: /^\/webhooks\//u,
      status: 404,
      body: { code: 10_015, message: 'Unknown Webhook' },
    })
    expect(shown(await bot.discord.slashCommand(QUESTION).message()).texts).toEqual(['Worth the wait.'])
    expect(bot.discord.requests.filter(({ path }) => path.includes('/webhooks/'))).toHaveLength(2)
  })

  test('needs no token to answer, early or late', async () => {
    const bot = await overHttp({ commands: [slowAsk(2_100)], environment: { ...HTTP_ALONE, DISCORD_TOKEN: '' } })
    expect(bot.connection.inviteUrl).toBeNull()
    expect(bot.discord.commands).toEqual([])
    expect(shown(await bot.discord.slashCommand(QUESTION).message()).texts).toEqual(['Worth the wait.'])
  })

  test('ends the start with one sentence if Discord does not know the token', async () => {
    const bot = await overHttp()
    bot.discord.refuseToken()
    await expect(bot.restart()).rejects.toMatchObject({ code: 'discord-refused' })
    bot.discord.refuseToken(false)
    await bot.restart()
  })

  test('says that it is well', async () => {
    const bot = await overHttp()
    expect(await health(bot)).toEqual({
      status: 200,
      body: { status: 'ok', documents: 2, gateway: 'off', uptime: expect.any(Number) },
    })
  })
})

describe('a bot with both doors', () => {
  test('answers direct messages over the gateway and commands over HTTP', async () => {
    const bot = await overHttp({ environment: HTTP })
    expect(shown(await bot.discord.slashCommand(QUESTION).message()).bold).toHaveLength(1)
    const reply = await bot.discord.directMessage('How much does a mooring cost per night?').reply()
    expect(shown(reply).bold).toEqual(['A mooring costs 14 euros a night.'])
    expect(bot.discord.requests.filter(({ path }) => path.endsWith('/callback'))).toEqual([])
  })

  test('answers an interaction once, whichever way it comes', async () => {
    const bot = await overHttp({ environment: HTTP })
    const handle = bot.discord.slashCommand(QUESTION)
    await handle.message()
    bot.discord.dispatch('INTERACTION_CREATE', handle.interaction)
    await bot.discord.directMessage('thanks').reply()
    expect(bot.discord.requests.filter(({ path }) => path.endsWith('/callback'))).toEqual([])
  })

  test('says how the gateway is', async () => {
    const bot = await overHttp({ environment: HTTP })
    expect(await health(bot)).toMatchObject({ status: 200, body: { status: 'ok', gateway: 'ready' } })
    bot.discord.refuseConnections(true)
    bot.discord.closeGateway(1006)
    await bot.discord.waitFor('a broken connection', () => true)
    for (let tries = 0; tries < 100; tries++) {
      if (JSON.stringify(await health(bot)).includes('connecting')) break
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    expect(await health(bot)).toMatchObject({ status: 200, body: { status: 'ok', gateway: 'connecting' } })
    bot.discord.refuseConnections(false)
    await bot.discord.waitFor('a resumed session', () => bot.discord.resumes === 1 || undefined)
    bot.discord.closeGateway(4014)
    for (let tries = 0; tries < 100 && bot.losses.length === 0; tries++)
      await new Promise(resolve => setTimeout(resolve, 20))
    expect(await health(bot)).toMatchObject({ status: 503, body: { status: 'lost', gateway: 'lost', documents: 2 } })
  })
})
