// Bots in processes of their own on loopback Discords, and questions for them: what bench/discord.ts measures.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type LoopbackDiscord, startLoopbackDiscord } from '../test/support/loopback-discord/index.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** A bot that is ready. */
export interface Bot {
  readonly name: string
  readonly discord: LoopbackDiscord
  readonly process: ChildProcess
  /** The nth question. */
  readonly question: (count: number) => string
}

/** What one run of questions took. */
export interface Run {
  readonly perSecond: number
  /** From the dispatch of each question to the request that answers it, in ms. */
  readonly latencies: readonly number[]
  /** Of the bot's process, in ms. */
  readonly cpu: number
  /** Of this process, which is the loopback Discord and the people, in ms. */
  readonly besides: number
}

/** How many questions are asked, of how many people, and how many wait for an answer at any moment. */
export interface Load {
  readonly questions: number
  readonly people: number
  readonly inFlight: number
}

/** @param args of Node.js */
export async function startBot(name: string, args: readonly string[], question: Bot['question']): Promise<Bot> {
  const discord = await startLoopbackDiscord({ checkRequests: false, answerWithinMs: 60_000 })
  const { DISCORD_TOKEN: _token, CORPUS_DIR: _folder, ...environment } = process.env
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...environment,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      LOG_LEVEL: 'error',
      RATE_LIMIT: 'off',
    },
  })
  await discord.ready(30_000)
  return { name, discord, process: child, question }
}

export async function stopBot({ process: child, discord }: Bot): Promise<void> {
  const ended = new Promise(resolve => child.once('close', resolve))
  child.kill('SIGTERM')
  await ended
  await discord.stop()
}

/** Of all questions so far. */
let asked = 0

/** Asks questions of people who have never asked before, so that each bot and each run finds the same. */
export async function load(
  { discord, process: child, question }: Bot,
  { questions, people: count, inFlight }: Load,
): Promise<Run> {
  discord.forgetPast()
  const people = Array.from({ length: count }, (_, index) => discord.addUser(`person${index}`))
  const latencies: number[] = []
  let left = questions
  const worker = async (): Promise<void> => {
    while (left-- > 0) {
      const user = people[asked % people.length]
      const options = [{ name: 'question', value: question(asked++) }]
      const handle = discord.slashCommand({ name: 'ask', options, ...(user === undefined ? {} : { user }) })
      await handle.response(20_000)
      latencies.push(handle.respondedAfterMs())
    }
  }
  const cpuBefore = cpuTime(child.pid ?? 0)
  const besidesBefore = process.cpuUsage()
  const begun = performance.now()
  await Promise.all(Array.from({ length: inFlight }, worker))
  const seconds = (performance.now() - begun) / 1_000
  const { user, system } = process.cpuUsage(besidesBefore)
  return {
    perSecond: questions / seconds,
    latencies,
    cpu: cpuTime(child.pid ?? 0) - cpuBefore,
    besides: (user + system) / 1_000,
  }
}

/** User and system time of a process in ms, as the system counts it in hundredths of a second. Linux only, else NaN. */
function cpuTime(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
