import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10'
import { log } from '../../src/log.ts'
import type { LoopbackMessage } from '../support/loopback-discord/index.ts'
import { HARBOUR, type RunningBot, startRunningBot } from '../support/running-bot.ts'
import { buttonId, shown } from '../support/shown-message.ts'

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

const QUESTION = 'Who keeps the key of the fuel dock?'

const answer = (
  given: { readonly isPrivate?: boolean; readonly userInstalled?: boolean; readonly permissions?: string } = {},
) => {
  const { isPrivate = false, ...actor } = given
  const options = [
    { name: 'question', value: QUESTION },
    { name: 'private', value: isPrivate },
  ]
  return bot.discord.slashCommand({ name: 'ask', options, ...actor }).message()
}

const press = (
  message: LoopbackMessage,
  label: string,
  ...rest: [user?: Parameters<typeof bot.discord.pressButton>[2], actor?: Parameters<typeof bot.discord.pressButton>[3]]
) => bot.discord.pressButton(message, buttonId(message, label), ...rest)

const labels = (message: LoopbackMessage): readonly string[] => shown(message).buttons.map(({ label }) => label)
const isPrivate = (message: LoopbackMessage): boolean => (Number(message.flags) & MessageFlags.Ephemeral) !== 0
const textOf = (message: LoopbackMessage): string => shown(message).texts.join('\n')
const isThere = (message: LoopbackMessage): boolean => bot.discord.messages.some(({ id }) => id === message.id)

const changeTheGuide = async (): Promise<void> => {
  await appendFile(path.join(folder, 'harbour-guide.md'), '\nThe guide was changed.\n')
  await bot.restart()
}

describe('Ask a follow-up', () => {
  test('opens a form, and what is asked there is understood together with the question in the message', async () => {
    const message = await answer()
    const opened = press(message, 'Ask a follow-up')
    expect((await opened.response()).type).toBe(9)
    const reply = await bot.discord.submitModal(opened, { question: 'And when is diesel sold there?' }).message()
    expect(reply.id).not.toBe(message.id)
    expect(textOf(reply)).toContain('**Question:** And when is diesel sold there?')
    expect(shown(reply).bold).toEqual(['Diesel is sold at the fuel dock from 8 a.m. to 6 p.m.'])
    expect(isPrivate(reply)).toBe(false)
  })

  test('is answered in private under a private answer', async () => {
    const opened = press(await answer({ isPrivate: true }), 'Ask a follow-up')
    await opened.response()
    expect(isPrivate(await bot.discord.submitModal(opened, { question: 'When is diesel sold?' }).message())).toBe(true)
  })

  test('works after the bot was restarted between the form and its sending, and for another person', async () => {
    const message = await answer()
    await bot.restart()
    const other = bot.discord.addUser('grace')
    const opened = press(message, 'Ask a follow-up', other)
    await opened.response()
    await bot.restart()
    const reply = await bot.discord.submitModal(opened, { question: 'When is diesel sold?' }).message()
    expect(shown(reply).bold).toHaveLength(1)
    expect(buttonId(reply, 'Delete')).toBe(`1d${other.id}`)
  })

  test('with nothing but blanks asks for the form again', async () => {
    const opened = press(await answer(), 'Ask a follow-up')
    await opened.response()
    const note = await bot.discord.submitModal(opened, { question: '  ' }).message()
    expect(isPrivate(note)).toBe(true)
    expect(textOf(note)).toContain('Please fill in the form')
  })
})

describe('Share', () => {
  test('is offered under private answers only', async () => {
    expect(labels(await answer())).not.toContain('Share')
    expect(labels(await answer({ isPrivate: true }))).toContain('Share')
  })

  test('shows the answer to all with its question and who asked, and pings nobody', async () => {
    const own = await answer({ isPrivate: true })
    await bot.restart()
    const shared = await press(own, 'Share').message()
    expect(isPrivate(shared)).toBe(false)
    expect(shown(shared).bold).toEqual(shown(own).bold)
    expect(shown(shared).texts[0]).toBe(`**Question:** ${QUESTION}`)
    expect(shown(shared).texts.at(-1)).toMatch(
      new RegExp(`^-# Asked by <@${bot.discord.user.id}> with (?:/ask|</ask:\\d+>)$`, 'u'),
    )
    expect(shared.mentions).toEqual([])
    expect(labels(shared)).not.toContain('Share')
  })

  test('keeps the line of who shared when somebody reads on', async () => {
    const shared = await press(await answer({ isPrivate: true }), 'Share').message()
    const line = shown(shared).texts.at(-1)
    const more = await press(shared, 'More context', bot.discord.addUser('grace')).message()
    expect(shown(more).texts.at(-1)).toBe(line)
    expect(shown(more).texts[0]).toBe(`**Question:** ${QUESTION}`)
  })

  test('says to the person alone that the document has changed', async () => {
    const own = await answer({ isPrivate: true })
    await changeTheGuide()
    const note = await press(own, 'Share').message()
    expect(isPrivate(note)).toBe(true)
    expect(textOf(note)).toContain('This document has changed since')
  })

  test('is refused in private where the app is the person’s own and the server does not let it speak', async () => {
    const permissions = PermissionFlagsBits.SendMessages.toString()
    const own = await answer({ isPrivate: true, userInstalled: true, permissions })
    const refused = await press(own, 'Share', undefined, { userInstalled: true, permissions }).message()
    expect(isPrivate(refused)).toBe(true)
    expect(textOf(refused)).toContain('This app is not installed in this server')
    const allowed = (PermissionFlagsBits.SendMessages | PermissionFlagsBits.UseExternalApps).toString()
    const shared = await press(own, 'Share', undefined, { userInstalled: true, permissions: allowed }).message()
    expect(isPrivate(shared)).toBe(false)
  })
})

describe('Helpful and Not helpful', () => {
  test('thank the person alone and leave the message as it is', async () => {
    const message = await answer()
    const before = structuredClone(message.components)
    const thanks = await press(message, 'Helpful', bot.discord.addUser('grace')).message()
    expect(isPrivate(thanks)).toBe(true)
    expect(textOf(thanks)).toMatch(/^Thank you\./u)
    expect(message.components).toEqual(before)
  })

  test('the form asks for a reason, and takes a word beside it', async () => {
    const opened = press(await answer(), 'Not helpful')
    expect((await opened.response()).type).toBe(9)
    await bot.restart()
    const thanks = await bot.discord.submitModal(opened, { reason: 'out-of-date', remark: 'It closes at 5.' }).message()
    expect(isPrivate(thanks)).toBe(true)
    expect(textOf(thanks)).toMatch(/^Thank you\./u)
  })

  test('the form without a reason is asked for again', async () => {
    const opened = press(await answer(), 'Not helpful')
    await opened.response()
    expect(textOf(await bot.discord.submitModal(opened, {}).message())).toContain('Please fill in the form')
  })

  test.each(['Helpful', 'Not helpful'])('say that the document has changed: %s', async label => {
    const message = await answer()
    await changeTheGuide()
    const note = await press(message, label).message()
    expect(isPrivate(note)).toBe(true)
    expect(textOf(note)).toContain('This document has changed since')
  })
})

describe('Delete', () => {
  test('takes the answer away for whoever asked, also after a restart and from a private message', async () => {
    const messages = [await answer(), await answer({ isPrivate: true })]
    await bot.restart()
    for (const message of messages) {
      expect((await press(message, 'Delete').response()).type).toBe(6)
      await bot.discord.waitFor('the message to be gone', () => (isThere(message) ? undefined : true))
    }
  })

  test('is refused to others in private', async () => {
    const message = await answer()
    const note = await press(message, 'Delete', bot.discord.addUser('grace')).message()
    expect(isPrivate(note)).toBe(true)
    expect(textOf(note)).toContain('Only the person who asked')
    expect(isThere(message)).toBe(true)
  })

  test('works for those who may manage messages', async () => {
    const message = await answer()
    const permissions = PermissionFlagsBits.ManageMessages.toString()
    press(message, 'Delete', bot.discord.addUser('grace'), { permissions })
    await bot.discord.waitFor('the message to be gone', () => (isThere(message) ? undefined : true))
  })

  test('still belongs to whoever asked when somebody else has read on', async () => {
    const message = await press(await answer(), 'More context', bot.discord.addUser('grace')).message()
    press(message, 'Delete')
    await bot.discord.waitFor('the message to be gone', () => (isThere(message) ? undefined : true))
  })

  test('counts as done when Discord says that the message is gone', async () => {
    const logged = jest.spyOn(log, 'error')
    const message = await answer()
    bot.discord.failNext({ method: 'DELETE', path: /@original$/u, status: 502, afterEffect: true })
    press(message, 'Delete')
    await bot.discord.waitForRequest(({ method, status }) => method === 'DELETE' && status === 404)
    await answer()
    expect(isThere(message)).toBe(false)
    expect(logged).not.toHaveBeenCalled()
    logged.mockRestore()
  })

  test('works in direct messages, where the answer is a reply', async () => {
    const message = await bot.discord.directMessage(QUESTION).reply()
    press(message, 'Delete')
    await bot.discord.waitFor('the message to be gone', () => (isThere(message) ? undefined : true))
  })
})
