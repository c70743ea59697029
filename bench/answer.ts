// Prints how long one question over the article that ships takes, beside plain lunr on the same passages, and how long
// a fresh process takes to its first answer. Run: npm run bench:answer
import { fork } from 'node:child_process'
import { type AnswersMeasured, isMeasured } from './answers-measured.ts'
import { bundled } from './bundled.ts'
import { emptyProcess, firstAnswer } from './first-answer.ts'
import { LUNR } from './plain-lunr.ts'
import { median, quantile } from './quantiles.ts'

const FRESH_PROCESSES = 7

/** Holds a mistake, so that the words of the language are read too. */
const FIRST_QUESTION = 'Who is the controling sharholder of DeepSeek?'

const WANTED = { answer: 1, ratio: 6, start: 400, memory: 150 }

const { questions, passages, answers, retrievals, searches } = await measured()

async function measured(): Promise<AnswersMeasured> {
  const child = fork(await bundled('answer-one'), { execArgv: [] })
  return new Promise((resolve, reject) => {
    child.once('message', message => {
      if (isMeasured(message)) resolve(message)
    })
    child.once('exit', code => reject(new Error(`Measuring ended early with exit code ${code}.`)))
  })
}

const starts: Awaited<ReturnType<typeof firstAnswer>>[] = []
const empty: number[] = []
for (let run = 0; run < FRESH_PROCESSES; run++) {
  empty.push(await emptyProcess())
  starts.push(await firstAnswer(FIRST_QUESTION))
}

const holds = (value: number, most: number): string => `at most ${most}: ${value <= most ? 'holds' : 'MISSED'}`
const line = (name: string, value: number, unit: string, most?: number): string =>
  `${name.padEnd(52)}${value.toFixed(unit === 'MB' ? 0 : 3).padStart(9)} ${unit.padEnd(3)}${most === undefined ? '' : ` ${holds(value, most)}`}`.trimEnd()

const [answer, search, start] = [median(answers), median(searches), median(starts.map(({ time }) => time))]
process.stdout.write(
  [
    `${questions} questions, ${passages} passages`,
    line('whole answer, median', answer, 'ms', WANTED.answer),
    line('whole answer, p99', quantile(answers, 0.99), 'ms'),
    line('of that, search and candidates, median', median(retrievals), 'ms'),
    line(`${LUNR} search, median`, search, 'ms'),
    line('ratio of the medians', answer / search, '', WANTED.ratio),
    line(`fresh process to the first answer, median of ${FRESH_PROCESSES}`, start, 'ms', WANTED.start),
    line('process of Node.js that does nothing', median(empty), 'ms'),
    line('resident memory after the first answer', median(starts.map(({ resident }) => resident)), 'MB', WANTED.memory),
    line('most resident memory until then', median(starts.map(({ most }) => most)), 'MB', WANTED.memory),
    '',
  ].join('\n'),
)
