// Prints how many interactions a second the bot answers and how long each waits, from the dispatch to the request that
// answers it, beside a bare echo bot of discord.js on the same kind of loopback Discord. Run: npm run bench:discord
// With --profile each bot writes a CPU profile into /tmp/verbatim-profiles when it ends.
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { startFlags } from './as-started.ts'
import { type Bot, load, type Run, startBot, stopBot } from './discord-load.ts'
import { median, quantile } from './quantiles.ts'
import { readQuestions } from './questions.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

const IN_FLIGHT = [1, 50, 200]

/**
 * A machine that others use too changes its speed within seconds. So the bots take turns in many short runs, and each run
 * is compared with the echo bot's of the same turn; of the turns the median counts.
 */
const TURNS = 15
const MEASURED = 400
/** Two of three ask for the first time, and are told that what they read is a quote. */
const PEOPLE = 267

const WARM_UP = { questions: 3_000, people: 1, inFlight: 50 }

const WANTED = { share: 0.7, later: 3 }

const questions = readQuestions(`${ROOT}eval/sets/the-rise-of-deepseek.questions.jsonl`)
const repeated = (count: number): string => questions[count % questions.length] ?? ''
/** A number that no document holds makes a question that nobody asked before. */
const asked = (count: number): string => `${repeated(count)} ${1_000_000 + count}`

const VERBATIM = [...startFlags(), `${ROOT}dist/src/cli/main.js`]
const ECHO = ['--import', TSX, `${ROOT}bench/echo-bot.ts`]

const profiling = (file: string): readonly string[] =>
  process.argv.includes('--profile')
    ? ['--cpu-prof', '--cpu-prof-dir=/tmp/verbatim-profiles', `--cpu-prof-name=${file}.cpuprofile`]
    : []

const holds = (isSo: boolean): string => (isSo ? 'holds' : 'MISSED')
const cell = (value: number, digits: number): string => value.toFixed(digits).padStart(9)

/** A bot's runs at one load, and the echo bot's, turn by turn. */
function line(name: string, inFlight: number, runs: readonly Run[], echo: readonly Run[]): string {
  const turns = runs.map((run, turn) => ({ run, beside: echo[turn] ?? run }))
  const share = median(turns.map(({ run, beside }) => run.perSecond / beside.perSecond))
  const later = median(turns.map(({ run, beside }) => median(run.latencies) - median(beside.latencies)))
  const figures = [
    cell(inFlight, 0),
    cell(median(runs.map(({ perSecond }) => perSecond)), 0),
    cell(share, 2),
    cell(median(runs.map(({ latencies }) => median(latencies))), 2),
    cell(later, 2),
    cell(median(runs.map(({ latencies }) => quantile(latencies, 0.95))), 2),
    cell(runs.reduce((sum, { cpu }) => sum + cpu, 0) / (runs.length * MEASURED), 3),
    cell(runs.reduce((sum, { besides }) => sum + besides, 0) / (runs.length * MEASURED), 3),
  ]
  const verdict = `at least ${WANTED.share}: ${holds(share >= WANTED.share)}; median at most ${WANTED.later} ms above: ${holds(later <= WANTED.later)}`
  return `${name.padEnd(30)}${figures.join('')}${runs === echo ? '' : `   ${verdict}`}\n`
}

const echo = await startBot('echo bot', [...profiling('echo'), ...ECHO], repeated)
const bots: readonly Bot[] = [
  echo,
  await startBot('verbatim, new questions', [...profiling('new'), ...VERBATIM], asked),
  await startBot('verbatim, questions repeated', [...profiling('repeated'), ...VERBATIM], repeated),
]
for (const bot of bots) await load(bot, WARM_UP)

process.stdout.write(
  `${''.padEnd(30)}in flight      /s    ratio   median    above      p95   CPU/ms  besides   (medians of ${TURNS} turns of ${MEASURED}; latency in ms)\n`,
)
for (const inFlight of IN_FLIGHT) {
  const runs = new Map<Bot, Run[]>(bots.map(bot => [bot, []]))
  for (let turn = 0; turn < TURNS; turn++)
    // To and fro, so that nobody always comes first.
    for (const bot of turn % 2 === 0 ? bots : bots.toReversed())
      runs.get(bot)?.push(await load(bot, { questions: MEASURED, people: PEOPLE, inFlight }))
  for (const bot of bots) process.stdout.write(line(bot.name, inFlight, runs.get(bot) ?? [], runs.get(echo) ?? []))
}
for (const bot of bots) await stopBot(bot)
