import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  buttonPress,
  directMessage,
  messageCommand,
  modalSubmit,
  slashCommand,
  typing,
} from '../support/discord-payloads.ts'
import { assertNoProblems, type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord/index.ts'
import { malformed } from '../support/malformed-payloads.ts'
import { type Program, startProgram } from '../support/program.ts'
import { HARBOUR } from '../support/running-bot.ts'
import { buttonId, shown } from '../support/shown-message.ts'

const RUNS = 150
const QUESTION = 'Who keeps the key of the fuel dock?'
const ANSWER = ['The harbour master, Ines Calder, keeps the key of the fuel dock.']

let discord: LoopbackDiscord
let program: Program
let customId: string

const ask = () => discord.slashCommand({ name: 'ask', options: [{ name: 'question', value: QUESTION }] })

beforeAll(async () => {
  discord = await startLoopbackDiscord()
  program = startProgram([], {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    CORPUS_DIR: HARBOUR,
    RATE_LIMIT: 'off',
  })
  await discord.waitFor('registered commands', () => discord.commands.length > 0 || undefined)
  customId = buttonId(await ask().message(), 'More context')
})

afterAll(async () => {
  program.process.kill('SIGKILL')
  await program.ended
  await discord.stop()
})

/** The process is still the same, has not hung, and has asked of Discord nothing that it would refuse. */
async function isWell(): Promise<void> {
  expect(shown(await ask().message()).bold).toEqual(ANSWER)
  expect(program.process.exitCode).toBeNull()
  const requests = discord.requests.slice(checked)
  checked = discord.requests.length
  assertNoProblems({ requests, eventProblems: () => [] })
}

/** How many requests were found right or wrong before: each counts for the payload after which it came. */
let checked = 0

/** Every payload has an id of its own, lest it be taken for one that came before. */
let serial = 300_000_000_000_000_000n
const withNewId = <Payload extends object>(payload: Payload): Payload => ({ ...payload, id: String(serial++) })

const survives = (eventName: string, good: readonly (() => object)[]) =>
  fc.assert(
    fc.asyncProperty(malformed(fc.constantFrom(...good).map(make => withNewId(make()))), async payload => {
      discord.dispatch(eventName, payload)
      await isWell()
    }),
    { numRuns: RUNS },
  )

describe('a bot that is sent what no Discord would send answers the next good question, when the wrong is', () => {
  test('a command', () =>
    survives('INTERACTION_CREATE', [() => slashCommand('ask', [{ name: 'question', value: QUESTION }])]))

  test('a press of a button', () => survives('INTERACTION_CREATE', [() => buttonPress(customId)]))

  test('what is being typed, a command on a message, or a form', () =>
    survives('INTERACTION_CREATE', [
      () => typing('ask', 'document', 'harbour'),
      () => messageCommand('Find in documents'),
      () => modalSubmit('follow-up'),
    ]))

  test('a message', () => survives('MESSAGE_CREATE', [() => directMessage(QUESTION)]))

  test('an event of any other kind', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GUILD_CREATE', 'CHANNEL_UPDATE', 'THREAD_CREATE', 'MESSAGE_UPDATE', 'USER_UPDATE', 'X'),
        fc.oneof(fc.constant(null), fc.jsonValue()),
        async (eventName, data) => {
          discord.dispatch(eventName, data)
          await isWell()
        },
      ),
      { numRuns: RUNS },
    ))
})
