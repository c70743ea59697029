// Prints plain lunr and Verbatim side by side over the same passages: the time of the build, memory, the time of a
// search and of a whole answer. Run: npm run bench:search [-- PASSAGES…], by default 10,000.
// 100,000 take about five minutes and 3 GB, nearly all of it lunr's.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { LUNR } from './plain-lunr.ts'
import { median, quantile } from './quantiles.ts'
import type { SideMeasured, Times } from './search-measured.ts'

/** For so many passages lunr takes so long that one run and fewer questions must do. */
const MANY_PASSAGES = 50_000

const LONGEST_BUILD = 1.3

/** What is wanted of answers is wanted of large libraries: in a small one lunr has little to do. */
const LARGE = 10_000

/** Other work on the machine only ever makes times longer, so the shortest of some runs is the truest. */
const ROUNDS = 3

const isMeasured = (message: unknown): message is SideMeasured =>
  typeof message === 'object' && message !== null && 'build' in message

function measure(side: 'lunr' | 'verbatim', passages: number): Promise<SideMeasured> {
  const questions = passages >= MANY_PASSAGES ? 150 : 500
  const child = fork(fileURLToPath(new URL('search-one.ts', import.meta.url)), [side, `${passages}`, `${questions}`], {
    execArgv: [...process.execArgv, '--expose-gc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', message => {
      if (isMeasured(message)) resolve(message)
    })
    child.once('exit', code => reject(new Error(`Measuring ${side} ended early with exit code ${code}.`)))
  })
}

/** The same work measured several times: the shortest time of each part, and the memory of the first run. */
function shortest([first, ...others]: readonly [SideMeasured, ...SideMeasured[]]): SideMeasured {
  const runs = [first, ...others]
  const least = (part: 'build' | 'splitting'): number => Math.min(...runs.map(run => run[part]))
  const each = (part: 'search' | 'candidates' | 'answer'): Times =>
    first[part].map((_, question) => Math.min(...runs.map(run => run[part][question] ?? Infinity)))
  return {
    ...first,
    build: least('build'),
    splitting: least('splitting'),
    search: each('search'),
    candidates: each('candidates'),
    answer: each('answer'),
  }
}

interface Row {
  readonly name: string
  readonly lunr: number
  readonly verbatim: number
  /** The highest ratio that is wanted. */
  readonly most?: number
}

function rowsOf(lunr: SideMeasured, verbatim: SideMeasured): readonly Row[] {
  const p99 = (times: readonly number[]): number => quantile(times, 0.99)
  const most = 1
  const ofAnswers = verbatim.passages >= LARGE ? { most } : {}
  return [
    { name: 'index build, ms', lunr: lunr.build, verbatim: verbatim.build - verbatim.splitting, most: LONGEST_BUILD },
    { name: 'build with splitting into passages, ms', lunr: lunr.build, verbatim: verbatim.build },
    {
      name: 'memory of the index, MB',
      lunr: lunr.after.used - lunr.before.used,
      verbatim: verbatim.after.used - verbatim.before.used,
      most,
    },
    { name: 'memory in use, texts included, MB', lunr: lunr.after.used, verbatim: verbatim.after.used, most },
    { name: 'resident memory after the build, MB', lunr: lunr.after.resident, verbatim: verbatim.after.resident, most },
    { name: 'search, median, ms', lunr: median(lunr.search), verbatim: median(verbatim.search), most },
    { name: 'search, p99, ms', lunr: p99(lunr.search), verbatim: p99(verbatim.search), most },
    { name: 'search and candidates, median, ms', lunr: median(lunr.search), verbatim: median(verbatim.candidates) },
    { name: 'search and candidates, p99, ms', lunr: p99(lunr.search), verbatim: p99(verbatim.candidates) },
    { name: 'whole answer, median, ms', lunr: median(lunr.search), verbatim: median(verbatim.answer), ...ofAnswers },
    { name: 'whole answer, p99, ms', lunr: p99(lunr.search), verbatim: p99(verbatim.answer), ...ofAnswers },
  ]
}

function lineOf({ name, lunr, verbatim, most }: Row): string {
  const ratio = verbatim / lunr
  const wanted = most === undefined ? '' : `at most ${most}: ${ratio <= most ? 'holds' : 'MISSED'}`
  const shown = (value: number): string => (value < 100 ? value.toFixed(2) : value.toFixed(0)).padStart(10)
  return `${name.padEnd(40)}${shown(lunr)}${shown(verbatim)}${ratio.toFixed(3).padStart(8)}  ${wanted}`.trimEnd()
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000]
for (const size of sizes) {
  const lunrRuns: [SideMeasured, ...SideMeasured[]] = [await measure('lunr', size)]
  const verbatimRuns: [SideMeasured, ...SideMeasured[]] = [await measure('verbatim', size)]
  for (let round = 1; round < (size < MANY_PASSAGES ? ROUNDS : 1); round++) {
    lunrRuns.push(await measure('lunr', size))
    verbatimRuns.push(await measure('verbatim', size))
  }
  const [lunr, verbatim] = [shortest(lunrRuns), shortest(verbatimRuns)]
  process.stdout.write(
    [
      `${verbatim.passages} passages (${verbatim.origin}), ${verbatim.answer.length} questions; for an answer, lunr's search alone`,
      `${''.padEnd(40)}${LUNR.padStart(10)}${'verbatim'.padStart(10)}${'ratio'.padStart(8)}  wanted`,
      ...rowsOf(lunr, verbatim).map(lineOf),
      '',
      '',
    ].join('\n'),
  )
}
