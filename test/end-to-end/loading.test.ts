import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Bot, startBot } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import { log } from '../../src/log.ts'
import { assertNoProblems, type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord/index.ts'
import { HARBOUR, withoutIdentifyPause } from '../support/running-bot.ts'
import { shown } from '../support/shown-message.ts'
import { createSigner } from '../support/signer.ts'
import { type SlowDocuments, slowDocuments } from '../support/slow-documents.ts'

const PORT = 38_471

let discord: LoopbackDiscord
let documents: SlowDocuments
let starting: Promise<Bot>

const start = (corpusFolder: string, environment: Readonly<Record<string, string>> = {}): Promise<Bot> =>
  startBot(
    {
      ...parseConfig({
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        CORPUS_DIR: corpusFolder,
        ...environment,
      }),
      database: ':memory:',
    },
    { onLost: () => {}, connectWithin: 5_000, client: withoutIdentifyPause },
  )

beforeEach(async () => {
  log.level = 'silent'
  discord = await startLoopbackDiscord()
  documents = await slowDocuments()
})

afterEach(async () => {
  documents.finish()
  await (await starting).close()
  await documents.remove()
  await discord.stop()
  assertNoProblems(discord)
})

const ask = () =>
  discord.slashCommand({ name: 'ask', options: [{ name: 'question', value: 'What does a berth cost?' }] })

const ANSWER = ['A berth costs 14 euros a night.']

describe('before the documents are loaded', () => {
  beforeEach(async () => {
    starting = start(documents.path)
    await discord.ready()
  })

  test('a command is announced at once and answered then', async () => {
    await ask().response()
    const handle = ask()
    expect(await handle.response()).toMatchObject({ type: 5 })
    expect(handle.respondedAfterMs()).toBeLessThan(2_000)
    documents.finish()
    expect(shown(await handle.message()).bold).toEqual(ANSWER)
  })

  test('nothing is suggested while somebody types', async () => {
    expect(await discord.autocomplete({ name: 'ask', focused: 'document' }).response()).toEqual({
      type: 8,
      data: { choices: [] },
    })
  })

  test('a direct message waits', async () => {
    const sent = discord.directMessage('What does a berth cost?')
    await ask().response()
    expect(discord.messages.filter(({ author, webhook_id: webhook }) => author.bot && !webhook)).toEqual([])
    documents.finish()
    expect(shown(await sent.reply()).bold).toEqual(ANSWER)
  })

  test('the bot is shown as idle, and then with the number of documents', async () => {
    expect(discord.lastIdentify?.presence).toMatchObject({ status: 'idle', activities: [] })
    await ask().response()
    expect(discord.presences).toEqual([])
    documents.finish()
    await discord.waitFor('a presence', () => discord.presences.length > 0 || undefined)
    expect(discord.presences).toEqual([
      expect.objectContaining({
        status: 'online',
        activities: [{ type: 4, name: 'Quotes from 1 document', state: 'Quotes from 1 document' }],
      }),
    ])
  })

  test('the start is not over', async () => {
    await discord.waitForRequest(({ method, path }) => method === 'PUT' && path.endsWith('/commands'))
    expect(await Promise.race([starting, pause(50, 'starting')])).toBe('starting')
    documents.finish()
    expect(new URL((await starting).inviteUrl ?? '').searchParams.get('client_id')).toBe(discord.applicationId)
  })
})

test('a new session shows the number of documents again', async () => {
  starting = start(documents.path)
  documents.finish()
  await starting
  await discord.waitFor('a presence', () => discord.presences.length === 1 || undefined)
  discord.invalidateSession(false)
  await discord.waitFor('a second presence', () => discord.presences.length === 2 || undefined)
  expect(discord.presences[1]).toEqual(discord.presences[0])
})

test('a bot that is loading says so to whoever asks for its health', async () => {
  const publicKey = createSigner().publicKey
  starting = start(documents.path, { INTERACTIONS_PORT: String(PORT), DISCORD_PUBLIC_KEY: publicKey })
  await discord.ready()
  const loading = await fetch(`http://127.0.0.1:${PORT}/health`)
  expect([loading.status, await loading.json()]).toEqual([
    503,
    { status: 'loading', documents: 0, gateway: 'ready', uptime: expect.any(Number) },
  ])
  documents.finish()
  await starting
  const loaded = await fetch(`http://127.0.0.1:${PORT}/health`)
  expect([loaded.status, await loaded.json()]).toMatchObject([200, { status: 'ok', documents: 1 }])
})

test('documents that cannot be read end the start, and the connection', async () => {
  const failing = start(`${documents.path}/nowhere`)
  await expect(failing).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringMatching(/^There is no file/u),
  })
  starting = start(HARBOUR)
  await starting
  expect(shown(await discord.directMessage('How much is a shower token?').reply()).quoted).not.toBe('')
  expect(discord.messages.filter(({ author }) => author.bot)).toHaveLength(1)
})
