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
