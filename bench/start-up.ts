// Prints how long the bot takes from its process start until it answers an interaction, and its resident memory after
// 100 questions, on a loopback Discord; beside it the same for a process that only loads discord.js. Run: npm run bench:start
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type LoopbackDiscord, startLoopbackDiscord } from '../test/support/loopback-discord/index.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const RUNS = 3
const QUESTIONS = 100

interface Measured {
  /** From the start of the process, in ms. */
  readonly answeredAfter: number
  /** In MB, of the bot's own process. */
  readonly memory: number
}

const ask = async (discord: LoopbackDiscord, question: string): Promise<void> => {
  await discord.slashCommand({ name: 'ask', options: [{ name: 'question', value: question }] }).message(10_000)
}

async function measure(): Promise<Measured> {
  const discord = await startLoopbackDiscord({ checkRequests: false })
  const startedAt = performance.now()
  const bot = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'silent' },
  })
  try {
    await discord.ready(20_000)
    await ask(discord, 'What is this about?')
    const answeredAfter = performance.now() - startedAt
    for (let count = 1; count < QUESTIONS; count++) await ask(discord, `Who said what in part ${count}?`)
    return { answeredAfter, memory: residentMemory(bot.pid ?? 0) }
  } finally {
    process.kill(-(bot.pid ?? 0), 'SIGTERM')
    await discord.stop()
  }
}

/** The largest process below npm is the bot. */
function residentMemory(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean)
  const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  const isNpm = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('npm')
  return Math.max(isNpm ? 0 : own, ...children.map(child => residentMemory(Number(child))))
}

/** A process that loads discord.js and ends. */
function baseline(): Promise<number> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['-e', "require('discord.js')"], {
    cwd: ROOT,
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: tmpdir() },
  })
  return new Promise(resolve => child.once('close', () => resolve(performance.now() - startedAt)))
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const bots: Measured[] = []
const loads: number[] = []
for (let run = 0; run < RUNS; run++) {
  loads.push(await baseline())
  bots.push(await measure())
}
const answered = median(bots.map(({ answeredAfter }) => answeredAfter))
const loaded = median(loads)
process.stdout.write(
  [
    `npm start to the first answer   ${answered.toFixed(0)} ms (median of ${RUNS}; worst ${Math.max(...bots.map(bot => bot.answeredAfter)).toFixed(0)})`,
    `node loading discord.js alone   ${loaded.toFixed(0)} ms; ratio ${(answered / loaded).toFixed(2)}`,
    `memory after ${QUESTIONS} questions      ${median(bots.map(({ memory }) => memory)).toFixed(0)} MB (worst ${Math.max(...bots.map(({ memory }) => memory)).toFixed(0)})`,
    '',
  ].join('\n'),
)
