import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { MessageFlags } from 'discord-api-types/v10'
import type { LoopbackMessage } from '../support/loopback-discord/index.ts'
import { HARBOUR, type RunningBot, startRunningBot } from '../support/running-bot.ts'
import { buttonId, shown } from '../support/shown-message.ts'

let bot: RunningBot
let folder: string
let guide: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-'))
  await cp(HARBOUR, folder, { recursive: true })
  guide = await readFile(path.join(folder, 'harbour-guide.md'), 'utf8')
  bot = await startRunningBot({ corpusFolder: folder })
})

afterEach(async () => {
  await bot.stop()
  await rm(folder, { recursive: true })
})

const answer = (question = 'Who keeps the key of the fuel dock?'): Promise<LoopbackMessage> =>
  bot.discord.slashCommand({ name: 'ask', options: [{ name: 'question', value: question }] }).message()

/** Several passages speak of it. */
const FUEL_HOURS = 'When is diesel sold at the fuel dock?'

const press = (message: LoopbackMessage, label: string) => bot.discord.pressButton(message, buttonId(message, label))

describe('More context', () => {
  test('shows the passages around in the same message, with the same sentence in bold', async () => {
    const message = await answer()
    const before = shown(message)
    const after = shown(await press(message, 'More context').message())
    expect(after.quoted.length).toBeGreaterThan(before.quoted.length)
    expect(after.quoted).toContain(before.quoted)
    expect(guide).toContain(after.quoted)
    expect(after.bold).toEqual(before.bold)
    expect(after.texts[0]).toBe(before.texts[0])
  })

  test('goes away when there is no more', async () => {
    let message = await answer()
    for (let presses = 0; shown(message).buttons.some(({ label }) => label === 'More context'); presses++) {
      expect(presses).toBeLessThan(10)
      message = await press(message, 'More context').message()
    }
    expect(guide.trim().endsWith(shown(message).quoted)).toBe(true)
  })
})

describe('Next passage', () => {
  test('goes through all passages and comes back to the first', async () => {
    const first = await answer(FUEL_HOURS)
    const label = shown(first).buttons.find(button => button.label.startsWith('Next passage'))?.label ?? ''
    const count = Number(/of (\d)\)/u.exec(label)?.[1])
    const seen = [shown(first).quoted]
    let message = first
    for (let at = 1; at <= count; at++) {
      message = await press(message, 'Next passage').message()
      seen.push(shown(message).quoted)
    }
    expect(seen.at(-1)).toBe(seen[0])
    expect(new Set(seen).size).toBe(count)
  })
})

describe('Read on', () => {
  test('shows the rest of a quote that did not fit, part after part, also after a restart', async () => {
    const bell = `The storm bell of the mole rings${' again and again'.repeat(400)} until the fog lifts.`
    await appendFile(path.join(folder, 'knots.txt'), `\n${bell}\n`)
    await bot.restart()
    let message = await answer('When does the storm bell of the mole ring?')
    let read = shown(message).quoted
    await bot.restart()
    while (shown(message).buttons.some(({ label }) => label === 'Read on')) {
      message = await press(message, 'Read on').message()
      read = `${read} ${shown(message).quoted}`
    }
    expect(read).toContain(bell)
    expect(shown(message).texts[0]).toBe('**Question:** When does the storm bell of the mole ring?')
  })
})

describe('Search for', () => {
  test('asks in the same message what may have been meant, and whoever asked may still delete it', async () => {
    const message = await answer('What about patrol?')
    expect(shown(message).buttons.map(({ label }) => label)).toEqual(['Search for “What about petrol?”', 'Delete'])
    await bot.restart()
    const asker = buttonId(message, 'Delete')
    const searched = await bot.discord
      .pressButton(message, buttonId(message, 'Search for'), bot.discord.addUser('grace'))
      .message()
    expect(searched.id).toBe(message.id)
    expect(shown(searched).texts[0]).toBe('**Question:** What about petrol?')
    expect(shown(searched).bold).toEqual(['Petrol is not sold in the harbour.'])
    expect(buttonId(searched, 'Delete')).toBe(asker)
  })

  test('is offered in direct messages too, and then says what was searched for', async () => {
    const message = await bot.discord.directMessage('What about patrol?').reply()
    const searched = await press(message, 'Search for').message()
    expect(shown(searched).texts[0]).toBe('**Question:** What about petrol?')
    expect(shown(searched).bold).toHaveLength(1)
  })
})

describe('a button', () => {
  test('works after the bot was restarted', async () => {
    const message = await answer()
    const before = shown(message)
    await bot.restart()
    const after = shown(await press(message, 'More context').message())
    expect(after.bold).toEqual(before.bold)
    expect(after.quoted.length).toBeGreaterThan(before.quoted.length)
    expect(guide).toContain(after.quoted)
  })

  test('says to the person alone that its document has changed since, and leaves the answer as it is', async () => {
    const message = await answer()
    await appendFile(path.join(folder, 'harbour-guide.md'), '\nThe guide was changed.\n')
    await bot.restart()
    const handle = press(message, 'More context')
    const note = await handle.response()
    expect(note).toMatchObject({ type: 4, data: { flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral } })
    expect(JSON.stringify(note)).toContain('This document has changed since')
    expect(shown(message).bold).toHaveLength(1)
  })

  test('of a version that nobody knows says so', async () => {
    const message = await answer(FUEL_HOURS)
    bot.discord.dispatch('INTERACTION_CREATE', {
      ...press(message, 'Next passage').interaction,
      id: '100000000000000001',
      data: { component_type: 2, custom_id: '0forged' },
    })
    const request = await bot.discord.waitForRequest(each => each.path.startsWith('/interactions/100000000000000001/'))
    expect(JSON.stringify(request.body)).toContain('I cannot read this button any more')
  })

  test('of a weak match opens the passage that it names', async () => {
    const message = await answer('Which airline flies to the harbour on weekends?')
    const label = shown(message).buttons.find(button => button.label.includes('(passage'))?.label ?? ''
    const opened = shown(await press(message, label).message())
    expect(opened.texts.join('\n')).toContain(label.replace(/ \(passage (\d+)\)/u, ' · passage $1'))
    expect(opened.bold).toEqual([])
  })
})
