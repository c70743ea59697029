// One part of bench/library.ts, in a process of its own: `texts`, `segments` or `many`, then the files that hold documents
// and a file of questions as JSON. Sends what it measured to its parent.
import { readFileSync } from 'node:fs'
import { rememberingAnswerer } from '../src/chat/remembered-answers.ts'
import { type Collection, collectionFrom, createCollection } from '../src/retrieval/collection.ts'
import { decodeSegment } from '../src/retrieval/segment-bytes.ts'
import { type KeptDocument, readKept } from './library-documents.ts'
import type { ManyMeasured, OpenMeasured } from './library-measured.ts'
import { median, timeOf } from './quantiles.ts'

const [part, questionsFile = '', ...files] = process.argv.slice(2)

/** So many of the questions are asked while the code is still being compiled. */
const WARM_UP = 100

/** A large library is asked so many. */
const MOST_QUESTIONS = 300

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(text => typeof text === 'string')

function readQuestions(): readonly string[] {
  const questions: unknown = JSON.parse(readFileSync(questionsFile, 'utf8'))
  if (isTexts(questions)) return questions
  throw new TypeError('The questions are no texts.')
}

const fromTexts = (kept: readonly KeptDocument[]): Collection => createCollection(kept.map(({ document }) => document))

const fromSegments = (kept: readonly KeptDocument[]): Collection =>
  collectionFrom(
    kept.map(({ document, segment }) => {
      const decoded = decodeSegment(document, segment)
      if (decoded) return decoded
      throw new Error(`The segment of ${document.id} cannot be read.`)
    }),
  )

async function opened(open: (kept: readonly KeptDocument[]) => Collection): Promise<OpenMeasured> {
  const kept = files.flatMap(readKept)
  const [first = '', ...questions] = readQuestions()
  const start = performance.now()
  const collection = open(kept)
  const middle = performance.now()
  const answerer = rememberingAnswerer(collection)
  await answerer.answer({ text: first })
  const end = performance.now()
  const answers: number[] = []
  for (const text of questions.slice(0, MOST_QUESTIONS)) answers.push(await timeOf(() => answerer.answer({ text })))
  return {
    passages: collection.passages.length,
    open: middle - start,
    firstAnswer: end - middle,
    answer: median(answers.slice(WARM_UP)),
  }
}

/** Each file is a library; they are asked in turn, so that the one that is asked is always the one that was asked longest ago. */
async function many(): Promise<ManyMeasured> {
  const times: number[] = []
  const collections: Collection[] = []
  for (const file of files) {
    const kept = readKept(file)
    const start = performance.now()
    collections.push(fromSegments(kept))
    times.push(performance.now() - start)
  }
  const answerers = collections.map(collection => rememberingAnswerer(collection))
  const answers: number[] = []
  for (const [at, text] of readQuestions().entries())
    answers.push(await timeOf(() => answerers[at % answerers.length]?.answer({ text })))
  return {
    passages: collections.reduce((sum, { passages }) => sum + passages.length, 0),
    open: median(times),
    answers: answers.slice(WARM_UP),
    resident: process.resourceUsage().maxRSS / 1024,
  }
}

if (part === 'many') process.send?.(await many())
else process.send?.(await opened(part === 'texts' ? fromTexts : fromSegments))
