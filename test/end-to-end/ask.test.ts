import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { MessageFlags } from 'discord-api-types/v10'
import { HARBOUR, type RunningBot, startRunningBot } from '../support/running-bot.ts'
import { shown } from '../support/shown-message.ts'

let bot: RunningBot

beforeEach(async () => {
  bot = await startRunningBot()
})

afterEach(() => bot.stop())

const ask = (question: string, options: Readonly<Record<string, string | boolean>> = {}) =>
  bot.discord.slashCommand({
    name: 'ask',
    options: Object.entries({ question, ...options }).map(([name, value]) => ({ name, value })),
  })

const guide = readFileSync(path.join(HARBOUR, 'harbour-guide.md'), 'utf8')

describe('/ask', () => {
  test('is answered in one go with the words of the document, the answer in bold', async () => {
    const handle = ask('How much does a mooring cost per night?')
    const message = shown(await handle.message())
    expect(guide).toContain(message.quoted)
    expect(message.bold).toEqual(['A mooring costs 14 euros a night.'])
    expect((await handle.response()).type).toBe(4)
  })

  test('repeats the question first, then quotes, then says where the quote stands and, once, what it is', async () => {
    const { texts } = shown(await ask('Who keeps the key of the fuel dock?').message())
    expect(texts).toHaveLength(4)
    expect(texts[0]).toBe('**Question:** Who keeps the key of the fuel dock?')
    expect(texts[1]).toMatch(/^> /u)
    expect(texts[2]).toMatch(
      /^-# \*\*The Harbour Guide\*\* › Fuel · passage \d of \d · lines? .+ · updated <t:\d+:R> · code [0-9a-z-]+$/u,
    )
    expect(texts[3]).toBe('-# Quoted word for word. Nothing was generated.')
    expect(shown(await ask('Who keeps the key of the fuel dock?').message()).texts).toHaveLength(3)
  })

  test('offers the source, more context, the next passage, and what can be done with the answer', async () => {
    const { buttons } = shown(await ask('When is diesel sold at the fuel dock?').message())
    expect(buttons.map(({ label }) => label)).toEqual([
      'Open source',
      'More context',
      expect.stringMatching(/^Next passage \(2 of \d\)$/u),
      'Ask a follow-up',
      'Helpful',
      'Not helpful',
      'Delete',
    ])
    expect(buttons[0]?.url).toMatch(/^https:\/\/harbour\.example\/guide#:~:text=Diesel%20is%20sold%20/u)
  })

  test('shows the answer to the person alone if they want it so', async () => {
    const message = await ask('How much is a shower token?', { private: true }).message()
    expect(Number(message.flags) & MessageFlags.Ephemeral).not.toBe(0)
    const open = await ask('How much is a shower token?').message()
    expect(Number(open.flags) & MessageFlags.Ephemeral).toBe(0)
  })

  test('looks in one document only if one is named', async () => {
    const { texts } = shown(await ask('How do I moor a boat to a ring?', { document: 'harbour-guide' }).message())
    expect(texts.join('\n')).toContain('The Harbour Guide')
    const anywhere = shown(await ask('How do I moor a boat to a ring?').message())
    expect(anywhere.quoted).toContain('The bowline makes a loop')
  })

  test('says to the person alone that a document does not exist', async () => {
    const message = await ask('Who?', { document: 'no such thing' }).message()
    expect(shown(message).texts.join('\n')).toContain('There is no document "no such thing"')
    expect(Number(message.flags) & MessageFlags.Ephemeral).not.toBe(0)
  })

  test('says so when the documents do not say', async () => {
    const { texts, buttons } = shown(await ask('zzyzx qwertyuiop').message())
    expect(texts.join('\n')).toContain('The documents do not say')
    expect(buttons).toEqual([])
  })

  test('shows what is close without bold when nothing answers well', async () => {
    const message = shown(await ask('Which airline flies to the harbour on weekends?').message())
    expect(message.texts[1]).toMatch(/^I looked for .* and found no sentence that answers/u)
    expect(message.bold).toEqual([])
    expect(guide).toContain(message.quoted)
  })

  test('pings nobody, whatever the question holds', async () => {
    await ask('@everyone <@1> what does a mooring cost?').message()
    const callback = bot.discord.requests.find(({ path: route }) => route.endsWith('/callback'))
    expect(callback?.body).toMatchObject({ data: { allowed_mentions: { parse: [] } } })
  })

  test('works in direct messages and where the app is installed for a person', async () => {
    const input = { name: 'ask', options: [{ name: 'question', value: 'How much does a mooring cost per night?' }] }
    expect(shown(await bot.discord.slashCommand({ ...input, guild: false }).message()).bold).toHaveLength(1)
    expect(shown(await bot.discord.slashCommand({ ...input, userInstalled: true }).message()).bold).toHaveLength(1)
  })

  test('is answered once though Discord delivers it twice', async () => {
    const handle = ask('How much does a mooring cost?')
    bot.discord.dispatch('INTERACTION_CREATE', handle.interaction)
    await handle.message()
    await ask('How much is a shower token?').message()
    const callbacks = bot.discord.requests.filter(({ path: route }) => route.includes(handle.interaction.id))
    expect(callbacks).toHaveLength(1)
  })
})

describe('the option "document"', () => {
  test('is completed with the titles that hold what was typed', async () => {
    const response = await bot.discord
      .autocomplete({ name: 'ask', focused: 'document', options: [{ name: 'document', value: 'kno' }] })
      .response()
    expect(response).toEqual({
      type: 8,
      data: { choices: [{ name: expect.stringMatching(/knots/iu), value: 'knots' }] },
    })
  })

  test('offers all documents before anything is typed', async () => {
    const response = await bot.discord.autocomplete({ name: 'ask', focused: 'document' }).response()
    expect(response).toMatchObject({
      data: { choices: [{ value: expect.any(String) }, { value: expect.any(String) }] },
    })
  })
})
