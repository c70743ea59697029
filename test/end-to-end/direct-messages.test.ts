import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { HARBOUR, type RunningBot, startRunningBot } from '../support/running-bot.ts'
import { buttonId, shown } from '../support/shown-message.ts'

let bot: RunningBot

beforeEach(async () => {
  bot = await startRunningBot()
})

afterEach(() => bot.stop())

const guide = readFileSync(path.join(HARBOUR, 'harbour-guide.md'), 'utf8')

const FUEL_HOURS = 'Diesel is sold at the fuel dock from 8 a.m. to 6 p.m.'
const PIER_HOURS = 'The pier is closed between 2 a.m. and 5 a.m. because of the tide.'

describe('a direct message', () => {
  test('is a question and gets a reply to it, without repeating it', async () => {
    const sent = bot.discord.directMessage('Who keeps the key of the fuel dock?')
    const reply = await sent.reply()
    expect(shown(reply).bold).toEqual(['The harbour master, Ines Calder, keeps the key of the fuel dock.'])
    expect(guide).toContain(shown(reply).quoted)
    expect(shown(reply).texts[0]).toMatch(/^> /u)
    expect(reply.message_reference?.message_id).toBe(sent.message.id)
  })

  test('is answered though Discord left out what kind of channel it came from', async () => {
    const reply = await bot.discord
      .directMessage('Who keeps the key of the fuel dock?', { withoutChannelType: true })
      .reply()
    expect(shown(reply).bold).toHaveLength(1)
  })

  test('has buttons that work', async () => {
    const reply = await bot.discord.directMessage('Who keeps the key of the fuel dock?').reply()
    const before = shown(reply).quoted
    const more = await bot.discord
      .pressButton(reply, buttonId(reply, 'More context'), undefined, { guild: false })
      .message()
    expect(shown(more).quoted.length).toBeGreaterThan(before.length)
  })

  test.each(['Hello!', 'good morning', 'hi there'])(
    'that greets ("%s") gets a friendly line and no quote',
    async line => {
      const { texts, buttons } = shown(await bot.discord.directMessage(line).reply())
      expect(texts.join('\n')).toMatch(/^Hello! Ask me something about “The Harbour Guide”/u)
      expect(buttons).toEqual([])
    },
  )

  test.each(['thanks', 'Thank you so much!'])('that thanks ("%s") gets a friendly line and no quote', async line => {
    expect(shown(await bot.discord.directMessage(line).reply()).texts.join('\n')).toMatch(/^You are welcome!/u)
  })

  test('without words gets a kind sentence', async () => {
    expect(shown(await bot.discord.directMessage('').reply()).texts.join('\n')).toContain('I can read text only')
  })

  test('goes on from the one before it', async () => {
    const first = await bot.discord.directMessage('Who keeps the key of the fuel dock?').reply()
    expect(shown(first).bold).toEqual(['The harbour master, Ines Calder, keeps the key of the fuel dock.'])
    // No sentence says that the dock is open, but the passage on its hours is found.
    expect(shown(await bot.discord.directMessage('and when is it open?').reply()).quoted).toContain(FUEL_HOURS)
    await bot.discord.directMessage('When is the pier closed?').reply()
    await bot.discord.directMessage('thanks').reply()
    expect(shown(await bot.discord.directMessage('and why?').reply()).bold).toEqual([PIER_HOURS])
  })

  test('does not go on from what another person asked, nor after a restart', async () => {
    await bot.discord.directMessage('When is the pier closed?').reply()
    const grace = bot.discord.addUser('grace')
    const alone = await bot.discord.directMessage('and why?', { user: grace }).reply()
    await bot.restart()
    const restarted = await bot.discord.directMessage('and why?').reply()
    for (const reply of [alone, restarted]) expect(shown(reply).bold).toEqual([])
  })

  test('goes on from a command in the same channel, too', async () => {
    const { channel_id: channel } = await bot.discord.directMessage('thanks').reply()
    const options = [{ name: 'question', value: 'When is the pier closed?' }]
    const asked = await bot.discord.slashCommand({ name: 'ask', options, guild: false }).message()
    expect(asked.channel_id).toBe(channel)
    expect(shown(await bot.discord.directMessage('and why?').reply()).bold).toEqual([PIER_HOURS])
  })

  test('of a sticker alone gets a kind sentence', async () => {
    const { message } = bot.discord.directMessage('thanks')
    const id = '100000000000000001'
    bot.discord.dispatch('MESSAGE_CREATE', {
      ...message,
      id,
      content: '',
      sticker_items: [{ id: '1', name: 'wave', format_type: 1 }],
    })
    const request = await bot.discord.waitForRequest(({ body }) =>
      (JSON.stringify(body) ?? '').includes(`"nonce":"${id}"`),
    )
    expect(JSON.stringify(request.body)).toContain('A nice sticker')
  })

  test('is answered once though Discord delivers it twice', async () => {
    const sent = bot.discord.directMessage('How much is a token for the showers?')
    bot.discord.dispatch('MESSAGE_CREATE', sent.message)
    await sent.reply()
    await bot.discord.directMessage('thanks').reply()
    const sends = bot.discord.requests.filter(
      ({ method, path: route }) => method === 'POST' && route.endsWith('/messages'),
    )
    expect(sends).toHaveLength(2)
  })
})

describe('a message in a server', () => {
  test('is none of the bot’s business', async () => {
    bot.discord.channelMessage('How much is a token for the showers?')
    await bot.discord.directMessage('thanks').reply()
    const sends = bot.discord.requests.filter(
      ({ method, path: route }) => method === 'POST' && route.endsWith('/messages'),
    )
    expect(sends).toHaveLength(1)
  })
})
