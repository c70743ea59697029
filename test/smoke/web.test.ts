import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { InteractionResponseType } from 'discord-api-types/v10'
import { ping, slashCommand } from '../support/discord-payloads.ts'
import { type Program, startProgram } from '../support/program.ts'
import { HARBOUR } from '../support/running-bot.ts'
import { createSigner } from '../support/signer.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

const signer = createSigner()
let folder: TemporaryFolder
let program: Program
let url: string

/** Tells at the end of a process whether discord.js was loaded. */
const WITNESS = `process.on('exit', () => {
  const isLoaded = Object.keys(require.cache).some(file => file.includes('node_modules/discord.js/'))
  process.stderr.write(isLoaded ? 'with discord.js' : 'without discord.js')
})`

beforeEach(async () => {
  folder = await temporaryFolder()
  program = startProgram([], {
    INTERACTIONS_PORT: '0',
    DISCORD_PUBLIC_KEY: signer.publicKey,
    CORPUS_DIR: HARBOUR,
    NODE_OPTIONS: `--require=${await folder.write('witness.cjs', WITNESS)}`,
  })
  const isReady = (): boolean => program.output().stderr.includes('answers from')
  for (let tries = 0; !isReady() && tries < 500; tries++) await new Promise(resolve => setTimeout(resolve, 20))
  url = /http:\/\/127\.0\.0\.1:\d+/u.exec(program.output().stderr)?.[0] ?? ''
})

afterEach(async () => {
  program.process.kill('SIGKILL')
  await program.ended
  await folder.remove()
})

async function post(payload: unknown): Promise<unknown> {
  const body = JSON.stringify(payload)
  const { signature, timestamp } = signer.sign(Buffer.from(body))
  const response = await fetch(`${url}/interactions`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-signature-ed25519': signature,
      'x-signature-timestamp': timestamp,
    },
  })
  return response.json()
}

describe('the bot as a process without a token', () => {
  test('answers over HTTP without ever loading discord.js, and ends cleanly when it is told to', async () => {
    expect(await post(ping())).toEqual({ type: InteractionResponseType.Pong })
    const asked = slashCommand('ask', [{ name: 'question', value: 'When is diesel sold at the fuel dock?' }])
    expect(await post(asked)).toMatchObject({ type: InteractionResponseType.ChannelMessageWithSource })
    const health = await fetch(`${url}/health`)
    expect([health.status, await health.json()]).toMatchObject([200, { status: 'ok', gateway: 'off' }])
    program.process.kill('SIGTERM')
    const { exitCode, stderr } = await program.ended
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/without discord\.js$/u)
    expect(stderr).toContain('Without DISCORD_TOKEN the commands are not registered with Discord.')
    expect(stderr).toMatch(/Verbatim answers from 2 documents \(\d+ passages\)\.\n/u)
    expect(stderr).not.toContain('Invite it')
    expect(stderr).not.toContain('diesel')
  })
})

test('a port without a public key ends the start with one sentence', async () => {
  const { exitCode, stderr } = await startProgram([], { INTERACTIONS_PORT: '0', CORPUS_DIR: HARBOUR }).ended
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/^DISCORD_PUBLIC_KEY is missing, and INTERACTIONS_PORT needs it: [^\n]+\.\n$/u)
})
