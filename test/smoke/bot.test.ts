import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord/index.ts'
import { type Program, startProgram } from '../support/program.ts'
import { HARBOUR } from '../support/running-bot.ts'
import { shown } from '../support/shown-message.ts'
import { slowDocuments } from '../support/slow-documents.ts'

let discord: LoopbackDiscord
let program: Program | undefined

beforeEach(async () => {
  discord = await startLoopbackDiscord()
})

afterEach(async () => {
  program?.process.kill('SIGKILL')
  await program?.ended
  program = undefined
  await discord.stop()
})

function start(): Program {
  program = startProgram([], {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    CORPUS_DIR: HARBOUR,
  })
  return program
}

const isRegistered = (): true | undefined => discord.commands.length > 0 || undefined

const ask = () =>
  discord.slashCommand({ name: 'ask', options: [{ name: 'question', value: 'When is diesel sold at the fuel dock?' }] })

describe('the bot as a process of its own', () => {
  test('answers, logs one line with its invitation, and ends cleanly when it is told to', async () => {
    const { process: child, ended, output } = start()
    await discord.waitFor('registered commands', isRegistered)
    expect(shown(await ask().message()).bold).toEqual(['Diesel is sold at the fuel dock from 8 a.m. to 6 p.m.'])
    while (!output().stderr.includes('Invite it with')) await new Promise(resolve => setTimeout(resolve, 20))
    child.kill('SIGTERM')
    const { exitCode, stderr, stdout } = await ended
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
    expect(
      stderr.match(/^.*Invite it with https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+.*$/gmu),
    ).toHaveLength(1)
    expect(stderr).not.toContain(discord.token)
  })

  test('outlives an event that discord.js itself cannot read', async () => {
    const { output } = start()
    await discord.waitFor('registered commands', isRegistered)
    discord.dispatch('INTERACTION_CREATE', null)
    discord.dispatch('THREAD_CREATE', null)
    expect(shown(await ask().message()).bold).toHaveLength(1)
    expect(output().stderr).toContain('Something was left unhandled.')
  })

  test('says in one sentence that the token is wrong, and ends with exit code 1', async () => {
    discord.refuseToken()
    const { exitCode, stderr } = await start().ended
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^Discord does not know this token: .*\n$/u)
    expect(stderr).not.toContain(discord.token)
  })

  test('says in one sentence that Discord closed the connection for good, and ends with exit code 1', async () => {
    const { ended } = start()
    await discord.waitFor('registered commands', isRegistered)
    discord.closeGateway(4014)
    const { exitCode, stderr } = await ended
    expect(exitCode).toBe(1)
    expect(stderr).toContain('Discord does not allow this application the intents it asks for')
  })
})

describe('the bot as a process that is told to end', () => {
  const callback = { method: 'POST', path: /\/callback$/u }
  const GIVEN_UP = 'Not everything was finished within 5 s'

  /** The bot while Discord takes its time with the answer to a question. */
  async function answering(): Promise<Program> {
    const started = start()
    await discord.waitFor('registered commands', isRegistered)
    ask()
    await discord.waitFor(
      'an answer',
      () => discord.requests.some(({ path }) => path.endsWith('/callback')) || undefined,
    )
    return started
  }

  test.each(['SIGTERM', 'SIGINT'] as const)('by %s first finishes the answer that is open', async signal => {
    discord.failNext({ ...callback, delayMs: 1_000 })
    const started = await answering()
    started.process.kill(signal)
    expect((await started.ended).exitCode).toBe(0)
    expect(started.output().stderr).not.toContain(GIVEN_UP)
    expect(discord.messages.filter(({ author }) => author.bot)).toHaveLength(1)
  })

  test('while it loads its documents ends cleanly too', async () => {
    const documents = await slowDocuments()
    program = startProgram([], {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      CORPUS_DIR: documents.path,
    })
    await discord.ready()
    program.process.kill('SIGTERM')
    // Node.js does not end while one of its threads waits for a file, as it does here for the document.
    await new Promise(resolve => setTimeout(resolve, 500))
    await documents.remove()
    expect((await program.ended).exitCode).toBe(0)
  })

  test('does not wait for longer than five seconds', async () => {
    discord.failNext({ ...callback, status: 'hang' })
    const started = await answering()
    started.process.kill('SIGTERM')
    expect((await started.ended).exitCode).toBe(0)
    expect(started.output().stderr).toContain(GIVEN_UP)
  })

  test('twice ends at once', async () => {
    discord.failNext({ ...callback, status: 'hang' })
    const started = await answering()
    started.process.kill('SIGTERM')
    await new Promise(resolve => setTimeout(resolve, 200))
    started.process.kill('SIGTERM')
    expect((await started.ended).exitCode).toBe(1)
    expect(started.output().stderr).not.toContain(GIVEN_UP)
  })
})
