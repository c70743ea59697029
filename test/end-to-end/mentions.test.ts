import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { LoopbackMessage } from '../support/loopback-discord/index.ts'
import { HARBOUR, type RunningBot, startRunningBot } from '../support/running-bot.ts'
import { buttonId, shown } from '../support/shown-message.ts'

let bot: RunningBot

beforeEach(async () => {
  bot = await startRunningBot()
})

afterEach(() => bot.stop())

const QUESTION = 'Who keeps the key of the fuel dock?'
const ANSWER = ['The harbour master, Ines Calder, keeps the key of the fuel dock.']
const guide = readFileSync(path.join(HARBOUR, 'harbour-guide.md'), 'utf8')

const name = () => `<@${bot.discord.botUser.id}>`
const say = (content: string, replyTo?: LoopbackMessage) =>
  bot.discord.channelMessage(content, replyTo ? { replyTo } : {})

/** What the bot has written into channels, after it has answered one more message. */
async function sent(): Promise<readonly LoopbackMessage[]> {
  await bot.discord.directMessage('thanks').reply()
  return bot.discord.messages.filter(
    ({ author, channel_id: channel }) => author.id === bot.discord.botUser.id && channel === bot.discord.channelId,
  )
}

describe('a message that names the bot', () => {
  test('is a question and gets a reply that notifies nobody', async () => {
    const question = say(`${name()} ${QUESTION}`)
    const reply = await question.reply()
    expect(shown(reply).bold).toEqual(ANSWER)
    expect(guide).toContain(shown(reply).quoted)
    expect(reply.message_reference?.message_id).toBe(question.message.id)
    expect({ mentions: reply.mentions, roles: reply.mention_roles, everyone: reply.mention_everyone }).toEqual({
      mentions: [],
      roles: [],
      everyone: false,
    })
  })

  test('may name it anywhere, in either way of writing a name', async () => {
    const id = bot.discord.botUser.id
    for (const content of [`Who keeps <@!${id}> the key of the fuel dock?`, `${QUESTION} <@${id}>`])
      expect(shown(await say(content).reply()).bold).toEqual(ANSWER)
  })

  test('gets an answer whose buttons work', async () => {
    const reply = await say(`${name()} ${QUESTION}`).reply()
    const before = shown(reply).quoted
    const more = await bot.discord.pressButton(reply, buttonId(reply, 'More context')).message()
    expect(shown(more).quoted.length).toBeGreaterThan(before.length)
  })

  test('is understood by what the same person asked before', async () => {
    await say(`${name()} When is diesel sold at the fuel dock?`).reply()
    const next = shown(await say(`${name()} and who keeps the key?`).reply())
    expect(next.bold).toEqual(ANSWER)
  })

  test('and says nothing else gets one line', async () => {
    expect(shown(await say(name()).reply()).texts).toEqual([
      'Write a question beside my name, and I quote what the documents say.',
    ])
  })

  test('is not answered again when it is edited', async () => {
    const question = say(`${name()} ${QUESTION}`)
    await question.reply()
    bot.discord.dispatch('MESSAGE_UPDATE', {
      ...question.message,
      guild_id: bot.discord.guildId,
      content: `${name()} How much does a mooring cost?`,
    })
    expect(await sent()).toHaveLength(1)
  })

  test('is answered once though Discord delivers it twice', async () => {
    const question = say(`${name()} ${QUESTION}`)
    bot.discord.dispatch('MESSAGE_CREATE', { ...question.message, guild_id: bot.discord.guildId })
    await question.reply()
    expect(await sent()).toHaveLength(1)
  })
})

describe('a reply that names the bot and says no more', () => {
  test('asks what the other message says, and the answer repeats that', async () => {
    const grace = bot.discord.addUser('grace')
    const other = bot.discord.channelMessage(`${name()} ${QUESTION}`, { user: grace })
    await other.reply()
    const reply = shown(await say(name(), other.message).reply())
    expect(reply.texts[0]).toBe(`**Question:** ${QUESTION}`)
    expect(reply.bold).toEqual(ANSWER)
  })

  test('points to the command on messages if Discord does not show the other message', async () => {
    const other = say(QUESTION)
    expect(shown(await say(name(), other.message).reply()).texts.join()).toContain('Find in documents')
  })

  test('to the bot’s own answer gets one line', async () => {
    const answer = await say(`${name()} ${QUESTION}`).reply()
    expect(shown(await say(name(), answer).reply()).texts.join()).toContain('Write a question beside my name')
  })
})

describe('nothing is said to', () => {
  test('a message that names nobody, everybody, a role, or somebody else', async () => {
    for (const content of [QUESTION, `@everyone ${QUESTION}`, `@here ${QUESTION}`, `<@&${bot.discord.guildId}> Who?`])
      say(content)
    say(`<@${bot.discord.user.id}> ${QUESTION}`)
    expect(await sent()).toEqual([])
  })

  test('a reply that pings the bot without naming it', async () => {
    const answer = await say(`${name()} ${QUESTION}`).reply()
    say('That is not what I meant. How much is a shower token?', answer)
    expect(await sent()).toHaveLength(1)
  })

  test('a bot or a webhook', async () => {
    const { message } = say(QUESTION)
    const named = { ...message, guild_id: bot.discord.guildId, content: `${name()} ${QUESTION}` }
    const mentions = [bot.discord.botUser]
    bot.discord.dispatch('MESSAGE_CREATE', {
      ...named,
      id: '100000000000000001',
      mentions,
      author: { ...message.author, bot: true },
    })
    bot.discord.dispatch('MESSAGE_CREATE', { ...named, id: '100000000000000002', mentions, webhook_id: '5' })
    expect(await sent()).toEqual([])
  })
})
