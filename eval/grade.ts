/**
 * Grades the bot on the question sets of a folder with the grader that lies there, and prints one line a set.
 *
 *   npm run eval -- [QUESTIONS DOCUMENTS] [--cli]      (default: ../shared/eval ../shared/corpus)
 *
 * With --cli the questions go through the built `verbatim batch`, as other programs ask; else through openLibrary.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { openLibrary } from '../src/index.ts'

const line = z.object({
  id: z.string(),
  question: z.string(),
  document: z.string().optional(),
  history: z.array(z.string()).optional(),
})

const figures = z.object({
  questions: z.number(),
  verbatim: z.number().nullable(),
  handled: z.number(),
  hit1: z.number(),
  hit3: z.number(),
  auc: z.number().nullable(),
})

interface Graded extends z.infer<typeof figures> {
  readonly set: string
  readonly times: readonly number[]
}

const withoutFlags = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const [questionFolder = '../shared/eval', documentFolder = '../shared/corpus'] = withoutFlags
const isThroughCommandLine = process.argv.includes('--cli')
const grader = path.join(questionFolder, 'grade.mjs')

if (existsSync(grader)) await gradeAll()
else console.log(`There is nothing to grade: ${grader} does not exist.`)

async function gradeAll(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-eval-'))
  console.log(`${'set'.padEnd(26)} questions verbatim handled   hit1   hit3    auc   p50 ms   p95 ms`)
  try {
    for (const file of readdirSync(questionFolder).filter(name => name.endsWith('.questions.jsonl')))
      console.log(row(await grade(file, folder)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function grade(file: string, folder: string): Promise<Graded> {
  const set = file.replace('.questions.jsonl', '')
  const questions = path.join(questionFolder, file)
  const documents = documentsOf(set, questions, folder)
  const answers = path.join(folder, `${set}.answers.jsonl`)
  const answered = isThroughCommandLine
    ? throughCommandLine(questions, documents)
    : await throughLibrary(questions, documents)
  writeFileSync(answers, answered)
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [grader, questions, answers, '--json', '--documents', documentFolder],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  if (status !== 0) throw new Error(`The grader failed on ${set}: ${stderr}`)
  const times = answered
    .split('\n')
    .filter(Boolean)
    .map(answer => z.object({ ms: z.number() }).parse(JSON.parse(answer)).ms)
  return { set, times: times.toSorted((a, b) => a - b), ...figures.parse(JSON.parse(stdout)) }
}

/** The records beside the questions, or the only document that all questions name. */
function documentsOf(set: string, questions: string, folder: string): string {
  const records = path.join(questionFolder, `${set}.documents.jsonl`)
  if (existsSync(records)) return records
  const first = line.parse(JSON.parse(readFileSync(questions, 'utf8').split('\n')[0] ?? ''))
  const name = readdirSync(documentFolder).find(file => path.parse(file).name === (first.document ?? set))
  if (name === undefined)
    throw new Error(`There is no document for ${set} in ${documentFolder} (answers go to ${folder}).`)
  return path.join(documentFolder, name)
}

function throughCommandLine(questions: string, documents: string): string {
  const { stdout, stderr, status } = spawnSync(
    'npm',
    ['run', '-s', 'verbatim', '--', 'batch', '--documents', documents],
    {
      input: readFileSync(questions),
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    },
  )
  if (status !== 0) throw new Error(`batch failed: ${stderr}`)
  return stdout
}

async function throughLibrary(questions: string, documents: string): Promise<string> {
  const library = await openLibrary(documents)
  const answers: string[] = []
  for (const text of readFileSync(questions, 'utf8').split('\n').filter(Boolean)) {
    const { id, question, document, history } = line.parse(JSON.parse(text))
    const start = performance.now()
    const answer = await library.ask(question, {
      ...(document === undefined ? {} : { document }),
      ...(history === undefined ? {} : { history }),
    })
    answers.push(JSON.stringify({ id, ms: performance.now() - start, ...answer }))
  }
  return answers.join('\n')
}

function row({ set, questions, verbatim, handled, hit1, hit3, auc, times }: Graded): string {
  const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3)).padStart(7)
  const time = (quantile: number): string => (times[Math.floor(times.length * quantile)] ?? 0).toFixed(2).padStart(9)
  return `${set.padEnd(26)} ${String(questions).padStart(9)} ${share(verbatim)} ${share(handled)}${share(hit1)}${share(hit3)}${share(auc)}${time(0.5)}${time(0.95)}`
}
