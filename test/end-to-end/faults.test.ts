import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type RunningBot, startRunningBot } from '../support/running-bot.ts'
import { shown } from '../support/shown-message.ts'

let bot: RunningBot

beforeEach(async () => {
  bot = await startRunningBot()
})

afterEach(() => bot.stop())

const QUESTION = 'Who keeps the key of the fuel dock?'
const ANSWER = ['The harbour master, Ines Calder, keeps the key of the fuel dock.']

const ask = () => bot.discord.slashCommand({ name: 'ask', options: [{ name: 'question', value: QUESTION }] })
const sentMessages = () =>
  bot.discord.messages.filter(({ author, interaction_metadata: interaction }) => author.bot === true && !interaction)

describe('when the gateway', () => {
  test('asks for a reconnect (op 7), the session is resumed and questions are answered', async () => {
    bot.discord.reconnect()
    await bot.discord.waitFor('a resumed session', () => bot.discord.resumes === 1 || undefined)
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
    expect(bot.discord.identifies).toBe(1)
  })

  test('invalidates the session for good (op 9), the bot identifies anew and questions are answered', async () => {
    bot.discord.invalidateSession(false)
    await bot.discord.waitFor('a new session', () => bot.discord.identifies === 2 || undefined)
    await bot.discord.ready()
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
  })

  test('invalidates the session for a moment (op 9), it is resumed', async () => {
    bot.discord.invalidateSession(true)
    await bot.discord.waitFor('a resumed session', () => bot.discord.resumes === 1 || undefined)
    expect(shown(await bot.discord.directMessage(QUESTION).reply()).bold).toEqual(ANSWER)
  })

  test('breaks the connection, it is made again', async () => {
    bot.discord.closeGateway(1006)
    await bot.discord.waitFor('a resumed session', () => bot.discord.resumes === 1 || undefined)
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
  })

  test('closes for good, the operator is told why', async () => {
    bot.discord.refuseIdentify(4014)
    bot.discord.forgetSessions()
    bot.discord.closeGateway(4014)
    await bot.discord.waitFor('a loss', () => bot.losses[0]?.message).catch(() => undefined)
    for (let tries = 0; bot.losses.length === 0 && tries < 50; tries++)
      await new Promise(resolve => setTimeout(resolve, 50))
    expect(bot.losses.map(({ message }) => message)).toEqual([expect.stringContaining('intents')])
  })

  test('sends an event that nobody can read, the bot goes on', async () => {
    bot.discord.dispatch('INTERACTION_CREATE', { id: 7, nonsense: true })
    bot.discord.dispatch('MESSAGE_CREATE', { id: '8', content: 'no author' })
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
  })
})

describe('when Discord', () => {
  const callback = { method: 'POST', path: /\/callback$/u }
  const channelMessage = { method: 'POST', path: /^\/channels\/\d+\/messages$/u }

  test('says 429 to the reply, it is sent again', async () => {
    bot.discord.failNext({
      ...callback,
      status: 429,
      headers: { 'retry-after': '0.2', 'x-ratelimit-scope': 'user' },
      body: { message: 'You are being rate limited.', retry_after: 0.2, global: false },
    })
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
  })

  test('fails with 500 on the reply, it is sent again', async () => {
    bot.discord.failNext({ ...callback, status: 500 })
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
  })

  test('fails with 500 more often than discord.js tries, it is sent again after a pause', async () => {
    bot.discord.failNext({ ...callback, status: 500, times: 5 })
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
  })

  test('breaks the connection under the reply, it is sent again', async () => {
    bot.discord.failNext({ ...callback, status: 'reset' })
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
  })

  test('shows the reply but answers 502, it stays one reply and no failure', async () => {
    bot.discord.failNext({ ...callback, status: 502, afterEffect: true })
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
  })

  test('fails on a reply to a direct message, it is sent again', async () => {
    bot.discord.failNext({ ...channelMessage, status: 500 })
    expect(shown(await bot.discord.directMessage(QUESTION).reply()).bold).toEqual(ANSWER)
  })

  test('shows a direct message but answers 502, it is not shown twice', async () => {
    bot.discord.failNext({ ...channelMessage, status: 502, afterEffect: true })
    await bot.discord.directMessage(QUESTION).reply()
    await bot.discord.directMessage('thanks').reply()
    expect(sentMessages()).toHaveLength(2)
  })

  test('refuses a direct message, the bot goes on', async () => {
    bot.discord.failNext({
      ...channelMessage,
      status: 403,
      body: { code: 50_007, message: 'Cannot send messages to this user' },
    })
    bot.discord.directMessage(QUESTION)
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
  })
})
