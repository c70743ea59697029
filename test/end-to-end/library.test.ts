import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type APIMessage, MessageFlags } from 'discord-api-types/v10'
import { show as read } from '../support/discord-markdown/model.ts'
import type { LoopbackMessage } from '../support/loopback-discord/index.ts'
import { type RunningBot, startRunningBot } from '../support/running-bot.ts'
import { buttonId, menuIn, shown } from '../support/shown-message.ts'

let bot: RunningBot
let folder: string

/** The first start in a process loads discord.js, which no test should have to wait for. */
beforeAll(() => import('../../src/discord/connection/gateway.ts'))

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-'))
})

afterEach(async () => {
  await bot.stop()
  await rm(folder, { recursive: true })
})

const write = (name: string, text: string): Promise<void> => writeFile(path.join(folder, `${name}.md`), text)
const writeMany = async (count: number): Promise<void> => {
  for (let number = 1; number <= count; number++) await write(`d${number}`, `# Title ${number}\n\nIt is ${number}.`)
}
const start = async (): Promise<void> => {
  bot = await startRunningBot({ corpusFolder: folder })
}

const list = (): Promise<LoopbackMessage> => bot.discord.slashCommand({ name: 'library list' }).message()
const show = (document: string): Promise<LoopbackMessage> =>
  bot.discord.slashCommand({ name: 'library show', options: [{ name: 'document', value: document }] }).message()
const press = (message: LoopbackMessage, label: string) => bot.discord.pressButton(message, buttonId(message, label))
const choose = (message: LoopbackMessage, label: string) => {
  const { customId, options } = menuIn(message)
  return bot.discord.selectValues(message, customId, [options.find(option => option.label === label)?.value ?? ''])
}
const textOf = (message: Pick<APIMessage, 'components'>): string => shown(message).texts.join('\n')

const PARTS = Array.from({ length: 30 }, (_, index) => `## Part ${index + 1}\n\nIt is part ${index + 1}.`).join('\n\n')

describe('/library list', () => {
  test('shows the documents to the person alone, ten on a page', async () => {
    await writeMany(11)
    await write('guide', '---\nlanguage: de\ndate: 2026-03-01\n---\n\n# Ein Führer\n\nEs ist.')
    await start()
    const message = await list()
    expect(Number(message.flags) & MessageFlags.Ephemeral).not.toBe(0)
    expect(textOf(message)).toContain(
      '### **12 documents**\n-# page 1 of 2\n- **Ein Führer** · 1 passage · German · updated <t:',
    )
    expect(menuIn(message).options).toHaveLength(10)
    const second = await press(message, 'Next page').message()
    expect(textOf(second)).toContain('page 2 of 2')
    expect(menuIn(second).options.map(({ label }) => label)).toEqual(['Title 10', 'Title 11'])
  })

  test('can be turned after a restart, to the last page if there are fewer documents by then', async () => {
    await writeMany(21)
    await start()
    const message = await press(await list(), 'Next page').message()
    for (let number = 12; number <= 21; number++) await rm(path.join(folder, `d${number}.md`))
    await bot.restart()
    const last = await press(message, 'Next page').message()
    expect(textOf(last)).toContain('page 2 of 2')
    expect(menuIn(last).options).toHaveLength(1)
  })

  test('says so if there are no documents', async () => {
    await start()
    expect(textOf(await list())).toBe('There are no documents yet, so there is nothing to quote from.')
  })

  test('stands hostile titles', async () => {
    await write(
      'a',
      `---\ntitle: ${JSON.stringify('@everyone <@1> # `x` **b** [l](https://evil.test) \u202E'.repeat(5))}\n---\n\nOne.`,
    )
    await write('b', `---\ntitle: "\u200B"\n---\n\nTwo.`)
    await write('c', `---\ntitle: "${'*'.repeat(300)}"\n---\n\nThree.`)
    await start()
    const message = await list()
    expect(textOf(message)).toContain('**Without a name**')
    expect(read(textOf(message))).toMatchObject({ mentions: [], links: [] })
    expect(menuIn(message).options.map(({ label }) => label)).toContain('Without a name')
  })
})

describe('/library show', () => {
  test('shows the headings of a document, opens a section, and reads on', async () => {
    await write(
      'guide',
      '# Guide\n\n## Fees\n\nA night costs 14.\n\n### Boats\n\nLong ones pay 21.\n\n## Fuel\n\nIt is sold.',
    )
    await start()
    const outline = await show('guide')
    expect(textOf(outline)).toContain('- **Fees** · 2 passages\n  - **Boats** · 1 passage\n- **Fuel** · 1 passage')
    const section = await choose(outline, 'Boats').message()
    expect(shown(section).quoted).toBe('Long ones pay 21.')
    expect(shown(section).bold).toEqual([])
    expect(textOf(section)).not.toContain('no clear answer')
    const next = await press(section, 'Next passage (3 of 3)').message()
    expect(shown(next).quoted).toBe('It is sold.')
    const wider = await press(next, 'More context').message()
    expect(shown(wider).quoted).toContain('Long ones pay 21.')
    expect(textOf(await press(wider, 'Back to the headings').message())).toBe(textOf(outline))
  })

  test('is completed, and reached from the list', async () => {
    await writeMany(2)
    await start()
    const response = await bot.discord
      .autocomplete({ name: 'library show', focused: 'document', options: [] })
      .response()
    expect(response).toMatchObject({ data: { choices: [{ value: 'd1' }, { value: 'd2' }] } })
    const outline = await choose(await list(), 'Title 2').message()
    expect(textOf(outline)).toContain('### **Title 2**')
  })

  test('turns its pages after a restart', async () => {
    await write('parts', PARTS)
    await start()
    const outline = await show('parts')
    expect(menuIn(outline).options).toHaveLength(25)
    await bot.restart()
    const second = await press(outline, 'Next page').message()
    expect(menuIn(second).options.map(({ label }) => label)).toEqual(
      [26, 27, 28, 29, 30].map(number => `Part ${number}`),
    )
    expect(shown(await choose(second, 'Part 28').message()).quoted).toBe('It is part 28.')
  })

  test('says to the person alone that the document has changed or is gone', async () => {
    await write('parts', PARTS)
    await start()
    const outline = await show('parts')
    await write('parts', `${PARTS} And more.`)
    await bot.restart()
    expect(JSON.stringify(await choose(outline, 'Part 2').response())).toContain('This document has changed since')
    await rm(path.join(folder, 'parts.md'))
    await bot.restart()
    expect(JSON.stringify(await press(outline, 'Next page').response())).toContain('This document is no longer there')
    expect(textOf(await show('parts'))).toContain('There is no document "parts"')
  })

  test('stands hostile headings', async () => {
    const names = ['<@1> @here', '\\# [x](https://evil.test)', '&#8203;', '*'.repeat(400), '```']
    await write('odd', names.map(name => `## ${name}\n\nIt is.`).join('\n\n'))
    await start()
    const outline = await show('odd')
    expect(read(textOf(outline))).toMatchObject({ mentions: [], links: [] })
    expect(menuIn(outline).options.every(({ label }) => label !== '')).toBe(true)
  })
})
