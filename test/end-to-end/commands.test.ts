import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type APIMessage, MessageFlags } from 'discord-api-types/v10'
import { HARBOUR, type RunningBot, startRunningBot } from '../support/running-bot.ts'
import { shown } from '../support/shown-message.ts'

let bot: RunningBot
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-'))
  await cp(HARBOUR, folder, { recursive: true })
  bot = await startRunningBot({ corpusFolder: folder })
})

afterEach(async () => {
  await bot.stop()
  await rm(folder, { recursive: true })
})

const run = (name: string, options: Readonly<Record<string, string>> = {}) =>
  bot.discord.slashCommand({
    name,
    options: Object.entries(options).map(([option, value]) => ({ name: option, value })),
  })

const textOf = (message: Pick<APIMessage, 'components'>): string => shown(message).texts.join('\n')
const isPrivate = ({ flags }: Pick<APIMessage, 'flags'>): boolean => (Number(flags) & MessageFlags.Ephemeral) !== 0

const QUESTION = 'Who keeps the key of the fuel dock?'
const ANSWER = 'The harbour master, Ines Calder, keeps the key of the fuel dock.'

describe('Find in documents', () => {
  const find = (content: string) =>
    bot.discord.messageCommand('Find in documents', bot.discord.channelMessage(content).message)

  test('answers the message for the person alone, and says which message it was', async () => {
    const message = await find(QUESTION).message()
    expect(shown(message).bold).toEqual([ANSWER])
    expect(isPrivate(message)).toBe(true)
    expect(textOf(message)).toMatch(
      /^\*\*Question:\*\* Who keeps the key of the fuel dock\?\n-# Asked about \[the message\]\(<https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+>\) by \S/u,
    )
  })

  test('goes on naming the message when a button is pressed', async () => {
    const message = await find(QUESTION).message()
    const button = shown(message).buttons.find(({ label }) => label === 'More context')
    const after = await bot.discord.pressButton(message, button?.customId ?? '').message()
    expect(textOf(after)).toContain('Asked about [the message]')
  })

  test('says that a message has no text', async () => {
    const message = await find(' ').message()
    expect(textOf(message)).toContain('This message has no text that I could look up')
  })
})

describe('/quote', () => {
  const codeIn = (message: Pick<APIMessage, 'components'>): string =>
    / · code (\S+)$/mu.exec(textOf(message))?.[1] ?? ''
  const quoted = async (): Promise<string> => codeIn(await run('ask', { question: QUESTION }).message())
  const guide = (): string => path.join(folder, 'harbour-guide.md')
  const rewrite = async (change: (text: string) => string): Promise<void> => {
    await writeFile(guide(), change(await readFile(guide(), 'utf8')))
    await bot.restart()
  }

  test('shows the quote of an answer again, and that it stands', async () => {
    const code = await quoted()
    const message = await run('quote', { code: code.toUpperCase() }).message()
    expect(textOf(message)).toContain('This quote still stands in its document, word for word and in the same place')
    expect(shown(message).quoted).toContain(ANSWER)
    expect(codeIn(message)).toBe(code)
    expect(isPrivate(message)).toBe(false)
  })

  test('says that the quote has moved when the document grew before it', async () => {
    const code = await quoted()
    await rewrite(text => text.replace('# Moorings', '# News\n\nThe slip is closed.\n\n# Moorings'))
    const message = await run('quote', { code }).message()
    expect(textOf(message)).toContain('it has moved to another place')
    expect(shown(message).quoted).toContain(ANSWER)
  })

  test('says that the quote no longer stands when its words were changed', async () => {
    const code = await quoted()
    await rewrite(text => text.replace('Ines Calder', 'Ada Finn'))
    const message = await run('quote', { code }).message()
    expect(textOf(message)).toContain('This quote no longer stands')
    expect(isPrivate(message)).toBe(true)
  })

  test('says that the document is gone, or that the code is none', async () => {
    const code = await quoted()
    await rm(guide())
    await bot.restart()
    expect(textOf(await run('quote', { code }).message())).toContain('There is no document that this code could come')
    expect(textOf(await run('quote', { code: 'a-b-c-d' }).message())).toContain('This is no code of a quote')
  })
})

describe('/help and /privacy', () => {
  test.each([
    ['in a server', {}, 'In this server'],
    ['in direct messages', { guild: false }, 'In this conversation'],
    ['where only the person has installed it', { userInstalled: true }, 'Here, and wherever you take me'],
  ])('say what can be done %s, with commands that can be tapped', async (_, place, heading) => {
    const message = await bot.discord.slashCommand({ name: 'help', ...place }).message()
    expect(textOf(message)).toContain(heading)
    const ask = bot.discord.commands.find(({ name }) => name === 'ask')
    expect(textOf(message)).toContain(`- </ask:${ask?.id}> · Find the answer`)
    const library = bot.discord.commands.find(({ name }) => name === 'library')
    expect(textOf(message)).toContain(`- </library list:${library?.id}> · List the documents`)
    expect(isPrivate(message)).toBe(true)
  })

  test('say what is kept', async () => {
    const message = await run('privacy').message()
    expect(textOf(message)).toContain('Of you, a disk keeps only what you choose with /settings dm-library')
    expect(isPrivate(message)).toBe(true)
  })

  test('still know the commands after a restart that registers nothing', async () => {
    await bot.restart()
    expect(textOf(await run('help').message())).toMatch(/<\/quote:\d+>/u)
  })
})

describe('the option "question"', () => {
  const suggested = async (typed: string, options: Readonly<Record<string, string>> = {}): Promise<unknown> => {
    const others = Object.entries(options).map(([name, value]) => ({ name, value }))
    const handle = bot.discord.autocomplete({
      name: 'ask',
      focused: 'question',
      options: [{ name: 'question', value: typed }, ...others],
    })
    const response = await handle.response()
    return 'data' in response ? response.data : undefined
  }
  const choices = (...names: readonly string[]): unknown => ({ choices: names.map(name => ({ name, value: name })) })

  test('offers headings before anything is typed, and those that hold what is typed', async () => {
    expect(await suggested('')).toEqual(choices('Moorings', 'Fuel', 'Showers'))
    expect(await suggested('show')).toEqual(choices('Showers'))
    expect(await suggested('zzz')).toEqual(choices())
  })

  test('offers what the operator curates, of the document that is chosen', async () => {
    await writeFile(
      path.join(folder, 'bell.md'),
      '---\nquestions: [When does the bell ring?]\n---\n\n# Bell\n\nAt noon.',
    )
    await bot.restart()
    expect(await suggested('bell')).toEqual(choices('Bell', 'When does the bell ring?'))
    expect(await suggested('', { document: 'bell' })).toEqual(choices('When does the bell ring?'))
    expect(await suggested('', { document: 'harbour-guide' })).toEqual(choices('Moorings', 'Fuel', 'Showers'))
  })
})
