import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { MessageFlags } from 'discord-api-types/v10'
import { type RunningBot, startRunningBot } from '../support/running-bot.ts'
import { buttonId, shown } from '../support/shown-message.ts'

let bot: RunningBot

/** Of one person two questions are let through in ten minutes, of the server three. */
beforeEach(async () => {
  bot = await startRunningBot({ rateLimit: '2/600s,3/600s' })
})

afterEach(() => bot.stop())

const QUESTION = 'Who keeps the key of the fuel dock?'
const PATIENCE = /^These are many questions at once\. Please ask again <t:\d+:R>\.$/u

const ask = (user = bot.discord.user) =>
  bot.discord.slashCommand({ name: 'ask', options: [{ name: 'question', value: QUESTION }], user })
const replies = () =>
  bot.discord.messages.filter(({ author, interaction_metadata: interaction }) => author.bot === true && !interaction)

describe('whoever asks too much', () => {
  test('with commands is told so alone, and when to ask again', async () => {
    for (let times = 0; times < 2; times++) expect(shown(await ask().message()).bold).toHaveLength(1)
    const note = await ask().message()
    expect(shown(note).texts).toEqual([expect.stringMatching(PATIENCE)])
    expect(Number(note.flags) & MessageFlags.Ephemeral).not.toBe(0)
    const seconds = Number(/<t:(\d+)/u.exec(shown(note).texts.join())?.[1]) - Date.now() / 1_000
    expect(seconds).toBeGreaterThan(290)
    expect(seconds).toBeLessThan(310)
  })

  test('with messages is told so once, and is not answered then', async () => {
    for (let times = 0; times < 2; times++) await bot.discord.directMessage(QUESTION).reply()
    const told = await bot.discord.directMessage(QUESTION).reply()
    expect(shown(told).texts).toEqual([expect.stringMatching(PATIENCE)])
    bot.discord.directMessage(QUESTION)
    bot.discord.directMessage(QUESTION)
    const grace = bot.discord.addUser('grace')
    await bot.discord.directMessage(QUESTION, { user: grace }).reply()
    expect(replies()).toHaveLength(4)
  })

  test('costs another person of the server nothing, until the server has had its share', async () => {
    const [grace, edsger] = [bot.discord.addUser('grace'), bot.discord.addUser('edsger')]
    for (let times = 0; times < 4; times++) await ask().message()
    expect(shown(await ask(grace).message()).bold).toHaveLength(1)
    expect(shown(await ask(edsger).message()).texts).toEqual([expect.stringMatching(PATIENCE)])
    expect(shown(await bot.discord.directMessage(QUESTION, { user: edsger }).reply()).bold).toHaveLength(1)
  })

  test('may go on with buttons for a while, and with what is suggested for ever', async () => {
    const answer = await ask().message()
    const press = () => bot.discord.pressButton(answer, buttonId(answer, 'Next passage'))
    for (let times = 0; times < 4; times++) expect((await press().response()).type).toBe(7)
    expect(JSON.stringify(await press().response())).toContain('These are many questions')
    const suggested = bot.discord.autocomplete({ name: 'ask', focused: 'document' })
    expect((await suggested.response()).type).toBe(8)
  })
})
