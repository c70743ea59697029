// Prints how long one question over the article that ships takes, beside plain lunr on the same passages, and how long
// a fresh process takes to its first answer. Run: npm run bench:answer
import { fileURLToPath } from 'node:url'
import { createAnswerer } from '../src/answer/answerer.ts'
import { analyseQuestion } from '../src/answer/question.ts'
import { readDocuments } from '../src/corpus/reading.ts'
import { candidatesOf } from '../src/retrieval/candidates.ts'
import { createLibrary } from '../src/retrieval/library.ts'
import { emptyProcess, firstAnswer } from './first-answer.ts'
import { asLunrQuery, LUNR, plainLunr } from './plain-lunr.ts'
import { median, quantile, timeOf } from './quantiles.ts'
import { readQuestions } from './questions.ts'
import { passageTexts } from './texts.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Each question is asked so often; the first rounds are left out, in which the code is compiled. */
const ROUNDS = 30
const WARM_UP = 5

const FRESH_PROCESSES = 7

/** As answering asks for them. */
const MOST_PASSAGES = 20

/** Holds a mistake, so that the words of the language are read too. */
const FIRST_QUESTION = 'Who is the controling sharholder of DeepSeek?'

const WANTED = { answer: 1, ratio: 6, start: 400, memory: 150 }

const { documents } = await readDocuments([`${ROOT}corpus`])
const questions = readQuestions(`${ROOT}eval/sets/the-rise-of-deepseek.questions.jsonl`)
const library = createLibrary(documents)
const answerer = createAnswerer(library)
const lunr = plainLunr(passageTexts([...library.documents.values()]))

const answers: number[] = []
const retrievals: number[] = []
const searches: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  for (const text of questions) {
    const search = await timeOf(() => lunr.search(asLunrQuery(text)))
    const query = analyseQuestion(text, library.questionAnalyzer)
    const retrieval = await timeOf(async () => candidatesOf(library, await library.index.search(query, MOST_PASSAGES)))
    const answer = await timeOf(() => answerer.answer({ text }))
    if (round < WARM_UP) continue
    retrievals.push(retrieval)
    searches.push(search)
    answers.push(answer)
  }
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
    `${questions.length} questions, ${library.passages.length} passages`,
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
