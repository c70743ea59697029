import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type RunningBot, startRunningBot } from '../support/running-bot.ts'
import { shown } from '../support/shown-message.ts'

let bot: RunningBot

/** Long enough for a machine that has other things to do. */
const TIMEOUT = 2_000

beforeEach(async () => {
  bot = await startRunningBot({ restTimeout: TIMEOUT, answerWithinMs: 20_000 })
})

afterEach(() => bot.stop())

const QUESTION = 'Who keeps the key of the fuel dock?'
const ANSWER = ['The harbour master, Ines Calder, keeps the key of the fuel dock.']

const ask = () => bot.discord.slashCommand({ name: 'ask', options: [{ name: 'question', value: QUESTION }] })
const callback = { method: 'POST', path: /\/callback$/u }
const channelMessage = { method: 'POST', path: /^\/channels\/\d+\/messages$/u }
const sends = (path: RegExp) => bot.discord.requests.filter(request => path.test(request.path))

const limited = (isGlobal: boolean) => ({
  status: 429,
  headers: {
    'retry-after': '0.2',
    'x-ratelimit-scope': isGlobal ? 'global' : 'user',
    ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
  },
  body: { message: 'You are being rate limited.', retry_after: 0.2, global: isGlobal },
})

describe.each([
  ['with the global flag', true],
  ['without the global flag', false],
])('a 429 %s', (_name, isGlobal) => {
  test('to a callback is waited out, and the answer comes', async () => {
    bot.discord.failNext({ ...callback, ...limited(isGlobal) })
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
    const [first, second] = sends(callback.path)
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(190)
  })

  test('to a direct message is waited out, and interactions are answered meanwhile or soon after', async () => {
    bot.discord.failNext({ ...channelMessage, ...limited(isGlobal) })
    const sent = bot.discord.directMessage(QUESTION)
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
    expect(shown(await sent.reply()).bold).toEqual(ANSWER)
    expect(sends(channelMessage.path)).toHaveLength(2)
  })
})

describe('an HTTP API that', () => {
  test('hangs on a callback is left after a while, and the callback sent again', async () => {
    bot.discord.failNext({ ...callback, status: 'hang' })
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
    expect(sends(callback.path).map(({ status }) => status)).toEqual([null, 204])
  })

  test('hangs on a direct message is left after a while, and the message sent again', async () => {
    bot.discord.failNext({ ...channelMessage, status: 'hang' })
    expect(shown(await bot.discord.directMessage(QUESTION).reply()).bold).toEqual(ANSWER)
  })

  test('hangs on one answer does not keep the others waiting', async () => {
    bot.discord.failNext({ ...callback, status: 'hang' })
    const first = ask()
    const second = ask()
    await first.message()
    await second.message()
    const sentFor = sends(callback.path).map(({ path }) => path.includes(first.interaction.id))
    expect(sentFor).toEqual([true, false, true])
  })

  test.each([500, 502, 503, 504])('answers %i for a moment gets the answer again', async status => {
    bot.discord.failNext({ ...callback, status, times: 2 })
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
  })

  test('answers with a page of some proxy gets the answer again', async () => {
    const headers = { 'content-type': 'text/html' }
    bot.discord.failNext({ ...callback, status: 502, headers, body: '<html>Bad gateway</html>' })
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
  })

  test('is down for longer than an answer is worth leaves the bot alive', async () => {
    bot.discord.failNext({ ...callback, status: 503, times: 50 })
    ask()
    await bot.discord.waitFor('four rounds of tries', () => sends(callback.path).length >= 16 || undefined)
    bot.discord.clearFaults()
    expect(shown(await ask().message()).bold).toEqual(ANSWER)
  })
})
