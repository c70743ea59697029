import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { ask } from '../../commands/ask.ts'
import { type Reply, statement } from '../../src/chat/reply.ts'
import type { Command } from '../../src/discord/commands/command.ts'
import { log } from '../../src/log.ts'
import { type RunningBot, type RunningBotOptions, startRunningBot } from '../support/running-bot.ts'
import { shown } from '../support/shown-message.ts'
import { createSigner } from '../support/signer.ts'

const question = { name: 'ask', options: [{ name: 'question', value: 'What?' }] }

// The first answer of a test process takes far longer than all others.
beforeAll(async () => {
  const bot = await startRunningBot()
  await bot.discord.slashCommand(question).message()
  await bot.stop()
})

const cleanUps: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
})

const signer = createSigner()
const HTTP = { INTERACTIONS_PORT: '0', DISCORD_PUBLIC_KEY: signer.publicKey }

async function running(options: RunningBotOptions): Promise<RunningBot> {
  const bot = await startRunningBot(options)
  cleanUps.push(bot.stop)
  if (options.environment) {
    const url = `http://127.0.0.1:${bot.connection.port}/interactions`
    bot.discord.sendInteractionsTo({ url, sign: signer.sign })
  }
  return bot
}

/** A command `ask` that answers as `execute` does, and tells when it was begun. */
function askThat(execute: () => Promise<Reply>): {
  readonly commands: readonly Command[]
  readonly begun: () => number
} {
  let begun = 0
  const slow: Command = {
    ...ask,
    execute: () => {
      begun += 1
      return execute()
    },
  }
  return { commands: [slow], begun: () => begun }
}

const after = (ms: number) => async (): Promise<Reply> => {
  await pause(ms)
  return statement('Finished.')
}

/** Settles when so many answers were begun. */
async function untilBegun(begun: () => number, count: number): Promise<void> {
  while (begun() < count) await pause(5)
}

describe.each([
  ['the gateway', undefined],
  ['HTTP', HTTP],
] as const)('a bot that is stopped while it answers over %s', (_, environment) => {
  test('finishes what takes a second, and begins nothing new', async () => {
    const { commands, begun } = askThat(after(1_000))
    const bot = await running({ commands, ...(environment ? { environment } : {}) })
    const handle = bot.discord.slashCommand(question)
    await untilBegun(begun, 1)
    const closed = bot.connection.close()
    bot.discord.slashCommand(question)
    await closed
    expect(shown(await handle.message()).texts).toEqual(['Finished.'])
    expect(begun()).toBe(1)
  })

  test('finishes an answer that was announced', async () => {
    const { commands, begun } = askThat(after(2_400))
    const bot = await running({ commands, ...(environment ? { environment } : {}) })
    const handle = bot.discord.slashCommand(question)
    await untilBegun(begun, 1)
    await handle.response()
    await bot.connection.close()
    expect(shown(await handle.message()).texts).toEqual(['Finished.'])
  })

  test('gives up what never ends, and says so in the log', async () => {
    let end: (reply: Reply) => void = () => {}
    const { commands, begun } = askThat(
      () =>
        new Promise(resolve => {
          end = resolve
        }),
    )
    const bot = await running({ commands, finishWithin: 200, ...(environment ? { environment } : {}) })
    const warned = jest.spyOn(log, 'warn')
    bot.discord.slashCommand(question)
    await untilBegun(begun, 1)
    const startedAt = performance.now()
    await bot.connection.close()
    expect(performance.now() - startedAt).toBeGreaterThan(190)
    expect(warned.mock.calls).toEqual([['Not everything was finished within 0.2 s; what was still open is given up.']])
    warned.mockRestore()
    end(statement('Too late.'))
  })
})

test('a bot that is stopped with nothing open ends at once, and takes no more connections', async () => {
  const bot = await running({ environment: HTTP })
  const health = `http://127.0.0.1:${bot.connection.port}/health`
  expect((await fetch(health)).status).toBe(200)
  const warned = jest.spyOn(log, 'warn')
  await bot.connection.close()
  expect(warned).not.toHaveBeenCalled()
  warned.mockRestore()
  await expect(fetch(health)).rejects.toThrow('fetch failed')
})
