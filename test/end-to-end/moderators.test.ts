import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10'
import { english } from '../../src/wording/wording.ts'
import { createFakeKeeper } from '../support/fake-keeper.ts'
import { type KeepingBot, type KeepingBotOptions, startKeepingBot } from '../support/keeping-bot.ts'
import type { InteractionHandle, LoopbackMessage } from '../support/loopback-discord/index.ts'
import { shown } from '../support/shown-message.ts'

let bot: KeepingBot

/** The first start in a process loads discord.js, which no test should have to wait for. */
beforeAll(() => import('../../src/discord/connection/gateway.ts'))

afterEach(() => bot.stop())

const start = async (options: KeepingBotOptions = {}): Promise<KeepingBot> => {
  bot = await startKeepingBot(options)
  return bot
}

const MODERATOR = { permissions: String(PermissionFlagsBits.ManageGuild) }

const textOf = (message: LoopbackMessage): string => shown(message).texts.join('\n')

type Options = NonNullable<Parameters<KeepingBot['discord']['slashCommand']>[0]['options']>

const call = (name: string, options: Options = [], actor: object = MODERATOR): InteractionHandle =>
  bot.discord.slashCommand({ ...actor, name, options })

/** What somebody sees in the end, once it says this. */
async function says(handle: InteractionHandle, part: string): Promise<LoopbackMessage> {
  const message = await handle.message()
  return bot.discord.waitFor(`a message that says "${part}"`, () =>
    textOf(message).includes(part) ? message : undefined,
  )
}

const file = (filename: string, text: string, size?: number) => ({
  name: 'file',
  value: '',
  file: { filename, bytes: new TextEncoder().encode(text), ...(size === undefined ? {} : { size }) },
})
const document = (value: string) => ({ name: 'document', value })

describe.each([
  ['the gateway', false],
  ['HTTP', true],
])('over %s', (_, overHttp) => {
  test('a moderator adds, replaces, limits, exports and removes a document, and alone sees what comes of it', async () => {
    const { discord, keeper } = await start({ overHttp })
    const added = await says(
      call('documents add', [file('rules.txt', 'Be kind.\n\nBe brief.')]),
      '1 document was added',
    )
    expect(textOf(added)).toContain('**rules.txt** · 2 passages · 0 headings · English')
    expect(Number(added.flags) & MessageFlags.Ephemeral).not.toBe(0)
    expect(keeper.requests[0]?.source).toMatchObject({ kind: 'attachment', name: 'rules.txt', size: 19 })
    const replaced = call('documents replace', [document('rules.txt'), file('new.txt', 'Be very kind.')])
    await says(replaced, 'Of 3 sentences of the version before, 2 still stand')
    const channel = { name: 'channel', value: discord.addChannel('help') }
    await says(call('documents scope', [channel, document('rules.txt')]), 'help sees this document alone')
    await says(call('documents scope', [channel]), 'help sees this document alone')
    await says(call('documents scope', [channel, { name: 'everything', value: true }]), 'help sees all documents')
    const exported = await says(call('documents export'), english.say('keeping.exported'))
    expect(exported.attachments).toMatchObject([{ filename: 'documents.zip' }])
    expect(JSON.stringify(exported.components)).toContain('documents.zip')
    await says(call('documents remove', [document('rules.txt')]), '“rules.txt” was removed')
    await says(call('documents export'), 'no documents of its own yet')
  })

  test('text is pasted into a form, which is sent in with what Discord makes of it', async () => {
    const { discord, keeper } = await start({ overHttp })
    const opened = call('documents add', [{ name: 'title', value: 'Rules' }])
    await opened.response()
    await says(discord.submitModal(opened, { text: 'Be kind.' }), '**Rules**')
    const form = call('documents replace', [document('Rules')])
    await form.response()
    await says(discord.submitModal(form, { text: 'Be very kind.' }), '“Rules” was replaced')
    expect(keeper.requests.map(({ source }) => source)).toEqual([
      { kind: 'text', text: 'Be kind.' },
      { kind: 'text', text: 'Be very kind.' },
    ])
  })

  test('how far it has come is shown until the report takes its place', async () => {
    const steps: (() => void)[] = []
    const step = (): Promise<void> =>
      new Promise(resolve => {
        steps.push(resolve)
      })
    const keeper = createFakeKeeper({
      add: async (_community, _request, progress) => {
        for (const done of [3, 7]) {
          progress?.({ stage: 'read', done, total: 12 })
          await step()
        }
        return { kind: 'page', problem: { kind: 'not-found' } }
      },
    })
    await start({ overHttp, keeper })
    const handle = call('documents add', [{ name: 'url', value: 'https://example.org/' }])
    await says(handle, 'Reading… 3 of 12')
    steps.shift()?.()
    await says(handle, 'Reading… 7 of 12')
    steps.shift()?.()
    await says(handle, 'There is no page at this address.')
  })

  test('a failure gives an apology, and nothing leaks', async () => {
    const keeper = createFakeKeeper({ add: () => Promise.reject(new Error('postgres://admin:hunter2@db')) })
    const { discord } = await start({ overHttp, keeper })
    await says(call('documents add', [file('a.txt', 'A.')]), english.say('problem.failed'))
    expect(JSON.stringify(discord.requests.map(({ body }) => body))).not.toContain('hunter2')
  })
})

describe('who may not look after the documents', () => {
  test('is refused by the bot itself: a member, anybody in a direct message, anybody where it is no member', async () => {
    const { keeper } = await start()
    await says(call('documents add', [file('a.txt', 'A.')], {}), english.say('keeping.not-allowed'))
    const direct = call('documents add', [file('a.txt', 'A.')], { guild: false, ...MODERATOR })
    await says(direct, english.say('keeping.only-in-server'))
    const elsewhere = call('documents add', [file('a.txt', 'A.')], { userInstalled: true, ...MODERATOR })
    await says(elsewhere, english.say('keeping.only-in-server'))
    expect(keeper.requests).toEqual([])
  })

  test('may choose a server for direct messages all the same', async () => {
    await start()
    await says(call('settings dm-library', [{ name: 'use', value: true }], {}), english.say('settings.dm.here'))
    await says(call('settings dm-library', [], { guild: false }), english.say('settings.dm.other'))
    await says(call('settings shared', [], {}), english.say('keeping.not-allowed'))
  })
})

test('a file that is too large is refused before it is fetched', async () => {
  const { keeper } = await start()
  await says(call('documents add', [file('a.pdf', 'A.', 10 * 2 ** 20 + 1)]), 'larger than 10 MB')
  expect(keeper.requests).toEqual([])
})

test('a message becomes a document from its menu', async () => {
  const { discord, keeper } = await start()
  const { message } = discord.channelMessage('How to moor\nCall the harbour first.')
  await says(discord.messageCommand('Add to documents', message, MODERATOR), '**How to moor**')
  expect(keeper.requests[0]?.source).toEqual({
    kind: 'message',
    text: 'How to moor\nCall the harbour first.',
    url: `https://discord.com/channels/${discord.guildId}/${discord.channelId}/${message.id}`,
  })
})

test('documents and languages are suggested to moderators', async () => {
  await start()
  await says(call('documents add', [file('rules.txt', 'Be kind.')]), 'was added')
  const suggested = async (name: string, focused: string, typed: string, actor: object) => {
    const handle = bot.discord.autocomplete({ ...actor, name, focused, options: [{ name: focused, value: typed }] })
    const response: unknown = await handle.response()
    return JSON.stringify(response)
  }
  expect(await suggested('documents remove', 'document', 'ru', MODERATOR)).toContain('rules.txt')
  expect(await suggested('documents add', 'language', 'swed', MODERATOR)).toContain('"value":"sv"')
  expect(await suggested('documents remove', 'document', 'ru', {})).not.toContain('rules.txt')
})

test('a thread is known with the channel that it belongs to, by commands and by messages', async () => {
  const { discord, visitors } = await start()
  const channelId = discord.addThread('Mooring')
  await call('ask', [{ name: 'question', value: 'When?' }], { channelId }).message()
  await discord.channelMessage('when?', { channelId, mentionsBot: true }).reply()
  await discord.channelMessage('when?', { mentionsBot: true }).reply()
  expect(visitors.map(({ channel, parent }) => ({ channel, parent }))).toEqual([
    { channel: channelId, parent: discord.channelId },
    { channel: channelId, parent: discord.channelId },
    { channel: discord.channelId, parent: undefined },
  ])
})
