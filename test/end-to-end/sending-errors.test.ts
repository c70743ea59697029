import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { MessageFlags } from 'discord-api-types/v10'
import { log } from '../../src/log.ts'
import type { LoopbackMessage } from '../support/loopback-discord/index.ts'
import { type RunningBot, startRunningBot } from '../support/running-bot.ts'
import { buttonId, shown } from '../support/shown-message.ts'

let bot: RunningBot

/** What is logged, once the bot has set how much of it is written. */
const watched = () => ({
  warn: jest.spyOn(log, 'warn').mockImplementation(() => {}),
  error: jest.spyOn(log, 'error').mockImplementation(() => {}),
})
let logged: ReturnType<typeof watched>

beforeEach(async () => {
  bot = await startRunningBot()
  logged = watched()
})

afterEach(async () => {
  jest.restoreAllMocks()
  await bot.stop()
})

const QUESTION = 'Who keeps the key of the fuel dock?'
const ANSWER = 'The harbour master, Ines Calder, keeps the key of the fuel dock.'

const inChannel = () => ({ method: 'POST', path: new RegExp(`^/channels/${bot.discord.channelId}/messages$`, 'u') })
const refused = (code: number, errors?: object) => ({
  status: code === 50_035 ? 400 : 403,
  body: { code, message: 'No', ...(errors ? { errors } : {}) },
})
const REFUSED_LAYOUT = { components: { 0: { _errors: [{ code: 'BASE_TYPE', message: 'No' }] } } }

const mention = () => bot.discord.channelMessage(QUESTION, { mentionsBot: true })
const ask = () => bot.discord.slashCommand({ name: 'ask', options: [{ name: 'question', value: QUESTION }] })

/** The bot's message to a person alone. */
const direct = (): Promise<LoopbackMessage> =>
  bot.discord.waitFor('a direct message', () =>
    bot.discord.messages.find(
      ({ author, channel_id: channel }) => author.id === bot.discord.botUser.id && channel !== bot.discord.channelId,
    ),
  )
const warnings = (): readonly unknown[] => logged.warn.mock.calls.map(([text]) => text)

describe('a mention in a channel', () => {
  test.each([
    [50_013, 'I may not write in the channel', 'Send Messages'],
    [50_001, 'I may not see the channel', 'View Channel'],
    [50_083, 'The thread where you asked me is archived', 'archived'],
  ])(
    'that the bot cannot answer (%s) is met with one direct message, and the operator is told',
    async (code, told, why) => {
      bot.discord.failNext({ ...inChannel(), ...refused(code), times: 4 })
      mention()
      expect(shown(await direct()).texts).toEqual([expect.stringContaining(told)])
      mention()
      expect(shown(await ask().message()).bold).toEqual([ANSWER])
      await bot.discord.directMessage('thanks').reply()
      const alone = bot.discord.messages.filter(
        ({ author, channel_id: channel }) => author.bot === true && channel !== bot.discord.channelId,
      )
      expect(alone).toHaveLength(2)
      expect(warnings()).toEqual([expect.stringContaining(why)])
      expect(warnings()[0]).toContain(bot.discord.channelId)
      expect(JSON.stringify(warnings())).not.toContain('fuel')
    },
  )

  test('that the bot cannot answer, by somebody who takes no direct messages, ends quietly', async () => {
    bot.discord.failNext({ ...inChannel(), ...refused(50_001) })
    bot.discord.failNext({ method: 'POST', path: /^\/channels\/\d+\/messages$/u, ...refused(50_007) })
    mention()
    await bot.discord
      .waitFor('two warnings', () => logged.warn.mock.calls.length === 2 || undefined)
      .catch(() => undefined)
    expect(shown(await ask().message()).bold).toEqual([ANSWER])
    expect(warnings()).toEqual([expect.stringContaining('View Channel'), expect.stringContaining('direct messages')])
  })

  test.each([
    ['may not be replied to without the history (160002)', () => refused(160_002)],
    ['was deleted (10008)', () => refused(10_008)],
  ])('that %s is answered without a reply', async (_, how) => {
    bot.discord.failNext({ ...inChannel(), ...how() })
    const answer = await mention().reply()
    expect(shown(answer).bold).toEqual([ANSWER])
    expect(answer.message_reference).toBeUndefined()
    expect(warnings()).toHaveLength(1)
  })

  test('whose layout is refused is answered in plain text', async () => {
    bot.discord.failNext({ ...inChannel(), ...refused(50_035, REFUSED_LAYOUT) })
    const question = mention()
    const answer = await question.reply()
    expect(answer.content).toContain(`**${ANSWER}**`)
    expect(answer.content).toMatch(/\n-# \*\*The Harbour Guide\*\* › Fuel · /u)
    expect(answer.flags).toBe(MessageFlags.SuppressEmbeds)
    expect(answer.message_reference?.message_id).toBe(question.message.id)
    expect(answer.mentions).toEqual([])
  })
})

describe('an interaction', () => {
  const callback = { method: 'POST', path: /\/callback$/u }

  test('whose layout is refused is answered in plain text', async () => {
    bot.discord.failNext({ ...callback, ...refused(50_035, { data: REFUSED_LAYOUT }) })
    const answer = await ask().message()
    expect(answer.content).toMatch(/^\*\*Question:\*\* Who keeps the key of the fuel dock\?\n> /u)
    expect(answer.content).toContain(`**${ANSWER}**`)
  })

  test.each([
    ['is over (10062)', 10_062],
    ['was answered already (40060)', 40_060],
  ])('that %s is no failure, and the bot goes on', async (_, code) => {
    bot.discord.failNext({ ...callback, ...refused(code) })
    ask()
    expect(shown(await ask().message()).bold).toEqual([ANSWER])
    expect(logged.error).not.toHaveBeenCalled()
  })

  test('on a message that was deleted meanwhile (10008) is no failure either', async () => {
    const answer = await ask().message()
    bot.discord.failNext({ ...callback, ...refused(10_008) })
    bot.discord.pressButton(answer, buttonId(answer, 'More context'))
    expect(shown(await ask().message()).bold).toEqual([ANSWER])
    expect(logged.error).not.toHaveBeenCalled()
  })
})
