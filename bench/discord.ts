// Prints how many interactions a second the bot answers and how long each waits, from the dispatch to the request that
// answers it, beside a bare echo bot of discord.js on the same kind of loopback Discord. Run: npm run bench:discord
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type LoopbackDiscord, startLoopbackDiscord } from '../test/support/loopback-discord/index.ts'
import { median, quantile } from './quantiles.ts'
import { readQuestions } from './questions.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

const IN_FLIGHT = [1, 50, 200]
/** Each bot is measured so often at each load, by turns; of the runs the median counts. */
const RUNS = 3
const WARM_UP = 3_000
const MEASURED = 1_500

const WANTED = { share: 0.7, later: 3 }

/** So many take turns that each asks seldom, as in a community. */
const PEOPLE = 1_000

interface Bot {
  readonly name: string
  readonly discord: LoopbackDiscord
  readonly process: ChildProcess
  /** The nth question. */
  readonly question: (count: number) => string
}

interface Run {
  readonly perSecond: number
  /** In ms. */
  readonly latencies: readonly number[]
  /** Of the bot's process, in ms for each interaction. */
  readonly cpu: number
}

const questions = readQuestions(`${ROOT}eval/sets/the-rise-of-deepseek.questions.jsonl`)
const repeated = (count: number): string => questions[count % questions.length] ?? ''
/** A number that no document holds makes a question that nobody asked before. */
const asked = (count: number): string => `${repeated(count)} ${1_000_000 + count}`

const VERBATIM = ['--max-semi-space-size=4', `${ROOT}dist/src/cli/main.js`]
const ECHO = ['--import', TSX, `${ROOT}bench/echo-bot.ts`]
const profiled = process.argv.includes('--profile') ? ['--cpu-prof', '--cpu-prof-dir=/tmp/verbatim-profiles'] : []

async function start(name: string, args: readonly string[], question: Bot['question']): Promise<Bot> {
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
  const bot = { name, discord, process: child, question }
  await load(bot, 50, WARM_UP, [discord.user])
  return bot
}

let count = 0

/** Keeps so many questions in flight until so many were answered. */
async function load(
  bot: Bot,
  inFlight: number,
  total: number,
  people: readonly (typeof bot.discord.user)[],
): Promise<Run> {
  const latencies: number[] = []
  let left = total
  const worker = async (): Promise<void> => {
    while (left-- > 0) {
      const user = people[count % people.length]
      const options = [{ name: 'question', value: bot.question(count++) }]
      const handle = bot.discord.slashCommand({ name: 'ask', options, ...(user === undefined ? {} : { user }) })
      await handle.response(20_000)
      latencies.push(handle.respondedAfterMs())
    }
  }
  const cpuBefore = cpuTime(bot.process.pid ?? 0)
  const begun = performance.now()
  await Promise.all(Array.from({ length: inFlight }, worker))
  const seconds = (performance.now() - begun) / 1_000
  return { perSecond: total / seconds, latencies, cpu: (cpuTime(bot.process.pid ?? 0) - cpuBefore) / total }
}

/** User and system time of a process in ms, as the system counts it in hundredths of a second. Linux only, else NaN. */
function cpuTime(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

async function stop({ process: child, discord }: Bot): Promise<void> {
  const ended = new Promise(resolve => child.once('close', resolve))
  child.kill('SIGTERM')
  await ended
  await discord.stop()
}

const holds = (isSo: boolean): string => (isSo ? 'holds' : 'MISSED')
const cell = (value: number, digits: number): string => value.toFixed(digits).padStart(9)

const bots = [
  await start('echo bot', ECHO, repeated),
  await start('verbatim, new questions', [...profiled, ...VERBATIM], asked),
  await start('verbatim, questions repeated', VERBATIM, repeated),
]
process.stdout.write(
  `${''.padEnd(30)}in flight      /s    ratio   median      p95   CPU/ms   (median of ${RUNS} runs of ${MEASURED}; latency in ms)\n`,
)
for (const inFlight of IN_FLIGHT) {
  const runs = new Map<Bot, Run[]>(bots.map(bot => [bot, []]))
  for (let run = 0; run < RUNS; run++)
    for (const bot of bots) {
      const people = Array.from({ length: PEOPLE }, (_, index) => bot.discord.addUser(`person${index}`))
      runs.get(bot)?.push(await load(bot, inFlight, MEASURED, people))
    }
  const figures = [...runs].map(([{ name }, all]) => ({
    name,
    perSecond: median(all.map(run => run.perSecond)),
    latency: median(all.map(run => median(run.latencies))),
    slowest: median(all.map(run => quantile(run.latencies, 0.95))),
    cpu: median(all.map(run => run.cpu)),
  }))
  const [echo] = figures
  for (const { name, perSecond, latency, slowest, cpu } of figures) {
    const share = perSecond / (echo?.perSecond ?? 1)
    const later = latency - (echo?.latency ?? 0)
    const verdict =
      name === echo?.name
        ? ''
        : `at least ${WANTED.share}: ${holds(share >= WANTED.share)}; median at most ${WANTED.later} ms above: ${holds(later <= WANTED.later)}`
    process.stdout.write(
      `${name.padEnd(30)}${cell(inFlight, 0)}${cell(perSecond, 0)}${cell(share, 2)}${cell(latency, 2)}${cell(slowest, 2)}${cell(cpu, 3)}   ${verdict}`.trimEnd() +
        '\n',
    )
  }
}
for (const bot of bots) await stop(bot)
